/** What an author does between two builds. */
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { earlier, firstTag, withMark, withTag } from '../posts/changeMatter.ts';
import type { ContentPost } from '../posts/contentPosts.ts';
import type { RowName } from './rowNames.ts';

/** The number of a run, and how many there are. Each run changes another post. */
export type Turn = { run: number; runs: number };

/** One change of a content folder. */
export type Change = {
  row: RowName;
  what: string;
  apply: (content: string, posts: ContentPost[], turn: Turn) => Promise<void>;
};

/** All changes that are measured. */
export const changes: readonly Change[] = [
  {
    row: 'edit-new',
    what: 'one edited body among the newest 500 posts',
    apply: (content, posts, turn) => editBody(content, postAt(posts.slice(-500), turn), turn),
  },
  {
    row: 'edit',
    what: 'one edited body of any post',
    apply: (content, posts, turn) => editBody(content, postAt(posts, turn), turn),
  },
  { row: 'new-post', what: 'one new post', apply: addPost },
  {
    row: 'title',
    what: 'one changed title',
    apply: (content, posts, turn) =>
      rewrite(content, postAt(posts, turn), (text) => withMark(text, `changed ${turn.run}`)),
  },
  { row: 'tag', what: 'one more tag of a post', apply: addTag },
  {
    row: 'date',
    what: 'one changed date',
    apply: (content, posts, turn) => rewrite(content, postAt(posts, turn), (text) => earlier(text, 3)),
  },
];

/** Adds a sentence to the end of a post. */
export async function editBody(content: string, { file }: ContentPost, { run }: Turn): Promise<void> {
  await appendFile(join(content, file), `\n\nOne more sentence, number ${run}.\n`);
}

/** Returns a post for each run, from near the oldest to near the newest. Throws if there are none. */
export function postAt(posts: ContentPost[], { run, runs }: Turn): ContentPost {
  const post = posts[Math.floor(((run + 0.5) / runs) * posts.length)];
  if (!post) throw new Error('The content folder has no dated posts in collections.');
  return post;
}

async function addPost(content: string, posts: ContentPost[], { run }: Turn): Promise<void> {
  const { file, day } = postAt(posts.slice(-1), { run: 0, runs: 1 });
  const [collection = ''] = dirname(file).split('/');
  const text = `---\ntitle: "A new post, number ${run}"\ndate: ${day}\n---\n\nIt has *one* sentence.\n`;
  await writeFile(join(content, collection, `bench-new-post-${run}.md`), text);
}

/** Adds a tag that some of the newest posts have. */
async function addTag(content: string, posts: ContentPost[], turn: Turn): Promise<void> {
  const newest = await Promise.all(posts.slice(-20).map(({ file }) => readFile(join(content, file), 'utf8')));
  const tags = newest.map(firstTag).filter((tag) => tag !== null);
  await rewrite(content, postAt(posts, turn), (text) => {
    const tag = tags.find((name) => !text.includes(name)) ?? 'one-more-tag';
    return withTag(text, tag);
  });
}

async function rewrite(content: string, { file }: ContentPost, change: (text: string) => string): Promise<void> {
  const path = join(content, file);
  const text = await readFile(path, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${file} has no front matter that the benchmark can change.`);
  await writeFile(path, changed);
}
