/** Finds what an address in a foreign text leads to. */
import { posix } from 'node:path';
import { percentDecode } from '../../text/percentDecode.ts';
import type { SiteTable } from '../body/model.ts';
import { isForeignMarkdown, withoutEnding } from '../folder/markdownNames.ts';
import type { ForeignFolder } from '../folder/model.ts';
import type { ReadPost } from '../matter/model.ts';
import type { ForeignSite } from '../readers/model.ts';

/** The target of an address: a post, a file from the root, another site, a place on the same page, or nothing known. */
export type OldTarget =
  | { kind: 'post'; post: ReadPost; rest: string }
  | { kind: 'file'; file: string; rest: string }
  | { kind: 'outside' | 'here' }
  | { kind: 'unknown'; path: string };

/** What is needed to resolve addresses. */
export type OldPlaces = {
  site: ForeignSite;
  folder: ForeignFolder;
  table: SiteTable;
  files: ReadonlyMap<string, string>;
};

/** Returns what is needed. `files` of it finds a file in any letter case. */
export function oldPlacesOf(site: ForeignSite, folder: ForeignFolder, table: SiteTable): OldPlaces {
  return { site, folder, table, files: new Map(folder.files.map(({ file }) => [fileKey(file), file])) };
}

/** Resolves `url` as written in the text of `post`. */
export function resolveOld(url: string, post: ReadPost, places: OldPlaces): OldTarget {
  const onSite = addressOnSite(url.trim(), places.site.settings.url);
  if (onSite === null) return { kind: 'outside' };
  const [, written = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(onSite) ?? [];
  if (written === '') return { kind: 'here' };
  const path = percentDecode(written).normalize('NFC');
  for (const file of candidates(path, post, places.site)) {
    const found = findFile(file, places);
    if (found !== null) return { ...found, rest };
  }
  const linked = path.startsWith('/') ? path : addressBeside(path, places.table, post);
  const target = places.table.postAt(linked);
  return target === null ? { kind: 'unknown', path } : { kind: 'post', post: target, rest };
}

/** Returns the files that a path may mean, from the root. */
function candidates(path: string, post: ReadPost, { publicFolders }: ForeignSite): string[] {
  if (path.startsWith('@/')) return [path.slice(2)];
  const own = posix.dirname(post.file);
  if (!path.startsWith('/')) {
    const beside = posix.normalize(posix.join(own, path));
    // A page of its own folder was served below its file's name.
    const below = posix.normalize(posix.join(withoutEnding(post.file), path));
    return [beside, below, ...publicFolders.map((folder) => posix.join(folder, path))];
  }
  return [...publicFolders.map((folder) => posix.join(folder, path)), path.slice(1)];
}

function findFile(
  file: string,
  { table, files }: OldPlaces,
): { kind: 'post'; post: ReadPost } | { kind: 'file'; file: string } | null {
  const trimmed = file.replace(/\/$/, '');
  for (const candidate of [trimmed, ...['.md', '.mdx', '/index.md', '/index.mdx'].map((end) => trimmed + end)]) {
    const known = files.get(fileKey(candidate));
    if (known === undefined) continue;
    const post = table.posts.get(known);
    if (post !== undefined) return { kind: 'post', post };
    if (!isForeignMarkdown(known)) return { kind: 'file', file: known };
  }
  return null;
}

/** Returns the address that a relative one had on the page of a post. */
function addressBeside(path: string, _table: SiteTable, post: ReadPost): string {
  return posix.join('/', posix.dirname(post.file), path);
}

/** Returns an address without the origin of the old site; null for one of another site. */
function addressOnSite(url: string, siteUrl: string | null): string | null {
  if (url.startsWith('//')) return addressOnSite(`https:${url}`, siteUrl);
  if (!/^[a-z][a-z0-9+.-]*:/i.test(url)) return url;
  if (siteUrl === null || !/^https?:/i.test(url) || !URL.canParse(url) || !URL.canParse(siteUrl)) return null;
  const [address, own] = [new URL(url), new URL(siteUrl)];
  const base = own.pathname.replace(/\/$/, '');
  if (address.host.replace(/^www\./, '') !== own.host.replace(/^www\./, '')) return null;
  if (!`${address.pathname}/`.startsWith(`${base}/`)) return null;
  return (address.pathname.slice(base.length) || '/') + address.search + address.hash;
}

function fileKey(file: string): string {
  return file.normalize('NFC').toLowerCase();
}
