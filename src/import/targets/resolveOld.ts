/** Finds what an address in a foreign text leads to. */
import { posix } from 'node:path';
import { encodePath } from '../../text/encodePath.ts';
import { percentDecode } from '../../text/percentDecode.ts';
import type { NewFiles, SiteTable } from '../body/model.ts';
import { isForeignMarkdown, withoutEnding } from '../folder/markdownNames.ts';
import type { ForeignFolder } from '../folder/model.ts';
import type { ReadPost } from '../matter/model.ts';
import type { ForeignSite } from '../readers/model.ts';
import { type OldListings, oldListingsOf } from './oldListings.ts';

/**
 * The target of an address: a post, a file from the root, a listing or feed of catpost, another site, a place on the same
 * page, or nothing known. `rest` is the query and the fragment.
 */
export type OldTarget =
  | { kind: 'post'; post: ReadPost; rest: string }
  | { kind: 'file'; file: string; rest: string }
  | { kind: 'listing'; path: string }
  | { kind: 'outside' | 'here' }
  | { kind: 'unknown'; path: string };

/** What is needed to resolve addresses. */
export type OldPlaces = {
  site: ForeignSite;
  table: SiteTable;
  addresses: ReadonlyMap<ReadPost, string[]>;
  /** Files by their names in lower case, because some tools and disks do not distinguish. */
  files: ReadonlyMap<string, string>;
  listings: OldListings;
  newFiles: NewFiles;
};

/** Returns what is needed. `addresses` are the old addresses of each post. */
export function oldPlacesOf(
  site: ForeignSite,
  folder: ForeignFolder,
  table: SiteTable,
  addresses: ReadonlyMap<ReadPost, string[]>,
  newFiles: NewFiles,
): OldPlaces {
  const files = new Map(folder.files.map(({ file }) => [fileKey(file), file]));
  return { site, table, addresses, files, listings: oldListingsOf([...addresses.keys()]), newFiles };
}

/** Resolves `url` as written in the text of `post`. */
export function resolveOld(url: string, post: ReadPost, places: OldPlaces): OldTarget {
  const onSite = addressOnSite(url.trim(), places.site.settings.url);
  if (onSite === null) return { kind: 'outside' };
  const [, written = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(onSite) ?? [];
  if (written === '') return { kind: 'here' };
  const path = percentDecode(written).normalize('NFC');
  const paths = pathsBelow(path, places.site.settings.url);
  for (const file of paths.flatMap((each) => filesNamed(each, post, places.site))) {
    const found = findFile(file, places);
    if (found !== null) return { ...found, rest: found.kind === 'file' ? fragmentOf(rest) : rest };
  }
  for (const address of paths.flatMap((each) => addressesNamed(each, post, places))) {
    const target = places.table.postAt(address);
    if (target !== null) return { kind: 'post', post: target, rest };
    const listing = places.listings.pathOf(address);
    if (listing !== null) return { kind: 'listing', path: listing };
    const file = fileOfPage(address, places);
    if (file !== null) return { kind: 'file', file, rest: fragmentOf(rest) };
  }
  return { kind: 'unknown', path };
}

/** Returns the address that the target of `url` had on the old site, if it is a listing or a file; else null. */
export function publicAddressOf(url: string, target: OldTarget, { files, site }: OldPlaces): string | null {
  if (target.kind === 'listing') return target.path;
  const known = target.kind === 'unknown' ? files.get(fileKey(target.path.replace(/^@\//, ''))) : undefined;
  const file = target.kind === 'file' ? target.file : known;
  const folder = site.publicFolders.find((each) => each === '' || file?.startsWith(`${each}/`));
  if (file === undefined || folder === undefined) return null;
  return `/${encodePath(posix.relative(folder, file))}${/[?#].*$/s.exec(url)?.[0] ?? ''}`;
}

/** Returns the file beside a text that was published below the address of its page: `/2020/hello/cat.png`; else null. */
function fileOfPage(address: string, places: OldPlaces): string | null {
  const owner = places.table.postAt(posix.dirname(address));
  if (owner === null || !/(?:^|\/)index\.[^/]+$/i.test(owner.file)) return null;
  const found = findFile(posix.join(posix.dirname(owner.file), posix.basename(address)), places);
  return found?.kind === 'file' ? found.file : null;
}

/** Returns a path, without the folder that the whole site was in before it is tried as it is: `/notes` of `/notes/hello`. */
function pathsBelow(path: string, siteUrl: string | null): string[] {
  const base = siteUrl !== null && URL.canParse(siteUrl) ? new URL(siteUrl).pathname.replace(/\/$/, '') : '';
  return base !== '' && path.startsWith(`${base}/`) ? [path.slice(base.length), path] : [path];
}

/** Returns the files that a path may mean, from the root. */
function filesNamed(path: string, post: ReadPost, { publicFolders }: ForeignSite): string[] {
  const inPublic = publicFolders.map((folder) => posix.join(folder, path.replace(/^@/, '')));
  // Zola's `@/` is the folder of texts, which is public.
  if (path.startsWith('@/')) return [path.slice(2), ...inPublic];
  if (path.startsWith('/')) return [...inPublic, path.slice(1)];
  // The page of x.md was served as the folder x/, so some authors wrote addresses as seen from there.
  return [posix.join(posix.dirname(post.file), path), posix.join(withoutEnding(post.file), path), ...inPublic];
}

/** Returns the addresses that a path may mean. A relative one was seen from the page of the post, with or without `/`. */
function addressesNamed(path: string, post: ReadPost, { addresses }: OldPlaces): string[] {
  if (path.startsWith('/')) return [path];
  return (addresses.get(post) ?? []).flatMap((address) => [
    posix.join(address.endsWith('/') ? address : posix.dirname(address), path),
    posix.join(address, path),
  ]);
}

function findFile(
  file: string,
  { table, files, newFiles }: OldPlaces,
): { kind: 'post'; post: ReadPost } | { kind: 'file'; file: string } | null {
  if (newFiles.made.has(file)) return { kind: 'file', file };
  const trimmed = file.replace(/\/$/, '');
  for (const end of ['', '.md', '.mdx', '.markdown', '/index.md', '/index.mdx']) {
    const known = files.get(fileKey(trimmed + end));
    if (known === undefined) continue;
    const post = table.posts.get(known);
    if (post !== undefined) return { kind: 'post', post };
    if (!isForeignMarkdown(known)) return { kind: 'file', file: known };
  }
  return null;
}

/** Returns an address without the origin of the old site; null for one of another site. */
function addressOnSite(url: string, siteUrl: string | null): string | null {
  const address = url.startsWith('//') ? `https:${url}` : url;
  if (!/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  if (siteUrl === null || !/^https?:/i.test(address) || !URL.canParse(address) || !URL.canParse(siteUrl)) return null;
  const [found, own] = [new URL(address), new URL(siteUrl)];
  const base = own.pathname.replace(/\/$/, '');
  if (found.host.replace(/^www\./, '') !== own.host.replace(/^www\./, '')) return null;
  if (!`${found.pathname}/`.startsWith(`${base}/`)) return null;
  return (found.pathname.slice(base.length) || '/') + found.search + found.hash;
}

/** A query of a picture only kept browsers from using an old copy. */
function fragmentOf(rest: string): string {
  return /#.*$/s.exec(rest)?.[0] ?? '';
}

function fileKey(file: string): string {
  return file.normalize('NFC').toLowerCase();
}
