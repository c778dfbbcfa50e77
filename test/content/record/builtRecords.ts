/** Simulates builds that update the record of paths. */
import { readSiteConfig } from '../../../src/content/config/readSiteConfig.ts';
import { readPost } from '../../../src/content/post/readPost.ts';
import { formatPathRecord, parsePathRecord } from '../../../src/content/record/recordText.ts';
import { redirectsOf } from '../../../src/content/record/redirects.ts';
import { updatePathRecord } from '../../../src/content/record/updatePathRecord.ts';
import type { Post } from '../../../src/types/content.ts';
import type { PathRecord } from '../../../src/types/pathRecord.ts';
import { editionOf } from '../../sites/editionOf.ts';

export const { config } = readSiteConfig('title: x\nurl: https://example.org/blog\n', 'content/site.yaml');

/** Returns the post of a file with this body. */
export function postOf(file: string, body: string, matter = ''): Post {
  const text = `---\ntitle: T\ndate: 2026-01-01\n${matter}---\n\n${body}\n`;
  const { post } = readPost(text, file, { config, contentName: 'content', today: '2026-06-01', files: new Set() });
  if (!post) throw new Error(`${file} is not a post.`);
  return post;
}

/** Returns a body that is long enough to be recognised. */
export const long = (name: string) => `The text of ${name}, which is long enough to be recognised by its hash.`;

/** Returns the record after a build. `drafts` are files that exist and are not recorded. */
export function built(record: PathRecord | null, posts: Post[], drafts: string[] = [], url = config.url): PathRecord {
  const files = new Set([...posts.map(({ file }) => file), ...drafts]);
  return updatePathRecord(record, { url, posts, files });
}

/** Returns the paths of each file. */
export function pathsOf(record: PathRecord): Record<string, string[]> {
  return Object.fromEntries([...record.lines].map(([file, { paths }]) => [file, paths]));
}

/** Prints and parses a record. */
export function readBack(record: PathRecord): PathRecord {
  const parsed = parsePathRecord(formatPathRecord(record));
  if ('message' in parsed) throw new Error(parsed.message);
  return parsed;
}

/** Returns the redirects of some pages, by their paths. */
export function redirects(posts: Post[], record: PathRecord): Record<string, string> {
  const pages = { editions: [editionOf({ pages: posts })], assets: [] };
  return Object.fromEntries(redirectsOf(pages, record, 'content').redirects.map(({ from, to }) => [from, to]));
}
