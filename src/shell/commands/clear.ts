import type { Call, Completion, Line } from '../command.ts';

export const name = 'clear';
export const synopsis = 'clear';
export const options = [];
export const completion: Completion = 'none';

export async function* run({ shell }: Call): AsyncGenerator<Line, number | undefined> {
  shell.page.clear();
  return 0;
}
