/** What a filter reads: its files, or what is piped in. */
import type { Call, Line } from './command.ts';
import { linesOf } from './lines.ts';
import { resolvePath } from './paths.ts';
import { sliced } from './slices.ts';

/** `title` is the name as it was typed; `standard input` for a pipe. `href` is the page that shows the file. */
export type Input = { title: string; href: string | null; lines: AsyncIterable<Line> };

/**
 * The operands as files, `-` as what is piped in; without operands only that. What is missing, or is a directory, is
 * complained of as coreutils do, and left out.
 */
export async function* inputsOf(call: Call, operands = call.operands): AsyncGenerator<Input, undefined> {
  const { input, shell, signal, complain } = call;
  for (const operand of operands.length === 0 ? ['-'] : operands) {
    if (operand === '-') {
      if (input === null) complain('nothing is piped in: name a file');
      else yield { title: 'standard input', href: null, lines: input };
      continue;
    }
    const path = resolvePath(operand, shell.directory);
    const entry = await shell.files.entry(path, signal);
    if (entry === null) complain(`${operand}: No such file or directory`);
    else if (entry.kind === 'directory') complain(`${operand}: Is a directory`);
    else {
      const text = await shell.files.read(entry.target ?? path, signal);
      yield { title: operand, href: entry.href, lines: sliced(linesOf(text), signal) };
    }
  }
}
