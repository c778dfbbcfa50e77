import type { Call, Completion, Line, Option } from '../command.ts';
import type { FileEntry } from '../files/fileSystem.ts';
import { languageHome } from '../files/languageHome.ts';

export const name = 'tags';
export const synopsis = 'tags [-n NUM]';
export const options: readonly Option[] = [{ short: 'n', value: 'NUM', summary: 'print only the first NUM tags' }];
export const completion: Completion = 'none';

export async function* run({
  options: given,
  shell,
  signal,
  complain,
}: Call): AsyncGenerator<Line, number | undefined> {
  const maxTags = given.value('n') ?? 'Infinity';
  if (!/^(?:\d+|Infinity)$/.test(maxTags)) {
    complain(`invalid number of tags: ‘${maxTags}’`);
    return 1;
  }
  const tags: FileEntry[] = [];
  const directory = `${await languageHome(shell.directory, shell.files, signal)}/tags`;
  if (await shell.files.entry(directory, signal)) {
    for await (const entry of shell.files.list(directory, 'name', signal)) tags.push(entry);
  }
  // The sort is stable: tags with equally many posts stay in order of their names.
  const sorted = tags.sort((a, b) => b.size - a.size).slice(0, Number(maxTags));
  for (const { size, path, href } of sorted) {
    const count = `${String(size).padStart(7)} `;
    const text = count + path.slice(directory.length + 1);
    yield { text, links: [{ start: count.length, end: text.length, href }] };
  }
  return 0;
}
