/** Lists the posts of a content folder, and repeats them. */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { dayOf, earlier, withMark, withoutAliases } from './changeMatter.ts';

/** A dated post. `file` is its path in the content folder, with `/`. */
export type ContentPost = { file: string; day: string };

/** Returns the posts from the oldest to the newest. Other files, such as pages and the texts above listings, are left out. */
export async function readContentPosts(content: string): Promise<ContentPost[]> {
  const files = (await readdir(content, { recursive: true })).map((file) => file.split(sep).join('/'));
  const posts: ContentPost[] = [];
  for (const file of files.filter((name) => /^[^/]+\/.*\.md$/.test(name) && !/^[^/]+\/index\.md$/.test(name))) {
    const day = dayOf(await readFile(join(content, file), 'utf8'));
    if (day !== null) posts.push({ file, day });
  }
  return posts.sort((a, b) => compare(a.day, b.day) || compare(a.file, b.file));
}

/**
 * Copies a content folder, and repeats each post until it is there that many times. Each copy has its own name and title,
 * and is a day older than the copy before. A folder without settings gets some.
 */
export async function repeatPosts(from: string, content: string, times: number): Promise<void> {
  await mkdir(content, { recursive: true });
  await cp(from, content, { recursive: true });
  await writeFile(join(content, 'site.yaml'), 'title: Bench\nurl: https://example.org\n', { flag: 'wx' }).catch(
    () => {},
  );
  for (const { file } of await readContentPosts(content)) {
    const text = withoutAliases(await readFile(join(content, file), 'utf8'));
    for (let copy = 2; copy <= times; copy += 1) {
      const target = join(content, copyName(file, copy));
      // A post with a folder of its own keeps its pictures.
      if (file.endsWith('/index.md')) await cp(dirname(join(content, file)), dirname(target), { recursive: true });
      await writeFile(target, earlier(withMark(text, `copy ${copy}`), copy - 1));
    }
  }
}

/** Turns `post/rain.md` into `post/rain-copy-2.md`, and `post/rain/index.md` into `post/rain-copy-2/index.md`. */
function copyName(file: string, copy: number): string {
  return file.replace(/(\/index)?\.md$/, (end) => `-copy-${copy}${end}`);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
