/** The copies themselves: fetched, kept in the one cache, and dropped when no saved page needs them. */
import { needsOf, savedCopyOf, scriptsIn } from './savedFiles.ts';

/** A file that is ready to be kept, and what it needs; `bytes` is what it takes, unpacked. */
export type Copy = { response: Response; bytes: number; text: string | null; needs: string[] };

/** Null for an answer that is not worth keeping: an error, a redirect, a document of somebody else. */
export async function copyOf(url: string, response: Response): Promise<Copy | null> {
  if (response.status !== 200 || response.redirected || response.type !== 'basic') return null;
  // The body is unpacked, and one copy serves every request for it.
  const headers = new Headers(response.headers);
  for (const name of ['Content-Encoding', 'Content-Length', 'Vary']) headers.delete(name);
  const blob = await response.blob();
  if (isPage(response)) {
    const page = savedCopyOf(await blob.text(), today());
    if (page === null) return null;
    const { pictures, shared } = needsOf(page, url);
    const kept = new Blob([page]);
    return { response: new Response(kept, { headers }), bytes: kept.size, text: page, needs: [...shared, ...pictures] };
  }
  const needs = isScript(response) ? scriptsIn(await blob.text(), url) : [];
  return { response: new Response(blob, { headers }), bytes: blob.size, text: null, needs };
}

/**
 * Adds to `copies` the files at `urls` and all that they need, but those that `isKept` knows. Rejects where the network
 * fails; a file that is not there is left out.
 */
export async function gather(
  urls: string[],
  copies: Map<string, Copy>,
  isKept: (url: string) => Promise<boolean>,
  signal: AbortSignal | null = null,
): Promise<void> {
  for (const url of urls) {
    if (copies.has(url) || (await isKept(url))) continue;
    const copy = await copyOf(url, await fetch(url, { signal, credentials: 'same-origin' }));
    if (!copy) continue;
    copies.set(url, copy);
    await gather(copy.needs, copies, isKept, signal);
  }
}

/** Drops every file that no page in the cache needs, and the pages that `keeps` says no to. */
export async function prune(
  cache: Pick<Cache, 'keys' | 'match' | 'delete'>,
  keeps: (path: string) => boolean = () => true,
): Promise<void> {
  const needed = new Set<string>();
  const others: string[] = [];
  for (const { url } of await cache.keys()) {
    const kept = await cache.match(url);
    if (!kept || new URL(url).search !== '') continue;
    if (!isPage(kept)) others.push(url);
    else if (keeps(new URL(url).pathname)) await need(needsOf(await kept.text(), url));
    else await cache.delete(url);
  }
  for (const url of others) if (!needed.has(url)) await cache.delete(url);

  async function need({ pictures, shared }: ReturnType<typeof needsOf>): Promise<void> {
    for (const url of [...pictures, ...shared]) await needFile(url);
  }

  async function needFile(url: string): Promise<void> {
    if (needed.has(url)) return;
    needed.add(url);
    const kept = await cache.match(url);
    if (kept && isScript(kept)) for (const named of scriptsIn(await kept.text(), url)) await needFile(named);
  }
}

function isPage(response: Response): boolean {
  return response.headers.get('Content-Type')?.startsWith('text/html') === true;
}

function isScript(response: Response): boolean {
  return /^(?:text|application)\/javascript/.test(response.headers.get('Content-Type') ?? '');
}

/** The reader's day, `2026-11-25`. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
