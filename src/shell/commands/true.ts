import type { Call, Completion, Line } from '../command.ts';

export const name = 'true';
export const synopsis = 'true';
export const options = 'any';
export const completion: Completion = 'none';

export async function* run(_: Call): AsyncGenerator<Line, number | undefined> {
  return 0;
}
