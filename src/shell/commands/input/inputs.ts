/** What a filter reads: its files, or what is piped in. */
import type { Call, Line } from '../../command.ts';
import { zeroTerminated } from '../../execution/options.ts';
import { locate } from '../../files/locate.ts';
import { linesOf } from '../../streams/lines.ts';
import { inSlices } from '../../streams/timeSlices.ts';

/** `title` is the name as it was typed; `standard input` for a pipe. `href` is the page that shows the file. */
export type Input = { title: string; href: string | null; lines: AsyncIterable<Line> };

/** Why there is nothing to read, as the system words it. */
export type Unreadable = { fault: 'No such file or directory' | 'Is a directory' | 'nothing is piped in: name a file' };

/**
 * The operands as files, `-` and `/dev/stdin` as what is piped in, `/dev/null` as nothing; without operands only that. What is missing, or is a directory, is
 * complained of as coreutils do, and left out.
 */
export async function* inputsOf(call: Call, operands = call.operands): AsyncGenerator<Input, undefined> {
  for (const operand of operands.length === 0 ? ['-'] : operands) {
    const input = await openInput(call, operand);
    if (!('fault' in input)) yield input;
    else call.complain(operand === '-' ? input.fault : `${operand}: ${input.fault}`);
  }
}

/** One of them, for a command that words its complaints itself. */
export async function openInput(call: Call, operand: string): Promise<Input | Unreadable> {
  const { input, shell, signal, options } = call;
  const read = async (title: string, href: string | null, lines: AsyncIterable<Line>): Promise<Input> => ({
    title,
    href,
    lines: options.has(zeroTerminated) ? (await import('./zeroTerminated.ts')).records(lines) : lines,
  });
  if (operand === '-' || operand === '/dev/stdin') {
    if (input === null) return { fault: 'nothing is piped in: name a file' };
    return read(operand === '-' ? 'standard input' : operand, null, input);
  }
  if (operand === '/dev/null') return read(operand, null, inSlices([], signal));
  const entry = await locate(operand, shell, signal);
  if (entry === null) return { fault: 'No such file or directory' };
  if (entry.kind === 'directory') return { fault: 'Is a directory' };
  const text = await shell.files.read(entry.target ?? entry.path, signal);
  return read(operand, entry.href, inSlices(linesOf(text), signal));
}
