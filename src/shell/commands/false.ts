import type { Call, Completion, Line } from '../command.ts';

export const name = 'false';
export const synopsis = 'false';
export const options = 'any';
export const completion: Completion = 'none';

export async function* run(_: Call): AsyncGenerator<Line, number | undefined> {
  return 1;
}
