/** Generates a content folder of posts like real ones. The same options give the same files on every machine. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { body, drawLength } from './blocks.ts';
import { frontMatter } from './frontMatter.ts';
import { randomFrom } from './random.ts';
import { subjects } from './vocabulary.ts';

/** What can be chosen about generated posts. */
export type PostOptions = {
  seed?: number;
  /** The words of every post. By default most posts have some 500, many only a few, and some thousands. */
  words?: number;
  /** The days from the first post to the last, by default 15 years. */
  days?: number;
};

/** Writes `count` posts into `content/post/`, from the oldest `post-00000.md` to the newest, and `content/site.yaml`. */
export async function generatePosts(content: string, count: number, options: PostOptions = {}): Promise<void> {
  await mkdir(join(content, 'post'), { recursive: true });
  await writeFile(join(content, 'site.yaml'), settings);
  for (let start = 0; start < count; start += 100) {
    const batch = Array.from({ length: Math.min(100, count - start) }, (_, offset) => start + offset);
    await Promise.all(
      batch.map((number) => writeFile(join(content, 'post', fileOf(number)), postText(number, count, options))),
    );
  }
}

/** Returns the file of one of `count` posts. It depends on no other post. */
export function postText(
  number: number,
  count: number,
  { seed = 1, words, days = 15 * 365 }: PostOptions = {},
): string {
  const random = randomFrom(seed * 1_000_003 + number);
  const time = firstDay + Math.floor(((number + 0.5) / count) * days * 1440) * 60_000;
  const tags = Object.keys(subjects);
  const topics = [...new Set(Array.from({ length: random.between(1, 4) }, () => random.pick(tags)))];
  const linkTo = () => (number === 0 ? null : fileOf(random.between(0, number - 1)));
  const front = frontMatter(random, { number, time, topics });
  return `---\n${front}\n---\n\n${body(random, topics, words ?? drawLength(random), linkTo)}\n`;
}

const settings = `title: Bench
url: https://example.org
collections: { post: {} }
media: [images.example]
`;

const firstDay = Date.UTC(2010, 0, 1);

function fileOf(number: number): string {
  return `post-${String(number).padStart(5, '0')}.md`;
}
