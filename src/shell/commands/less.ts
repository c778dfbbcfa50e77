import type { Call, Completion, Line } from '../command.ts';
import { concatenated } from '../concatenate.ts';
import { inputsOf } from '../inputs.ts';
import { linksIn } from '../markdownLinks.ts';
import { directoryName, resolvePath } from '../paths.ts';

export const name = 'less';
export const synopsis = 'less [FILE]...';
export const summary = 'print markdown with links that can be followed';
export const options = [];
export const completion: Completion = 'files';

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { terminal, shell, signal } = call;
  if (!terminal) {
    yield* concatenated(inputsOf(call));
    return undefined;
  }
  for await (const { title, href, lines } of inputsOf(call)) {
    const path = href === null ? null : resolvePath(title, shell.directory);
    const entry = path === null ? null : await shell.files.entry(path, signal);
    const folder = path === null ? shell.directory : directoryName(entry?.target ?? path);
    for await (const line of lines) {
      yield line.links ? line : { ...line, links: await linksIn(line.text, folder, shell.files, signal) };
    }
  }
  return undefined;
}
