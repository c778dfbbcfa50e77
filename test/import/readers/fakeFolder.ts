/** A foreign folder that is not on a disk. */
import type { ForeignFolder } from '../../../src/import/folder/model.ts';
import { readPost } from '../../../src/import/matter/readPost.ts';
import type { Reader } from '../../../src/import/readers/model.ts';

/** Returns a folder with these texts by file. */
export function fakeFolder(texts: Record<string, string>, inside = ''): ForeignFolder {
  const files = Object.keys(texts)
    .sort()
    .map((file) => ({ file, absolute: `/x/${file}` }));
  return { root: '/x', inside, files, read: (file) => texts[file] ?? null };
}

/** Reads a folder. Returns its site, and the posts by file with their addresses. */
export async function readFake(reader: Reader, texts: Record<string, string>, inside = '') {
  const site = await reader.read(fakeFolder(texts, inside));
  const posts = new Map(
    site.posts.map((post) => {
      const read = readPost(post, reader, 'UTC');
      return [post.file, { ...read, addresses: site.addressesOf(read) }];
    }),
  );
  return { site, posts, leftOut: Object.fromEntries(site.leftOut.map(({ file, why }) => [file, why])) };
}
