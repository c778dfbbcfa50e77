import type { Call, Completion, Line } from '../command.ts';
import { locate } from '../files/locate.ts';
import { baseName } from '../files/paths.ts';
import { linked } from '../streams/lines.ts';
import { inSlices } from '../streams/timeSlices.ts';
import { beginsExpression, type Expression, readExpression } from './find/findExpression.ts';
import type { Effects, Found } from './find/findTests.ts';

export const name = 'find';
export const synopsis = 'find [PATH]... [EXPRESSION]';
export const summary = 'find files by name, tag, day or size';
export const options = 'any';
export const completion: Completion = 'files';

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { operands, shell, signal, complain } = call;
  const begin = operands.findIndex(beginsExpression);
  const paths = begin === -1 ? operands : operands.slice(0, begin);
  const expression = await readExpression(begin === -1 ? [] : operands.slice(begin), shell, signal);
  for (const path of paths.length === 0 ? ['.'] : paths) {
    const entry = path === '' ? null : await locate(path, shell, signal);
    if (entry === null) complain(`‘${path}’: No such file or directory`);
    else yield* walk({ entry, path }, 0, expression, call);
  }
  return undefined;
}

async function* walk(found: Found, depth: number, expression: Expression, call: Call): AsyncGenerator<Line, undefined> {
  const { shell, signal } = call;
  const { entry, path } = found;
  const effects: Effects = { prints: [], pruned: false };
  if (depth >= expression.minimum) expression.test(found, effects);
  for (const ending of effects.prints)
    yield ending === '\n' ? linked(path, entry.href) : { text: path + ending, open: true };
  if (entry.kind !== 'directory' || effects.pruned || depth >= expression.maximum) return;
  for await (const child of inSlices(shell.files.list(entry.path, 'name', signal), signal)) {
    const text = baseName(child.path);
    const below = path.endsWith('/') ? path + text : `${path}/${text}`;
    yield* walk({ entry: child, path: below }, depth + 1, expression, call);
  }
}
