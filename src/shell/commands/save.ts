import type { Call, Completion, Line } from '../command.ts';

export const name = 'save';
export const synopsis = 'save';
export const options = [];
export const completion: Completion = 'none';

export async function* run({ shell, complain }: Call): AsyncGenerator<Line, number | undefined> {
  if (shell.page.act('save')) return 0;
  complain('this page cannot be saved: go to a post or a list of posts first');
  return 1;
}
