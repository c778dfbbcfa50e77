/** The 404 page asks the site's lists of paths for what the reader may have meant. */
import { decoded } from '../decoded.ts';
import { editDistance } from '../nearest.ts';
import type { Missing } from '../pages/NotFound.tsx';
import type { Link, NotFoundPage } from '../types.ts';

/** What is missing at `pathname` (as `location` has it), with up to five pages near it. Never rejects. */
export async function findMissing(page: NotFoundPage, pathname: string): Promise<Missing> {
  const looked = decoded(pathname)
    .slice(page.base.length)
    .replace(/\/?(?:index\.html)?$/, '');
  const plain = looked.replace(/\.(?:html?|md)$/i, '');
  const shard = nearestShard(page.shards, plain);
  const lines = shard === null ? [] : await fetchLines(shard.href);
  return { path: `${plain || looked}.md`, nearest: nearestPaths(plain, lines, page.base) };
}

/** `lines` are `path<TAB>title`, the path percent-encoded and below the base; the nearest first. */
export function nearestPaths(looked: string, lines: string[], base: string): Link[] {
  const wanted = looked.toLowerCase();
  const name = lastSegment(wanted);
  const limit = Math.max(2, Math.floor(wanted.length / 3));
  return lines
    .flatMap((line) => {
      const [path = '', title = ''] = line.split('\t');
      const candidate = decoded(path).replace(/\/$/, '').toLowerCase();
      const whole = editDistance(wanted, candidate, limit);
      // The right name in another folder is as good as one wrong letter.
      const moved = name.length > 2 ? editDistance(name, lastSegment(candidate), limit) + 1 : limit + 1;
      const distance = Math.min(whole, moved);
      return distance > limit || path === '' ? [] : [{ path, title, distance }];
    })
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 5)
    .map(({ path, title }) => ({ label: title || path, href: base + path }));
}

/** The list whose paths begin most like the missing one. */
function nearestShard(shards: NotFoundPage['shards'], path: string): NotFoundPage['shards'][number] | null {
  let best: NotFoundPage['shards'][number] | null = null;
  let length = -1;
  for (const shard of shards) {
    const shared = sharedLength(shard.prefix, path);
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
