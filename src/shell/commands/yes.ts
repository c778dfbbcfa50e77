import type { Call, Completion, Line, Option } from '../command.ts';
import { plain } from '../streams/lines.ts';

export const name = 'yes';
export const synopsis = 'yes [STRING]...';
export const options: readonly Option[] = [];
export const completion: Completion = 'none';

/** A page has no room for an endless stream. */
const maxLines = 1_000_000;

export async function* run({ operands, signal }: Call): AsyncGenerator<Line, number | undefined> {
  const line = plain(operands.length === 0 ? 'y' : operands.join(' '));
  for (let count = 0; count < maxLines && !signal.aborted; count += 1) yield line;
  return 0;
}
