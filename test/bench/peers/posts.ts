/** The posts that every tool gets: those of a content folder, with only the front matter that all tools read. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** `text` is the whole file. The slug is the same in every tool: lower-case letters, digits and hyphens. */
export type BenchPost = { slug: string; text: string };

/** Reads every published post of a folder, in the order of the files. A post without a date gets one. */
export async function readBenchPosts(content: string): Promise<BenchPost[]> {
  const files = (await readdir(content, { recursive: true })).filter((file) => file.endsWith('.md')).sort();
  const posts: BenchPost[] = [];
  const taken = new Set<string>();
  for (const file of files) {
    const fields = split(await readFile(join(content, file), 'utf8'));
    const slug = slugOf(file);
    if (fields === null || taken.has(slug)) continue;
    taken.add(slug);
    posts.push({ slug, text: fileText(fields, slug) });
  }
  return posts;
}

/** Replaces the content of a folder by these posts. */
export async function writeBenchPosts(folder: string, posts: BenchPost[]): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const { slug, text } of posts) await writeFile(join(folder, `${slug}.md`), text);
}

/** Returns the post of median length. */
export function medianPost(posts: BenchPost[]): BenchPost {
  const sorted = [...posts].sort((a, b) => a.text.length - b.text.length);
  const post = sorted[Math.floor(sorted.length / 2)];
  if (!post) throw new Error('There are no posts to compare with.');
  return post;
}

/** Uses only the file name, because posts link to each other by it: `post/post-00001.md` becomes `post-00001`. */
function slugOf(file: string): string {
  const name = file.replace(/\.md$/, '').split(/[\\/]/).at(-1) ?? '';
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

type Fields = { front: Record<string, unknown>; body: string };

/** Returns null for a draft, and for a file without front matter. */
function split(text: string): Fields | null {
  const found = /^---\r?\n(.*?)\r?\n---[^\S\n]*(?:\r?\n|$)(.*)$/s.exec(text);
  if (!found) return null;
  const front: unknown = parse(found[1] ?? '');
  if (typeof front !== 'object' || front === null) return null;
  return 'draft' in front && front.draft === true ? null : { front: { ...front }, body: found[2] ?? '' };
}

/** Writes the values as JSON, which is valid YAML for any text. */
function fileText({ front, body }: Fields, slug: string): string {
  const title = String(front.title ?? slug);
  const date = /^\d{4}-\d\d-\d\d/.exec(String(front.date ?? front.pubDate ?? ''))?.[0] ?? '2000-01-01';
  const tags = Array.isArray(front.tags) ? front.tags.map(String) : [];
  const fields = { title, date, description: String(front.description ?? title), tags };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n${body}`;
}
