import type { Call, Completion, Line } from '../command.ts';
import { locate } from '../files/locate.ts';
import { baseName } from '../files/paths.ts';
import { linked } from '../streams/lines.ts';
import { inSlices } from '../streams/timeSlices.ts';
import { beginsExpression, type Expression, parseExpression } from './find/expression.ts';
import type { Effects, Found } from './find/predicates.ts';

export const name = 'find';
export const synopsis = 'find [PATH]... [EXPRESSION]';
export const options = 'any';
export const completion: Completion = 'files';

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { operands, shell, signal, complain } = call;
  const start = operands.findIndex(beginsExpression);
  const paths = start === -1 ? operands : operands.slice(0, start);
  const expression = await parseExpression(start === -1 ? [] : operands.slice(start), shell, signal);
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
  const effects: Effects = { prints: [], isPruned: false };
  if (depth >= expression.minDepth) expression.evaluate(found, effects);
  for (const ending of effects.prints) {
    yield ending === '\n' ? linked(path, entry.href) : { text: path + ending, isOpen: true };
  }
  if (entry.kind !== 'directory' || effects.isPruned || depth >= expression.maxDepth) return;
  for await (const child of inSlices(shell.files.list(entry.path, 'name', signal), signal)) {
    const name = baseName(child.path);
    const childPath = path.endsWith('/') ? path + name : `${path}/${name}`;
    yield* walk({ entry: child, path: childPath }, depth + 1, expression, call);
  }
}
