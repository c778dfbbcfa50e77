/** What is piped into `xargs` -> the words of each run. */

/** `lineEnds` has how many words there are up to the end of each line. */
export type Items = { words: string[]; lineEnds: ReadonlySet<number> };

export type Reading = { byLine: boolean; delimiter: string | null; end: string | null };

/** Words between blanks, or lines, or what stands between delimiters; quotes and backslashes count but for the last. */
export function itemsOf(text: string, { byLine, delimiter, end: lastWord }: Reading): Items | { error: string } {
  if (delimiter !== null) {
    const words = text.split(delimiter);
    if (words.at(-1) === '') words.pop();
    return { words, lineEnds: new Set(words.map((_, index) => index + 1)) };
  }
  const words: string[] = [];
  const lineEnds = new Set<number>();
  let word: string | null = null;
  for (let at = 0; at <= text.length; at += 1) {
    const character = text[at] ?? '\n';
    if (character === '\n' || (/[ \t]/.test(character) && (!byLine || word === null))) {
      if (word !== null && word === lastWord) return { words, lineEnds };
      if (word !== null) words.push(word);
      word = null;
      // A blank at the end of a line joins it with the next.
      if (character === '\n' && !/[ \t]/.test(text[at - 1] ?? '')) lineEnds.add(words.length);
    } else if (character === "'" || character === '"') {
      const end = text.slice(at + 1).search(character === "'" ? /['\n]/ : /["\n]/);
      if (end === -1 || text[at + 1 + end] === '\n') {
        const kind = character === "'" ? 'single' : 'double';
        return {
          error: `unmatched ${kind} quote; by default quotes are special to xargs unless you use the -0 option`,
        };
      }
      word = (word ?? '') + text.slice(at + 1, at + 1 + end);
      at += end + 1;
    } else if (character === '\\') {
      word = (word ?? '') + (text[at + 1] ?? '');
      at += 1;
    } else word = (word ?? '') + character;
  }
  return { words, lineEnds };
}

/** The words of each run; one run without any where there are none. */
export function* batchesOf(
  { words, lineEnds }: Items,
  most: number,
  mostLines: number | null,
): Generator<string[], undefined> {
  if (words.length === 0) yield [];
  let start = 0;
  let lines = 0;
  for (let at = 1; at <= words.length; at += 1) {
    if (lineEnds.has(at)) lines += 1;
    const isFull = mostLines === null ? at - start >= most : lines >= mostLines;
    if (!isFull && at < words.length) continue;
    yield words.slice(start, at);
    start = at;
    lines = 0;
  }
}

/** `\\n`, `\\t` and `\\0` are read. */
export function delimiterOf(text: string | null): string | null {
  const escapes = new Map([
    ['\\n', '\n'],
    ['\\t', '\t'],
    ['\\0', '\0'],
  ]);
  return text === null ? null : (escapes.get(text) ?? text);
}
