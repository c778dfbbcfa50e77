/** Parses the numbers of lines and bytes that coreutils take: `10`, `2k`, `1MB`. */

/** `b` is a block, `kB` and `MB` count in thousands, `K`, `KiB` and `m` in 1024. */
const unit = /^(?:b|([kKmMGTPEZY])(B|iB)?)?$/;
const letters = 'KMGTPEZY';

/** coreutils count with 64 bits. */
const limit = 2n ** 64n;

/** Why a number is not accepted. */
export type CountError = { error: 'invalid' | 'too large' };

/** Returns the number, in units of one line or byte. */
export function parseCount(text: string): number | CountError {
  const [, digits, suffix = ''] = /^\s*\+?(\d+)(.*)$/s.exec(text) ?? [];
  const [known, letter, kind] = unit.exec(suffix) ?? [];
  if (digits === undefined || known === undefined) return { error: 'invalid' };
  const power = letter === undefined ? 0 : letters.indexOf(letter.toUpperCase()) + 1;
  const size = suffix === 'b' ? 512n : (kind === 'B' ? 1000n : 1024n) ** BigInt(power);
  const count = BigInt(digits) * size;
  return count < limit ? Number(count) : { error: 'too large' };
}
