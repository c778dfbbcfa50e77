/** Removes and adds what stands before the lines of a text because of its place: indentation, and marks of quotes. */

/** What may stand before a block on its line: indentation, and the marks of lists and quotes. */
export const blockPrefix = /^(?:[ \t>]|[-*+] |\d+[.)] )*$/;

/**
 * Returns the text between two tags without the indentation that its lines share, because markdown would take it for
 * code. `before` is what precedes the first tag on its line; marks of quotes in it are removed from the lines too. The
 * number of lines stays.
 */
export function dedentedLines(text: string, before: string): string {
  const quotes = (before.match(/>/g) ?? []).length;
  const [first = '', ...rest] = text.split('\n');
  const lines = rest.map((line) => withoutQuotes(line, quotes));
  const shared = sharedIndentation(lines);
  return [first.trimStart(), ...lines.map((line) => line.slice(Math.min(shared, indentationOf(line))))].join('\n');
}

/** Returns what `dedentedLines` does, without the empty lines at its beginning and end. */
export function dedented(text: string, before: string): string {
  return dedentedLines(text, before)
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

/** Returns what the lines after `before` begin with: marks of quotes stay, and those of lists become spaces. */
export function continuationOf(before: string): string {
  return before.replace(/[^>\s]/g, ' ');
}

/** Puts `prefix` before all lines but the first. */
export function indented(text: string, prefix: string): string {
  if (prefix === '') return text;
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? line : line.trim() === '' ? prefix.trimEnd() : prefix + line))
    .join('\n');
}

function withoutQuotes(line: string, count: number): string {
  let rest = line;
  for (let index = 0; index < count; index += 1) rest = rest.replace(/^[ \t]*> ?/, '');
  return rest;
}

/** Returns the smallest indentation, without that of lines of code, which may begin further left than their fence. */
function sharedIndentation(lines: string[]): number {
  let [smallest, isCode] = [Number.POSITIVE_INFINITY, false];
  for (const line of lines) {
    const isFence = /^\s*(?:```|~~~)/.test(line);
    if (line.trim() !== '' && (!isCode || isFence)) smallest = Math.min(smallest, indentationOf(line));
    if (isFence) isCode = !isCode;
  }
  return smallest === Number.POSITIVE_INFINITY ? 0 : smallest;
}

function indentationOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}
