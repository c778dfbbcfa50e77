import type { Call, Completion, Line, Option } from '../command.ts';
import { usageError } from '../execution/options.ts';
import { grouped, linkText } from '../files/attributes.ts';
import type { FileEntry } from '../files/fileSystem.ts';
import { locate } from '../files/locate.ts';
import { joinLines, linked, plain } from '../streams/lines.ts';

export const name = 'file';
export const synopsis = 'file [OPTION]... FILE...';
export const options: readonly Option[] = [{ short: 'b', long: 'brief', summary: 'do not print the name' }];
export const completion: Completion = 'files';

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, operands, shell, signal, complain } = call;
  if (operands.length === 0) {
    complain(usageError(name, 'missing operand'));
    return 1;
  }
  const width = Math.max(...operands.map((operand) => operand.length));
  for (const operand of operands) {
    const entry = await locate(operand, shell, signal);
    const kind = plain(entry ? kindOf(entry) : `cannot open \`${operand}' (No such file or directory)`);
    const title = entry ? linked(operand, entry.href) : plain(operand);
    const space = plain(`:${' '.repeat(width - operand.length + 1)}`);
    yield given.has('brief') ? kind : joinLines([title, space, kind]);
  }
  return 0;
}

/** Uses only what the directory list says of the entry, so that no file is read. */
function kindOf(entry: FileEntry): string {
  if (entry.kind === 'directory') return 'directory';
  if (entry.kind === 'link') return `symbolic link to ${linkText(entry)}`;
  return entry.size === 0 ? 'empty' : `Markdown text, UTF-8, ${grouped(entry.size)} bytes`;
}
