/** Copies of files: fetches them, and removes from the cache those that no saved page needs. */
import { needsOf, savedCopyOf, scriptsIn } from './savedFiles.ts';

/**
 * A file that is ready to be stored, with the addresses of the files that it needs. `bytes` is its uncompressed size.
 */
export type Copy = { response: Response; bytes: number; text: string | null; needs: string[] };

/**
 * Returns null for a response that should not be stored: an error, a redirect, or a document that is not of this site.
 */
export async function copyOf(url: string, response: Response): Promise<Copy | null> {
  if (response.status !== 200 || response.redirected || response.type !== 'basic') return null;
  // The body is uncompressed, and one copy answers every request for the file.
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
 * Adds the files at `urls` to `copies`, with all that they need, except those that `isKept` knows. Leaves out files
 * that do not exist. Rejects if the network fails.
 */
export async function gather(
  urls: string[],
  copies: Map<string, Copy>,
  isKept: (url: string) => Promise<boolean>,
  signal: AbortSignal | null = null,
): Promise<void> {
  // All at the same time: the scripts alone are a hundred files.
  const begun = new Set(copies.keys());
  const add = async (url: string): Promise<void> => {
    if (begun.has(url)) return;
    begun.add(url);
    if (await isKept(url)) return;
    const copy = await copyOf(url, await fetch(url, { signal, credentials: 'same-origin' }));
    if (!copy) return;
    copies.set(url, copy);
    await Promise.all(copy.needs.map(add));
  };
  await Promise.all(urls.map(add));
}

/** Removes the pages that `keeps` rejects, and then every file that no page in the cache needs. */
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

/** Returns the reader's date, such as `2026-11-25`. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
