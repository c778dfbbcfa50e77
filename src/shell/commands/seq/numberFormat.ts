/** Compiles the format of `seq -f`: a text with one directive for a number. */
import { type Directive, formatValue } from '../printf/formatValue.ts';

/** `text` takes the exact number as it is written, and returns it formatted. */
export function compileNumberFormat(format: string): { text: (number: string) => string } | { error: string } {
  const invalid = (reason: string) => ({ error: `format ‘${format}’ ${reason}` });
  const pattern = /%%|%(?:([-+#0 ']*)(\d*)(?:\.(\d*))?L?(.?))/gsu;
  const [found, second] = [...format.matchAll(pattern)].filter(([whole]) => whole !== '%%');
  if (found === undefined) return invalid('has no % directive');
  const [whole, flags = '', width = '', precision, type = ''] = found;
  if (type === '') return invalid('ends in %');
  if (!/[aAeEfFgG]/.test(type)) return invalid(`has unknown %${type} directive`);
  if (/[aA]/.test(type)) return invalid('has a hexadecimal directive, which is not supported');
  if (second !== undefined) return invalid('has too many % directives');
  const literal = (text: string) => text.replaceAll('%%', '%');
  const before = literal(format.slice(0, found.index));
  const after = literal(format.slice(found.index + whole.length));
  const directive: Directive = {
    flags,
    width: Number(width),
    precision: precision === undefined ? null : Number(precision),
    type,
  };
  return { text: (number) => before + formatValue(directive, Number(number)) + after };
}
