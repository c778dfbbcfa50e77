import type { Call, Completion, Line } from '../command.ts';
import type { FileEntry } from '../files/fileSystem.ts';
import { languageHome } from '../files/languageHome.ts';
import { entryOf, shownEntry } from '../files/shownEntry.ts';
import { typedPath } from '../files/typedPath.ts';

export const name = 'related';
export const synopsis = 'related [PATH]';
export const options = [];
export const completion: Completion = 'files';

/** How many posts are printed, and how many of the newest posts of each tag are compared. */
const maxPrinted = 10;
const maxPerTag = 500;

/** Compares the post that is named, or the one that is shown. */
export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { operands, shell, signal, complain } = call;
  const [operand] = operands;
  const entry = await (operand === undefined ? shownEntry(shell, signal) : entryOf(operand, shell, signal));
  if (entry === null || entry.kind === 'directory') {
    if (operand === undefined) complain('this page is not a post: name one');
    else complain(`${operand}: ${entry === null ? 'No such file or directory' : 'Is a directory'}`);
    return 1;
  }
  const own = entry.target ?? entry.path;
  const counts = new Map<string, { post: FileEntry; count: number }>();
  for (const directory of await tagDirectories(entry, call)) {
    let left = maxPerTag;
    for await (const post of shell.files.list(directory, 'date', signal)) {
      const path = post.target ?? post.path;
      if (path !== own) counts.set(path, { post, count: (counts.get(path)?.count ?? 0) + 1 });
      left -= 1;
      if (left === 0) break;
    }
  }
  const closest = [...counts].sort(([, a], [, b]) => b.count - a.count || (dayOf(a) > dayOf(b) ? -1 : 1));
  for (const [path, { post }] of closest.slice(0, maxPrinted)) {
    const text = typedPath(path, shell.directory);
    yield { text: `${text}  ${post.title}`, links: [{ start: 0, end: text.length, href: post.href }] };
  }
  return 0;
}

function dayOf({ post }: { post: FileEntry }): string {
  return post.date ?? '';
}

/** Finds the directories of the tags: each is named by the slug of its tag, and has the tag itself as its title. */
async function tagDirectories({ path: file, tags }: FileEntry, { shell, signal }: Call): Promise<string[]> {
  const found: string[] = [];
  if (tags.length === 0) return found;
  const directory = `${await languageHome(file, shell.files, signal)}/tags`;
  for await (const { path, title } of shell.files.list(directory, 'name', signal)) {
    if (tags.some((tag) => tag === title || `${directory}/${tag}` === path)) found.push(path);
  }
  return found;
}
