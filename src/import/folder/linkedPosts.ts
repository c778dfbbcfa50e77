/** Keeps a post from being read twice, where a symbolic link leads to another one. */
import { join } from 'node:path';
import type { ForeignSite } from '../readers/model.ts';
import type { ForeignFolder } from './model.ts';

/** Returns the site with each file as one post. The file itself comes before links to it. */
export function withoutSecondLinks(site: ForeignSite, { root, files }: ForeignFolder): ForeignSite {
  const { posts } = site;
  const absolutes = new Map(files.map(({ file, absolute }) => [file, absolute]));
  const isLink = (file: string) => absolutes.has(file) && absolutes.get(file) !== join(root, file);
  if (!posts.some(({ file }) => isLink(file))) return site;
  const owners = new Map<string, string>();
  for (const { file } of posts) {
    const absolute = absolutes.get(file) ?? file;
    if (!isLink(file) || !owners.has(absolute)) owners.set(absolute, file);
  }
  const ownerOf = (file: string) => owners.get(absolutes.get(file) ?? file) ?? file;
  const second = posts.filter(({ file }) => ownerOf(file) !== file);
  // The place of a file says nothing if it is read at that of a link.
  const leftOut = site.leftOut.filter(({ file }) => !owners.has(absolutes.get(file) ?? file));
  const why = 'it is a symbolic link to a post that is read itself';
  return {
    ...site,
    posts: posts.filter(({ file }) => ownerOf(file) === file),
    leftOut: [...leftOut, ...second.map(({ file }) => ({ file, part: file, why }))],
  };
}
