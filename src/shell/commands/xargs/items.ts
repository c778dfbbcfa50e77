/** Splits the input of `xargs` into words, and groups them into runs. */

/** `lineEnds` has the number of words up to the end of each line. */
export type Items = { words: string[]; lineEnds: ReadonlySet<number> };

/** `isByLine` keeps the blanks within a line, for `-I`; `lastWord` is the word that ends the input, for `-E`. */
export type Splitting = { isByLine: boolean; delimiter: string | null; lastWord: string | null };

/** Splits at blanks, lines or delimiters. Quotes and backslashes count, except with a delimiter. */
export function splitItems(text: string, { isByLine, delimiter, lastWord }: Splitting): Items | { error: string } {
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
    if (character === '\n' || (/[ \t]/.test(character) && (!isByLine || word === null))) {
      if (word !== null && word === lastWord) return { words, lineEnds };
      if (word !== null) words.push(word);
      word = null;
      // A blank at the end of a line joins it to the next one.
      if (character === '\n' && !/[ \t]/.test(text[at - 1] ?? '')) lineEnds.add(words.length);
    } else if (character === "'" || character === '"') {
      const end = endOfQuote(text, at);
      if (end === null) {
        const kind = character === "'" ? 'single' : 'double';
        return {
          error: `unmatched ${kind} quote; by default quotes are special to xargs unless you use the -0 option`,
        };
      }
      word = (word ?? '') + text.slice(at + 1, end);
      at = end;
    } else if (character === '\\') {
      word = (word ?? '') + (text[at + 1] ?? '');
      at += 1;
    } else word = (word ?? '') + character;
  }
  return { words, lineEnds };
}

/** Yields the words of each run. Without words, there is one empty run. */
export function* batchesOf(
  { words, lineEnds }: Items,
  maxWords: number,
  maxLines: number | null,
): Generator<string[], undefined> {
  if (words.length === 0) yield [];
  let start = 0;
  let lines = 0;
  for (let end = 1; end <= words.length; end += 1) {
    if (lineEnds.has(end)) lines += 1;
    const isFull = maxLines === null ? end - start >= maxWords : lines >= maxLines;
    if (!isFull && end < words.length) continue;
    yield words.slice(start, end);
    start = end;
    lines = 0;
  }
}

/** Decodes the delimiters `\n`, `\t` and `\0`. */
export function decodeDelimiter(text: string | null): string | null {
  return text === null ? null : (escapes.get(text) ?? text);
}

/** Returns the index of the closing quote, or null if the line ends before it. */
function endOfQuote(text: string, start: number): number | null {
  const end = text.indexOf(text[start] ?? '', start + 1);
  return end === -1 || text.slice(start, end).includes('\n') ? null : end;
}

const escapes = new Map([
  ['\\n', '\n'],
  ['\\t', '\t'],
  ['\\0', '\0'],
]);
