import type { Call, Completion, Line, Option } from '../command.ts';
import type { FileEntry } from '../files/fileSystem.ts';
import { locate } from '../files/locate.ts';
import { isPostDirectory } from '../files/postDirectories.ts';
import { typedPath } from '../files/typedPath.ts';
import { linked } from '../streams/lines.ts';

export const name = 'random';
export const synopsis = 'random [-n NUM] [DIRECTORY]';
export const options: readonly Option[] = [
  { short: 'n', value: 'NUM', summary: 'print the paths of NUM posts instead' },
];
export const completion: Completion = 'directories';

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, operands, shell, signal, complain } = call;
  const count = given.value('n');
  if (count !== null && !/^\d+$/.test(count)) {
    complain(`invalid number of posts: ‘${count}’`);
    return 1;
  }
  const typed = operands[0] ?? shell.directory;
  const entry = await locate(typed, shell, signal);
  if (entry?.kind !== 'directory') {
    complain(`${typed}: ${entry === null ? 'No such file or directory' : 'Not a directory'}`);
    return 1;
  }
  const posts = await pickPosts(entry, Number(count ?? 1), call);
  if (posts.length === 0 && count !== '0') {
    complain(`${typed}: contains no posts`);
    return 1;
  }
  for (const post of posts) {
    if (count === null) shell.page.open(post.href);
    else yield linked(typedPath(post.target ?? post.path, shell.directory), post.href);
  }
  return 0;
}

/** Picks up to `count` different posts: it gives up after `4 * count + 8` picks, so there may be fewer. */
async function pickPosts(directory: FileEntry, count: number, call: Call): Promise<FileEntry[]> {
  const found = new Map<string, FileEntry>();
  for (let tries = 0; tries < count * 4 + 8 && found.size < count && !call.signal.aborted; tries += 1) {
    const post = await pickPost(directory, call);
    if (post) found.set(post.path, post);
  }
  return [...found.values()];
}

/** Picks one post, and reads only one of the directories, as far as the picked entry. */
async function pickPost({ path, size }: FileEntry, call: Call): Promise<FileEntry | null> {
  const entries = call.shell.files.list(path, 'name', call.signal);
  const entry = path === '/' ? await pickDirectory(entries) : await entryAt(entries, Math.floor(Math.random() * size));
  return entry?.kind === 'directory' ? pickPost(entry, call) : entry;
}

/** Picks a directory of posts, weighted by how many it has, so that every post is equally likely. */
async function pickDirectory(entries: AsyncIterable<FileEntry>): Promise<FileEntry | null> {
  const directories: FileEntry[] = [];
  for await (const entry of entries) {
    if (entry.kind === 'directory' && isPostDirectory(entry)) directories.push(entry);
  }
  let left = Math.random() * directories.reduce((sum, { size }) => sum + size, 0);
  for (const directory of directories) {
    left -= directory.size;
    if (left < 0) return directory;
  }
  return null;
}

async function entryAt(entries: AsyncIterable<FileEntry>, index: number): Promise<FileEntry | null> {
  let left = index;
  for await (const entry of entries) {
    if (left === 0) return entry;
    left -= 1;
  }
  return null;
}
