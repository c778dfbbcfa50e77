/** Says how to see the rest of a list that a terminal has cut. */
import type { Call, Option } from '../../command.ts';
import { grouped } from '../../files/attributes.ts';

/** `shown` entries were printed of `total`, which is null if it is not known. */
export function moreLine(
  { options: given, operands }: Call,
  options: readonly Option[],
  shown: number,
  total: number | null,
): string {
  const tail = `| tail -n +${shown + 1} | less`;
  // So many operands come from a glob, and would be unreadable.
  if (operands.length > 9) return `# more: add ${tail} to the line`;
  const letters = options.flatMap(({ short, long }) => (short && given.has(long ?? short) ? short : []));
  const words = [
    'ls',
    ...(letters.length === 0 ? [] : [`-${letters.join('')}`]),
    ...(given.has('pinned') ? ['--pinned'] : []),
    ...operands.map(quoted),
  ];
  const rest = total !== null && total > shown ? `${grouped(total - shown)} more` : 'more';
  return `# ${rest}: ${words.join(' ')} ${tail}`;
}

function quoted(word: string): string {
  return /^[\p{L}\p{N}_@%+=:,./~-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
