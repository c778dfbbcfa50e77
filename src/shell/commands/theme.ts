import { choices } from '../../dom/settings.ts';
import type { Call, Completion, Line } from '../command.ts';
import { plain } from '../streams/lines.ts';

export const name = 'theme';
export const synopsis = 'theme [NAME]';
export const options = [];
export const completion: Completion = async () => choices.theme;

/** Runs `set theme`, of which it is a short form. */
export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { operands, shell } = call;
  if (operands.length > 0) return yield* shell.spawn(['set', 'theme', ...operands], call);
  const current = shell.page.setting('theme') ?? choices.theme[0];
  for (const theme of choices.theme) yield plain(`${theme === current ? '*' : ' '} ${theme}`);
  return 0;
}
