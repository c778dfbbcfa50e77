/** Opens the input of a command: the files that it names, or the pipe. */
import type { Call, Line } from '../../command.ts';
import { zeroTerminated } from '../../execution/options.ts';
import { locate } from '../../files/locate.ts';
import { linesOf } from '../../streams/lines.ts';
import { inSlices } from '../../streams/timeSlices.ts';

/** `title` is the name as it was typed, or `standard input` for a pipe. `href` is the page that shows the file. */
export type Input = { title: string; href: string | null; lines: AsyncIterable<Line> };

/** Why an operand cannot be read, in the words of the system. */
export type Unreadable = { error: 'No such file or directory' | 'Is a directory' | 'no input: name a file' };

/**
 * Opens the operands, or the pipe if there are none. An operand that cannot be read is reported as coreutils do, and
 * skipped.
 */
export async function* inputsOf(call: Call, operands = call.operands): AsyncGenerator<Input, undefined> {
  for (const operand of operands.length === 0 ? ['-'] : operands) {
    const input = await openInput(call, operand);
    if (!('error' in input)) yield input;
    else call.complain(operand === '-' ? input.error : `${operand}: ${input.error}`);
  }
}

/**
 * Opens one operand, for a command that words its errors itself. `-` and `/dev/stdin` are the pipe, `/dev/null` is
 * empty. With `-z`, each line is a text that ended in NUL.
 */
export async function openInput(call: Call, operand: string): Promise<Input | Unreadable> {
  const { input, shell, signal, options } = call;
  const read = async (title: string, href: string | null, lines: AsyncIterable<Line>): Promise<Input> => ({
    title,
    href,
    lines: options.has(zeroTerminated) ? (await import('./zeroTerminated.ts')).zeroTerminatedTexts(lines) : lines,
  });
  if (operand === '-' || operand === '/dev/stdin') {
    if (input === null) return { error: 'no input: name a file' };
    return read(operand === '-' ? 'standard input' : operand, null, input);
  }
  if (operand === '/dev/null') return read(operand, null, inSlices([], signal));
  const entry = await locate(operand, shell, signal);
  if (entry === null) return { error: 'No such file or directory' };
  if (entry.kind === 'directory') return { error: 'Is a directory' };
  const text = await shell.files.read(entry.target ?? entry.path, signal);
  return read(operand, entry.href, inSlices(linesOf(text), signal));
}
