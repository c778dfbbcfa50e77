import type { Call, Completion, Line } from '../command.ts';

export const name = 'exit';
export const synopsis = 'exit';
export const options = [];
export const completion: Completion = 'none';

export async function* run({ shell }: Call): AsyncGenerator<Line, number | undefined> {
  shell.page.close();
  return 0;
}
