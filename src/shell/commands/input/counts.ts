/** Numbers of lines and bytes as coreutils read them: `10`, `2k`, `1MB`. */
const letters = 'KMGTPEZY';

/** Behind the number: `b` is a block, `kB` and `MB` are of thousands, `K`, `KiB` and `m` of 1024. */
const unit = /^(?:b|([kKmMGTPEZY])(B|iB)?)?$/;

/** The largest number that the tools count to. */
const largest = 2n ** 64n;

export type CountError = { error: 'invalid' | 'too large' };

export function countOf(text: string): number | CountError {
  const [, digits, suffix = ''] = /^\s*\+?(\d+)(.*)$/s.exec(text) ?? [];
  const [known, letter, kind] = unit.exec(suffix) ?? [];
  if (digits === undefined || known === undefined) return { error: 'invalid' };
  const power = letter === undefined ? 0 : letters.indexOf(letter.toUpperCase()) + 1;
  const size = suffix === 'b' ? 512n : (kind === 'B' ? 1000n : 1024n) ** BigInt(power);
  const count = BigInt(digits) * size;
  return count < largest ? Number(count) : { error: 'too large' };
}
