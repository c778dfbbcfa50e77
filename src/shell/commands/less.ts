import type { Call, Completion, Line } from '../command.ts';
import { locate } from '../files/locate.ts';
import { linksIn } from '../files/markdownLinks.ts';
import { directoryName } from '../files/paths.ts';
import { concatenated } from './input/concatenate.ts';
import { inputsOf } from './input/inputs.ts';

export const name = 'less';
export const synopsis = 'less [FILE]...';
export const options = [];
export const completion: Completion = 'files';

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { isTerminal, shell, signal } = call;
  if (!isTerminal) {
    yield* concatenated(inputsOf(call));
    return undefined;
  }
  for await (const { title, href, lines } of inputsOf(call)) {
    const entry = href === null ? null : await locate(title, shell, signal);
    const folder = entry === null ? shell.directory : directoryName(entry.target ?? entry.path);
    for await (const line of lines) {
      yield line.links ? line : { ...line, links: await linksIn(line.text, folder, shell.files, signal) };
    }
  }
  return undefined;
}
