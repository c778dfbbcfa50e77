/** The format of `seq -f`: a text with one directive for a number. */
import { formatted } from '../printf/formats.ts';

/** `text` is given the number as it is written exactly. */
export function numberFormat(format: string): { text: (number: string) => string } | { error: string } {
  const error = (what: string) => ({ error: `format ‘${format}’ ${what}` });
  const pattern = /%%|%(?:([-+#0 ']*)(\d*)(?:\.(\d*))?L?(.?))/gsu;
  const found = [...format.matchAll(pattern)].filter(([whole]) => whole !== '%%');
  const [directive, more] = found;
  if (directive === undefined) return error('has no % directive');
  const [whole, flags = '', width = '', precision, type = ''] = directive;
  if (type === '') return error('ends in %');
  if (!/[aAeEfFgG]/.test(type)) return error(`has unknown %${type} directive`);
  if (/[aA]/.test(type)) return error('has a hexadecimal directive, which is not here');
  if (more !== undefined) return error('has too many % directives');
  const literal = (text: string) => text.replaceAll('%%', '%');
  const before = literal(format.slice(0, directive.index));
  const behind = literal(format.slice(directive.index + whole.length));
  const exact = precision === undefined ? null : Number(precision);
  return {
    text: (number) => {
      const value = { flags, width: Number(width), precision: exact, type };
      return before + formatted(value, Number(number)) + behind;
    },
  };
}
