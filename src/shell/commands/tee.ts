import type { Call, Completion, Line, Option } from '../command.ts';
import { baseName } from '../files/paths.ts';
import { byteLength } from './text/bytes.ts';

export const name = 'tee';
export const synopsis = 'tee [NAME]...';
export const options: readonly Option[] = [];
export const completion: Completion = 'none';

/** The most bytes of a download. */
const maxBytes = 5_000_000;

/** Downloads once the input has ended. Where a later command ends the pipeline early, nothing is downloaded. */
export async function* run({
  operands,
  input,
  shell,
  signal,
  complain,
}: Call): AsyncGenerator<Line, number | undefined> {
  if (input === null) {
    complain('no input: begin with cat FILE |');
    return 1;
  }
  const kept: string[] = [];
  let bytes = 0;
  for await (const line of input) {
    const text = line.isOpen ? line.text : `${line.text}\n`;
    bytes += byteLength(text);
    if (bytes <= maxBytes) kept.push(text);
    yield line;
  }
  if (signal.aborted) return 130;
  for (const operand of operands) {
    if (bytes > maxBytes) complain(`${operand}: more than 5 MB, so it is not downloaded: shorten it with head`);
    else shell.page.download(baseName(operand), kept.join(''));
  }
  return undefined;
}
