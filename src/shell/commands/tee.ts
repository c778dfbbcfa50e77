import type { Call, Completion, Line, Option } from '../command.ts';
import { baseName } from '../files/paths.ts';
import { byteLength } from './text/bytes.ts';

export const name = 'tee';
export const synopsis = 'tee [NAME]...';
export const summary = 'download what passes, and pass it on';
export const options: readonly Option[] = [];
export const completion: Completion = 'none';

/** Bytes of a download. */
const most = 5_000_000;

/** Downloads when the input has ended; what a later command cuts short is not downloaded. */
export async function* run({
  operands,
  input,
  shell,
  signal,
  complain,
}: Call): AsyncGenerator<Line, number | undefined> {
  if (input === null) {
    complain('nothing is piped in: begin with cat FILE |');
    return 1;
  }
  const kept: string[] = [];
  let bytes = 0;
  for await (const line of input) {
    const text = line.open ? line.text : `${line.text}\n`;
    bytes += byteLength(text);
    if (bytes <= most) kept.push(text);
    yield line;
  }
  if (signal.aborted) return 130;
  for (const operand of operands) {
    if (bytes > most) complain(`${operand}: more than 5 MB, which are not downloaded: shorten it with head`);
    else shell.page.download(baseName(operand), kept.join(''));
  }
  return undefined;
}
