/** Measures how likely it is that one word is a mistyped other one. */

/**
 * Returns Damerau's distance (optimal string alignment), in which likely mistakes cost less: letters that change
 * places, a key pressed twice, a neighbouring key. https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance
 */
export function typingDistance(typed: string, meant: string): number {
  const rows: number[][] = [];
  for (let i = 0; i <= typed.length; i += 1) {
    const row: number[] = [];
    rows.push(row);
    for (let j = 0; j <= meant.length; j += 1) row.push(distanceAt(rows, typed, meant, i, j));
  }
  return rows[typed.length]?.[meant.length] ?? Number.POSITIVE_INFINITY;
}

/** Returns the distance between the first `i` letters of one word and the first `j` of the other. */
function distanceAt(rows: readonly number[][], typed: string, meant: string, i: number, j: number): number {
  if (i === 0 && j === 0) return 0;
  const [a, b] = [typed[i - 1], meant[j - 1]];
  const [previousTyped, previousMeant] = [typed[i - 2], meant[j - 2]];
  const at = (up: number, left: number) => rows[i - up]?.[j - left] ?? Number.POSITIVE_INFINITY;
  const isSwap = a !== b && a === previousMeant && previousTyped === b;
  // People rarely mistype the first letter.
  const replaced = at(1, 1) + (a === b ? 0 : isNeighbour(a, b) ? 0.6 : i === 1 || j === 1 ? 1.4 : 1);
  const extra = at(1, 0) + (a === previousTyped ? 0.5 : isNeighbour(a, previousTyped) || isNeighbour(a, b) ? 0.6 : 1);
  const missing = at(0, 1) + (b === previousMeant ? 0.5 : 1);
  return Math.min(replaced, extra, missing, isSwap ? at(2, 2) + 0.5 : Number.POSITIVE_INFINITY);
}

/** The rows of a keyboard, each half a key to the right of the one above. */
const keys = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Returns whether two keys touch. Y and Z count as neighbours, because German keyboards swap them. */
function isNeighbour(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if ((a === 'y' && b === 'z') || (a === 'z' && b === 'y')) return true;
  const [x, y] = [keys.findIndex((row) => row.includes(a)), keys.findIndex((row) => row.includes(b))];
  if (x === -1 || y === -1 || Math.abs(x - y) > 1) return false;
  const shift = (keys[x]?.indexOf(a) ?? 0) - (keys[y]?.indexOf(b) ?? 0);
  if (x === y) return Math.abs(shift) === 1;
  return x < y ? shift === 0 || shift === 1 : shift === 0 || shift === -1;
}
