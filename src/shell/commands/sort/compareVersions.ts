/** The order of `sort -V`, which is the version order of GNU filevercmp. It is rare, so this file loads on demand. */

/** Puts `v1.9` before `v1.10`. File extensions count only if the rest is equal; hidden files come first. */
export function compareVersions(a: string, b: string): number {
  const [first, second] = [specialRank(a), specialRank(b)];
  if (first !== second || first < 3) return first - second;
  const extension = /(?:\.[A-Za-z~][A-Za-z0-9~]*)*$/;
  return compareRuns(a.replace(extension, ''), b.replace(extension, '')) || compareRuns(a, b);
}

function specialRank(text: string): number {
  if (text === '') return 0;
  if (text === '.') return 1;
  if (text === '..') return 2;
  return text.startsWith('.') ? 3 : 4;
}

/** Compares runs of digits as numbers, and what is between them by `characterRank`. */
function compareRuns(a: string, b: string): number {
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    while ((i < a.length && !isDigit(a[i])) || (j < b.length && !isDigit(b[j]))) {
      const difference = characterRank(a, i) - characterRank(b, j);
      if (difference !== 0) return difference;
      i += 1;
      j += 1;
    }
    const [x, y] = [digitsAt(a, i), digitsAt(b, j)];
    const [left, right] = [x.replace(/^0+/, ''), y.replace(/^0+/, '')];
    const difference = left.length - right.length || (left < right ? -1 : left > right ? 1 : 0);
    if (difference !== 0) return difference;
    i += x.length;
    j += y.length;
  }
  return 0;
}

/** Puts `~` before the end of a text, and that before digits, letters, and all other characters. */
function characterRank(text: string, at: number): number {
  const character = text[at];
  if (character === undefined) return -1;
  if (isDigit(character)) return 0;
  if (character === '~') return -2;
  return /[A-Za-z]/.test(character) ? character.charCodeAt(0) : character.charCodeAt(0) + 256;
}

function digitsAt(text: string, at: number): string {
  let end = at;
  while (isDigit(text[end])) end += 1;
  return text.slice(at, end);
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}
