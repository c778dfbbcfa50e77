/**
 * How much it takes to mistype a word so. Damerau's distance (optimal string alignment), in which likely slips cost
 * less: letters that change places, a key pressed twice, the key beside the right one.
 * https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance
 */
export function distance(typed: string, meant: string): number {
  const rows: number[][] = [];
  for (let i = 0; i <= typed.length; i += 1) {
    const row: number[] = [];
    rows.push(row);
    for (let j = 0; j <= meant.length; j += 1) {
      const [a, b] = [typed[i - 1], meant[j - 1]];
      const [before, above] = [typed[i - 2], meant[j - 2]];
      const at = (up: number, left: number) => rows[i - up]?.[j - left] ?? Number.POSITIVE_INFINITY;
      if (i === 0 && j === 0) {
        row.push(0);
        continue;
      }
      const swapped = a !== b && a === above && before === b ? at(2, 2) + 0.5 : Number.POSITIVE_INFINITY;
      row.push(
        Math.min(
          at(1, 1) + (a === b ? 0 : isBeside(a, b) ? 0.6 : i === 1 || j === 1 ? 1.4 : 1),
          // A letter too many, and one too few.
          at(1, 0) + (a === before ? 0.5 : isBeside(a, before) || isBeside(a, b) ? 0.6 : 1),
          at(0, 1) + (b === above ? 0.5 : 1),
          swapped,
        ),
      );
    }
  }
  return rows[typed.length]?.[meant.length] ?? Number.POSITIVE_INFINITY;
}

/** Rows of keys, each of which stands half a key to the right of the one above. */
const keys = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Touching keys; on a German keyboard Y and Z change places. */
function isBeside(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if ((a === 'y' && b === 'z') || (a === 'z' && b === 'y')) return true;
  const [x, y] = [keys.findIndex((row) => row.includes(a)), keys.findIndex((row) => row.includes(b))];
  if (x === -1 || y === -1 || Math.abs(x - y) > 1) return false;
  const shift = (keys[x]?.indexOf(a) ?? 0) - (keys[y]?.indexOf(b) ?? 0);
  if (x === y) return Math.abs(shift) === 1;
  return x < y ? shift === 0 || shift === 1 : shift === 0 || shift === -1;
}
