import type { Call, Completion, Line, Option } from '../command.ts';
import { grouped } from '../files/attributes.ts';
import { locate } from '../files/locate.ts';
import { baseName } from '../files/paths.ts';
import { plain } from '../streams/lines.ts';
import { changesBetween } from './diff/differences.ts';
import { type ComparedFile, normalFormat } from './diff/normalFormat.ts';
import type { Change } from './diff/slideChanges.ts';
import { inputsOf } from './input/inputs.ts';

export const name = 'diff';
export const synopsis = 'diff [OPTION]... OLD NEW';
export const options: readonly Option[] = [
  { short: 'u', long: 'unified', summary: 'print 3 lines of context' },
  { short: 'U', value: 'NUM', summary: 'print NUM lines of context' },
  { short: 'q', long: 'brief', summary: 'report only whether the files differ' },
  { short: 's', long: 'report-identical-files', summary: 'report also that files are the same' },
  { short: 'b', long: 'ignore-space-change', summary: 'ignore changes in the amount of white space' },
  { short: 'i', long: 'ignore-case', summary: 'ignore case' },
  { short: 'w', long: 'ignore-all-space', summary: 'ignore all white space' },
  { short: 'B', long: 'ignore-blank-lines', summary: 'ignore changes of empty lines' },
];
export const completion: Completion = 'files';

/** A longer file is not compared: the work grows with the lines and with the differences between them. */
const maxLines = 5_000;

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, operands, complain, signal } = call;
  const fail = (error: string) => {
    complain(error);
    return 2;
  };
  const error = usageErrorOf(call);
  if (error !== null) return fail(`${error}\ndiff: Try 'diff --help' for more information.`);
  // What is piped in does not differ from itself.
  if (operands.every((operand) => operand === '-')) return 0;
  const [before, after] = [await readFile(0, call), await readFile(1, call)];
  if (before === null || after === null) return 2;
  const tooLong = [before, after].find(({ lines }) => lines.length > maxLines);
  if (tooLong) return fail(`${tooLong.title}: more than ${grouped(maxLines)} lines, too long to compare`);
  const keysOf = ({ lines }: ComparedFile) => lines.map((line) => comparisonKey(line, call));
  const [oldKeys, newKeys] = [keysOf(before), keysOf(after)];
  if (oldKeys.length === newKeys.length && oldKeys.every((key, index) => key === newKeys[index])) {
    if (given.has('report-identical-files')) yield plain(`Files ${before.title} and ${after.title} are identical`);
    return 0;
  }
  const width = given.value('U');
  const isUnified = given.has('unified') || width !== null;
  const contextLines = isUnified ? Number(width ?? 3) : 0;
  const changes = await changesBetween(oldKeys, newKeys, contextLines, signal);
  const counts = (change: Change) => !given.has('ignore-blank-lines') || !isBlank(change, oldKeys, newKeys);
  if (!changes.some(counts)) return 0;
  if (given.has('brief')) yield plain(`Files ${before.title} and ${after.title} differ`);
  else if (isUnified) {
    const { unifiedFormat } = await import('./diff/unifiedFormat.ts');
    yield* unifiedFormat(before, after, changes, contextLines, counts);
  } else yield* normalFormat(before, after, changes.filter(counts));
  return 1;
}

function usageErrorOf({ options: given, operands }: Call): string | null {
  if (operands.length < 2) return `missing operand after '${operands[0] ?? 'diff'}'`;
  if (operands.length > 2) return `extra operand '${operands[2]}'`;
  const width = given.value('U');
  return width === null || /^\d+$/.test(width) ? null : `invalid context length '${width}'`;
}

/**
 * Reads one of the two operands. A directory stands for the file in it that has the name of the other operand. Returns
 * null if nothing can be read, after reporting that.
 */
async function readFile(index: 0 | 1, call: Call): Promise<ComparedFile | null> {
  const { shell, signal, operands } = call;
  const [operand = '', other = ''] = index === 0 ? operands : [...operands].reverse();
  const entryOf = (path: string) => locate(path, shell, signal);
  const isFolder = (await entryOf(operand))?.kind === 'directory' && other !== '-';
  const isOtherFolder = isFolder && (await entryOf(other))?.kind === 'directory';
  const title = isFolder && !isOtherFolder ? `${operand.replace(/\/$/, '')}/${baseName(other)}` : operand;
  const entry = await entryOf(title);
  for await (const { href, lines } of inputsOf(call, [title])) {
    const read: Line[] = [];
    for await (const line of lines) {
      if (read.push(line) > maxLines) break;
    }
    return { title, href, date: entry?.date ?? null, lines: read };
  }
  return null;
}

/** Returns a key that is equal for lines that the options treat as equal. */
function comparisonKey({ text, isOpen }: Line, { options: given }: Call): string {
  const ignoresSpace = given.has('ignore-all-space');
  const collapsed = given.has('ignore-space-change') ? text.replace(/\s+$/, '').replace(/\s+/g, ' ') : text;
  const key = ignoresSpace ? text.replace(/\s+/g, '') : collapsed;
  // A missing newline at the end of the file is a difference too.
  return `${given.has('ignore-case') ? key.toLowerCase() : key}${isOpen && !ignoresSpace ? '' : '\n'}`;
}

function isBlank({ oldStart, oldEnd, newStart, newEnd }: Change, oldKeys: string[], newKeys: string[]): boolean {
  return [...oldKeys.slice(oldStart, oldEnd), ...newKeys.slice(newStart, newEnd)].every((key) => key === '\n');
}
