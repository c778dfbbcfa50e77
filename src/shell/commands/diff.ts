import type { Call, Completion, Line, Option } from '../command.ts';
import { grouped } from '../files/attributes.ts';
import { locate } from '../files/locate.ts';
import { baseName } from '../files/paths.ts';
import { plain } from '../streams/lines.ts';
import { changesBetween } from './diff/differences.ts';
import { type Compared, normalFormat } from './diff/normalFormat.ts';
import type { Change } from './diff/settledChanges.ts';
import { inputsOf } from './input/inputs.ts';

export const name = 'diff';
export const synopsis = 'diff [OPTION]... OLD NEW';
export const summary = 'compare two files line by line';
export const options: readonly Option[] = [
  { short: 'u', long: 'unified', summary: 'with 3 lines around each change' },
  { short: 'U', value: 'NUM', summary: 'with NUM lines around each change' },
  { short: 'q', long: 'brief', summary: 'say only whether they differ' },
  { short: 's', long: 'report-identical-files', summary: 'say also where they do not differ' },
  { short: 'b', long: 'ignore-space-change', summary: 'how much space there is does not count' },
  { short: 'i', long: 'ignore-case', summary: 'small and capital letters are the same' },
  { short: 'w', long: 'ignore-all-space', summary: 'space does not count' },
  { short: 'B', long: 'ignore-blank-lines', summary: 'empty lines do not count' },
];
export const completion: Completion = 'files';

const mostLines = 5_000;

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, operands, complain, signal } = call;
  const error = errorOf(operands);
  if (error !== null) {
    complain(`${error}\ndiff: Try 'diff --help' for more information.`);
    return 2;
  }
  const width = given.value('U');
  if (width !== null && !/^\d+$/.test(width)) {
    complain(`invalid context length '${width}'\ndiff: Try 'diff --help' for more information.`);
    return 2;
  }
  // Nothing differs from itself, whatever is piped in.
  if (operands.every((operand) => operand === '-')) return 0;
  const [before, after] = [await read(0, call), await read(1, call)];
  if (before === null || after === null) return 2;
  const long = [before, after].find(({ lines }) => lines.length > mostLines);
  if (long) {
    complain(`${long.title}: more than ${grouped(mostLines)} lines, too long to compare`);
    return 2;
  }
  const keysOf = ({ lines }: Compared) => lines.map((line) => keyOf(line, call));
  const [oldKeys, newKeys] = [keysOf(before), keysOf(after)];
  const isSame = oldKeys.length === newKeys.length && oldKeys.every((key, index) => key === newKeys[index]);
  const isUnified = given.has('unified') || width !== null;
  const around = isUnified ? Number(width ?? 3) : 0;
  const same = `Files ${before.title} and ${after.title} are identical`;
  if (isSame) {
    if (given.has('report-identical-files')) yield plain(same);
    return 0;
  }
  const changes = await changesBetween(oldKeys, newKeys, around, signal);
  const counts = (change: Change) => !given.has('ignore-blank-lines') || !isBlank(change, oldKeys, newKeys);
  if (!changes.some(counts)) return 0;
  if (given.has('brief')) yield plain(`Files ${before.title} and ${after.title} differ`);
  else if (isUnified) {
    const { unifiedFormat } = await import('./diff/unifiedFormat.ts');
    yield* unifiedFormat(before, after, changes, around, counts);
  } else yield* normalFormat(before, after, changes.filter(counts));
  return 1;
}

function errorOf(operands: readonly string[]): string | null {
  if (operands.length < 2) return `missing operand after '${operands[0] ?? 'diff'}'`;
  return operands.length > 2 ? `extra operand '${operands[2]}'` : null;
}

/** Null where it cannot be read, which is complained of. A directory stands for its file of the other's name. */
async function read(index: 0 | 1, call: Call): Promise<Compared | null> {
  const { shell, signal, operands } = call;
  const [operand = '', other = ''] = index === 0 ? operands : [...operands].reverse();
  const entryOf = (path: string) => locate(path, shell, signal);
  const isFolder = (await entryOf(operand))?.kind === 'directory' && other !== '-';
  const otherIsFolder = isFolder && (await entryOf(other))?.kind === 'directory';
  const title = isFolder && !otherIsFolder ? `${operand.replace(/\/$/, '')}/${baseName(other)}` : operand;
  const entry = await entryOf(title);
  for await (const { href, lines } of inputsOf(call, [title])) {
    const all: Line[] = [];
    for await (const line of lines) {
      if (all.push(line) > mostLines) break;
    }
    return { title, href, date: entry?.date ?? null, lines: all };
  }
  return null;
}

/** Lines with the same key count as the same. */
function keyOf({ text, open }: Line, { options: given }: Call): string {
  const ignoresSpace = given.has('ignore-all-space');
  const spaced = given.has('ignore-space-change') ? text.replace(/\s+$/, '').replace(/\s+/g, ' ') : text;
  const spaceless = ignoresSpace ? text.replace(/\s+/g, '') : spaced;
  return `${given.has('ignore-case') ? spaceless.toLowerCase() : spaceless}${open && !ignoresSpace ? '' : '\n'}`;
}

function isBlank({ oldStart, oldEnd, newStart, newEnd }: Change, oldKeys: string[], newKeys: string[]): boolean {
  return [...oldKeys.slice(oldStart, oldEnd), ...newKeys.slice(newStart, newEnd)].every((key) => key === '\n');
}
