/** Finds out, on the page for missing paths, what the reader may have meant. It fetches the site's lists of paths. */

import { editDistance } from '../../text/nearest.mjs';
import { percentDecode } from '../../text/percentDecode.ts';
import type { Missing } from '../../types/components.ts';
import type { Link } from '../../types/link.ts';
import type { NotFoundPage } from '../../types/page.ts';

import { correctedHref, type ListedPath, readLine, simplifiedPath } from './correctedPath.ts';

/** The address of the reader, as in `location`. */
type Address = { pathname: string; search: string; hash: string };

/**
 * Returns the right address if only the spelling is wrong or the path is a former one. Otherwise returns the missing
 * path with up to five similar ones. Never rejects.
 */
export async function findMissing(page: NotFoundPage, address: Address): Promise<Missing | { href: string }> {
  const name = simplifiedPath(address.pathname.slice(page.base.length));
  const shard = nearestShard(page.shards, name);
  const lines = shard === null ? [] : (await fetchLines(shard.href)).flatMap(readLine);
  const href = correctedHref(address.pathname, lines, page.base);
  if (href !== null) return { href: href + address.search + address.hash };
  const wantedPath = percentDecode(address.pathname)
    .slice(page.base.length)
    .replace(/\/?(?:index\.html)?$/, '');
  const plain = wantedPath.replace(/\.(?:html?|md)$/i, '');
  return { path: `${plain || wantedPath}.md`, nearest: nearestPaths(plain, lines, page.base, editionFolders(page)) };
}

/**
 * Returns the pages with the most similar paths, the most similar first. `folders` are those of the site's languages: `de/`.
 * A path in another language than the wanted one counts as two letters less similar.
 */
export function nearestPaths(wantedPath: string, lines: ListedPath[], base: string, folders: string[] = []): Link[] {
  const wanted = wantedPath.toLowerCase();
  const name = lastSegment(wanted);
  const folderOf = (path: string) => folders.find((folder) => path.startsWith(folder));
  const folder = folderOf(`${wanted}/`);
  const limit = Math.min(20, Math.max(2, Math.floor(wanted.length / 3)));
  const near = lines
    .flatMap(({ path, title, to }) => {
      const candidate = percentDecode(path).replace(/\/$/, '').toLowerCase();
      const whole = editDistance(wanted, candidate, limit);
      // The right name in another folder counts as one wrong letter.
      const moved = name.length > 2 ? editDistance(name, lastSegment(candidate), limit) + 1 : limit + 1;
      const distance = Math.min(whole, moved);
      const penalty = folderOf(to ?? path) === folder ? 0 : 2;
      return distance > limit
        ? []
        : [{ label: title || path, href: base + (to ?? path), distance: distance + penalty }];
    })
    .sort((a, b) => a.distance - b.distance);
  const offered = new Set<string>();
  return near
    .filter(({ href }) => offered.size < offered.add(href).size)
    .slice(0, 5)
    .map(({ label, href }) => ({ label, href }));
}

/** Returns the folders of the languages that have one. The home page is the first of the places. */
function editionFolders({ base, frame, places }: NotFoundPage): string[] {
  const homes = [...places.slice(0, 1), ...(frame.editions ?? [])];
  return homes.map(({ href }) => href.slice(base.length)).filter((folder) => folder !== '');
}

/** Returns the list with the longest common prefix. `path` is decoded and in lower case. */
function nearestShard(shards: NotFoundPage['shards'], path: string): NotFoundPage['shards'][number] | null {
  const wantedPath = `${path}/`.split('/').map(encodeURIComponent).join('/').replaceAll('%2B', '+').toLowerCase();
  let best: NotFoundPage['shards'][number] | null = null;
  let length = -1;
  for (const shard of shards) {
    const shared = sharedLength(shard.prefix.toLowerCase(), wantedPath);
    if (shared > length) {
      best = shard;
      length = shared;
    }
  }
  return best;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

async function fetchLines(href: string): Promise<string[]> {
  try {
    const response = await fetch(href);
    return response.ok ? (await response.text()).split('\n') : [];
  } catch {
    return [];
  }
}

function lastSegment(path: string): string {
  return path.split('/').at(-1) ?? path;
}
