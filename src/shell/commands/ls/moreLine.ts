/** How to go on where a terminal has had enough of a list. */

import type { Call, Option } from '../../command.ts';
import { grouped } from '../../files/attributes.ts';

/** `most` lines were printed of `all`, which is null where nobody knows. */
export function moreLine(
  { options: given, operands }: Call,
  options: readonly Option[],
  most: number,
  all: number | null,
): string {
  const tail = `| tail -n +${most + 1} | less`;
  // What a glob stood for would be no help.
  if (operands.length > 9) return `# more: put ${tail} behind it`;
  const letters = options.flatMap(({ short, long }) => (short && given.has(long ?? short) ? short : []));
  const long = given.has('pinned') ? ['--pinned'] : [];
  const words = ['ls', ...(letters.length === 0 ? [] : [`-${letters.join('')}`]), ...long, ...operands.map(quoted)];
  const left = all !== null && all > most ? `${grouped(all - most)} more` : 'more';
  return `# ${left}: ${words.join(' ')} ${tail}`;
}

function quoted(word: string): string {
  return /^[\p{L}\p{N}_@%+=:,./~-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
