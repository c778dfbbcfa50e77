import type { Call, Completion, Line } from '../command.ts';
import { linked } from '../streams/lines.ts';

export const name = 'pwd';
export const synopsis = 'pwd';
export const options = [];
export const completion: Completion = 'none';

export async function* run({ shell, signal }: Call): AsyncGenerator<Line, number | undefined> {
  const entry = await shell.files.entry(shell.directory, signal);
  yield linked(shell.directory, entry?.href ?? shell.page.href());
  return 0;
}
