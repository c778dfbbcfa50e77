/** Numbers of lines and bytes as coreutils read them: `10`, `2k`, `1MB`. */
const units = new Map([
  ['', 1],
  ['b', 512],
  ...[...'KMGT'].flatMap((letter, index): [string, number][] => [
    [letter, 1024 ** (index + 1)],
    [`${letter}iB`, 1024 ** (index + 1)],
    [`${letter}B`, 1000 ** (index + 1)],
  ]),
]);

/** Null where it is no such number. */
export function countOf(text: string): number | null {
  const [, digits, suffix = ''] = /^(\d+)([A-Za-z]*)$/.exec(text) ?? [];
  const unit = units.get(suffix.replace(/^k/, 'K'));
  return digits === undefined || unit === undefined ? null : Number(digits) * unit;
}
