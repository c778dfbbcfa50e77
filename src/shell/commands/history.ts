import type { Call, Completion, Line } from '../command.ts';
import { plain } from '../streams/lines.ts';

export const name = 'history';
export const synopsis = 'history [N]';
export const options = [];
export const completion: Completion = 'none';

export async function* run({ operands, shell, complain }: Call): AsyncGenerator<Line, number | undefined> {
  const [count] = operands;
  if (operands.length > 1) {
    complain('too many arguments');
    return 1;
  }
  if (count !== undefined && !/^\d+$/.test(count)) {
    complain(`${count}: numeric argument required`);
    return 1;
  }
  const { history } = shell;
  const first = Math.max(0, history.length - Number(count ?? history.length));
  for (const [index, line] of history.slice(first).entries()) {
    yield plain(`${String(first + index + 1).padStart(5)}  ${line}`);
  }
  return 0;
}
