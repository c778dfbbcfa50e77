import type { Call, Completion, Line, Option } from '../command.ts';
import { locate } from '../files/locate.ts';
import { inputsOf } from './input/inputs.ts';

export const name = 'cat';
export const synopsis = 'cat [OPTION]... [FILE]...';
export const options: readonly Option[] = [
  { short: 'n', long: 'number', summary: 'number all lines' },
  { short: 'b', long: 'number-nonblank', summary: 'number nonempty lines' },
  { short: 's', long: 'squeeze-blank', summary: 'print at most one of several empty lines in a row' },
  { short: 'E', long: 'show-ends', summary: 'print $ at the end of each line' },
  { short: 'T', long: 'show-tabs', summary: 'print tabs as ^I' },
  { short: 'v', long: 'show-nonprinting', summary: 'print what is not printable ASCII as ^X or M-X' },
  { short: 'A', long: 'show-all', summary: 'same as -vET' },
  { short: 'e', summary: 'same as -vE' },
  { short: 't', summary: 'same as -vT' },
];
export const completion: Completion = 'files';

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  if (await openPage(call)) return 0;
  const inputs = inputsOf(call);
  if (isPlain(call)) for await (const { lines } of inputs) yield* lines;
  else yield* (await import('./cat/displayLines.ts')).displayLines(inputs, call.options);
  return undefined;
}

/** Opens the page of a post that is the only operand, unless the output goes into a pipe. Returns whether it did. */
async function openPage(call: Call): Promise<boolean> {
  const { operands, input, isTerminal, shell, signal } = call;
  const [operand = '-', ...others] = operands;
  if (!isTerminal || input !== null || !isPlain(call) || operand === '-' || others.length > 0) return false;
  const entry = await locate(operand, shell, signal);
  if (entry === null || entry.kind === 'directory') return false;
  shell.page.open(entry.href);
  return true;
}

function isPlain({ options: given }: Call): boolean {
  return !options.some(({ long, short = '' }) => given.has(long ?? short));
}
