/** Makes the tables in which passes and links find posts and files. */
import { basename } from 'node:path';
import { percentDecode } from '../../text/percentDecode.ts';
import type { SiteTable } from '../body/model.ts';
import { isForeignMarkdown, withoutEnding } from '../folder/markdownNames.ts';
import type { ForeignFolder } from '../folder/model.ts';
import type { ReadPost } from '../matter/model.ts';
import type { ForeignSite } from '../readers/model.ts';

/** Returns the table of a site. `addresses` are the old addresses of each post. */
export function siteTableOf(
  { settings }: ForeignSite,
  { files, read }: ForeignFolder,
  posts: ReadPost[],
  addresses: ReadonlyMap<ReadPost, string[]>,
): SiteTable {
  const byAddress = new Map<string, ReadPost>();
  const byName = new Map<string, ReadPost>();
  const add = (table: Map<string, ReadPost>, key: string, post: ReadPost) => {
    if (!table.has(key)) table.set(key, post);
  };
  for (const post of posts) {
    for (const address of addresses.get(post) ?? []) add(byAddress, addressKey(address), post);
    for (const path of endsOf(withoutEnding(post.file))) add(byName, nameKey(path), post);
  }
  for (const post of posts) {
    for (const name of [post.name, basename(post.name), post.meaning.title, ...post.meaning.names]) {
      add(byName, nameKey(name), post);
    }
  }
  const filesByEnd = new Map<string, string[]>();
  for (const { file } of files.filter((each) => !isForeignMarkdown(each.file))) {
    const key = basename(file).toLowerCase();
    filesByEnd.set(key, [...(filesByEnd.get(key) ?? []), file]);
  }
  return {
    settings,
    posts: new Map(posts.map((post) => [post.file, post])),
    postAt: (address) => byAddress.get(addressKey(address)) ?? null,
    postNamed: (name) => byName.get(nameKey(name)) ?? null,
    fileNamed: (name, from) => nearest(filesByEnd.get(basename(name).toLowerCase()) ?? [], name, from),
    read,
  };
}

/** Returns an old address as it is compared: decoded, and without what servers add or leave out. */
function addressKey(address: string): string {
  const path = percentDecode(address.replace(/[?#].*$/, ''))
    .normalize('NFC')
    .toLowerCase();
  return `/${path
    .replace(/(?:^|\/)index\.html?$/, '/')
    .replace(/\.html?$/, '')
    .replace(/^\/+|\/+$/g, '')}`;
}

function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/^\/+/, '').trim();
}

/** Returns the ends of a path, the whole first: `a/b/c`, `b/c`, `c`. */
function endsOf(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(index).join('/'));
}

/** Returns the file whose path ends as named; of several, the one that shares the longest path with `from`. */
function nearest(candidates: string[], name: string, from: string): string | null {
  const end = name.toLowerCase().replace(/^(?:\.{0,2}\/)+/, '');
  const found = candidates.filter((file) => `/${file.toLowerCase()}`.endsWith(`/${end}`));
  return found.sort((a, b) => sharedLength(b, from) - sharedLength(a, from) || a.length - b.length)[0] ?? null;
}

/** Returns how many characters two paths have in common at their beginning. */
function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
