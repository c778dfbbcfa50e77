/** Finds values that need quotes, or other ones. */
import { quotedLine } from '../quotedLine.ts';
import type { Slip, SlipFinder } from './slip.ts';
import { named, yamlLine } from './yamlLine.ts';

/** Finds a value that YAML cannot read as text without quotes. */
export const findUnquoted: SlipFinder = (lines, index) => {
  const line = lines[index] ?? '';
  const { key, mark, value, column } = yamlLine(line);
  const quoted = quotedLine(line);
  if (quoted === null || (key === null && mark === '')) return null;
  const hint = `write it as ${quoted}`;
  const [first = ''] = value;
  if (/^(?:[@`%,\]}]|[?>|-] +[^\s#])/.test(value) || isMissingAlias(value, lines)) {
    return { column, message: `${named(key)} that begins with ${first} needs quotes`, hint };
  }
  if (/^(?:\[[^\]]*\]|\{[^}]*\})\s*[^\s#]/.test(value)) {
    return { column, message: `${named(key)} that begins with ${first} needs quotes`, hint };
  }
  if (/^["'[{&!*|>#]/.test(value) || !/:(?:\s|$)/.test(value)) return null;
  return { column, message: `${named(key)} with a colon needs quotes`, hint };
};

/** `*name` stands for the value that begins with `&name`. */
function isMissingAlias(value: string, lines: string[]): boolean {
  const [, name] = /^\*(.*)/.exec(value) ?? [];
  return name !== undefined && !lines.some((line) => line.includes(`&${name}`));
}

/** Finds a list or a map in brackets that has no end. */
export const findOpenBracket: SlipFinder = (lines, index) => {
  const line = lines[index] ?? '';
  const { key, mark, value, column } = yamlLine(line);
  const [open = ''] = /^[[{]/.exec(value) ?? [];
  if (open === '' || (key === null && mark === '')) return null;
  const close = open === '[' ? ']' : '}';
  const below = lines.slice(index + 1);
  const end = below.findIndex((next) => /^\S/.test(next));
  const text = [value, ...below.slice(0, end === -1 ? below.length : end)].join('\n');
  if (text.includes(close)) return hashInList(value, column, line);
  const message = `the ${open} of this line has no ${close}`;
  const whole = `${line.trim()}${close}`;
  return { column, message, hint: `write it as ${whole}, or as text in quotes: ${quotedLine(line)}` };
};

/** `tags: [#one, #two]` */
function hashInList(value: string, column: number, line: string): Slip | null {
  if (!/^\[(?:[^\]"']*,\s*)?#/.test(value)) return null;
  const right = line.trim().replace(/(\[|,)(\s*)#/g, '$1$2');
  return { column, message: 'in a list, # begins a comment', hint: `write it as ${right}` };
}

/** Finds quotes that are not closed, that end too early, or that contain a backslash. */
export const findQuotes: SlipFinder = (lines, index) => {
  const line = lines[index] ?? '';
  const { value, column } = yamlLine(line);
  const [quote = ''] = /^["']/.exec(value) ?? [];
  if (quote === '') return null;
  const end = closingQuote(value, quote);
  if (end === -1) return unclosed(lines, index, quote, column);
  const backslash = quote === '"' ? /(?<!\\)(?:\\\\)*(\\[^\\"/0abefnrtvNLP_ xuU\t])/.exec(value.slice(0, end)) : null;
  const quoted = quotedLine(line);
  const hint = quoted === null ? 'put the text in single quotes' : `write it as ${quoted}`;
  if (backslash) {
    const message = `in double quotes, \\ has a meaning, and ${backslash[1]} has none`;
    return { column: column + backslash.index, message, hint };
  }
  const rest = value.slice(end + 1);
  if (/^\s*(?:$|#|[,\]}:])/.test(rest)) return null;
  const isApostrophe = quote === "'" && /^\p{L}/u.test(rest);
  const message = isApostrophe
    ? 'the apostrophe ends the text in single quotes'
    : `text follows the closing ${quote} of this value`;
  return { column: column + end, message, hint };
};

/** Returns the index of the quote that ends a value, or -1. */
function closingQuote(value: string, quote: string): number {
  const pattern = quote === '"' ? /^"(?:[^"\\]|\\.)*"/ : /^'(?:[^']|'')*'/;
  return (pattern.exec(value)?.[0].length ?? 0) - 1;
}

/** A quote may also be closed on a later line that is indented. */
function unclosed(lines: string[], index: number, quote: string, column: number): Slip | null {
  const below = lines.slice(index + 1);
  const end = below.findIndex((next) => /^\S/.test(next));
  if (below.slice(0, end === -1 ? below.length : end).some((next) => next.includes(quote))) return null;
  const line = (lines[index] ?? '').trim();
  // A single quote may be meant as an apostrophe: `'90s`.
  const right = quote === '"' ? `${line}"` : quotedLine(line);
  return { column, message: `the quote ${quote} of this line is not closed`, hint: `write it as ${right}` };
}
