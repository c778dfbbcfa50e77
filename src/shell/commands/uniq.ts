import type { Call, Completion, Line, Option } from '../command.ts';
import { openInput } from '../inputs.ts';
import { joined, plain } from '../lines.ts';
import { misused } from '../options.ts';

export const name = 'uniq';
export const synopsis = 'uniq [OPTION]... [FILE]';
export const summary = 'print each of several equal lines in a row once';
export const options: readonly Option[] = [
  { short: 'c', long: 'count', summary: 'print how often before each line' },
  { short: 'd', long: 'repeated', summary: 'only lines that come more than once' },
  { short: 'u', long: 'unique', summary: 'only lines that come once' },
  { short: 'i', long: 'ignore-case', summary: 'A and a are equal' },
];
export const completion: Completion = 'files';

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, operands, complain } = call;
  const [operand = '-', extra] = operands;
  if (extra !== undefined) {
    complain(misused(name, `extra operand ‘${extra}’`));
    return 1;
  }
  const input = await openInput(call, operand);
  if ('fault' in input) {
    if (input.fault === 'Is a directory') complain(`error reading '${operand}'`);
    else complain(operand === '-' ? input.fault : `${operand}: ${input.fault}`);
    return 1;
  }
  const isShown = (count: number) => !(given.has('repeated') && count === 1) && !(given.has('unique') && count > 1);
  const shown = ({ open: _, ...line }: Line, count: number): Line =>
    given.has('count') ? joined([plain(`${String(count).padStart(7)} `), line]) : line;
  const keyOf = ({ text }: Line) => (given.has('ignore-case') ? upperCased(text) : text);
  let first: Line | null = null;
  let count = 0;
  for await (const line of input.lines) {
    if (first !== null && keyOf(first) === keyOf(line)) {
      count += 1;
      continue;
    }
    if (first !== null && isShown(count)) yield shown(first, count);
    first = line;
    count = 1;
  }
  if (first !== null && isShown(count)) yield shown(first, count);
  return undefined;
}

/** Only of A to Z, as coreutils do. */
function upperCased(text: string): string {
  return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}
