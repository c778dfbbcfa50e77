/** Fetches texts of the site and keeps them for five minutes; after that a deploy may have changed them. */

/**
 * `what` names the text in errors. `notBefore` is the time that a kept text must not be older than, in ms since 1970.
 */
type Request = { href: string; what: string; signal: AbortSignal; notBefore?: number };

/** A text, or null if there is none, and the time at which it was requested. */
type CachedText = { text: string | null; at: number };

/** The cached texts. */
export type TextCache = {
  get: (request: Request) => Promise<CachedText>;
  /** Whether the text is here or on its way. */
  has: (href: string) => boolean;
  forget: (href: string) => void;
};

type CacheEntry = { at: number; signal: AbortSignal; text: Promise<string | null> };

/** Milliseconds. */
const freshFor = 5 * 60_000;
const timeout = 20_000;

/** Keeps at most `limit` texts, those that were requested last. */
export function createTextCache(fetcher: typeof fetch, limit: number): TextCache {
  const entries = new Map<string, CacheEntry>();
  return {
    get: async (request) => {
      const { href, signal, notBefore = 0 } = request;
      for (;;) {
        signal.throwIfAborted();
        const kept = entries.get(href);
        const isFresh = kept && kept.at >= notBefore && Date.now() - kept.at < freshFor;
        const entry = isFresh ? kept : load(entries, limit, fetcher, request);
        try {
          return { text: await unlessAborted(entry.text, signal), at: entry.at };
        } catch (error) {
          // If only the first caller has given up, the others that waited for its request try again.
          if (signal.aborted || !entry.signal.aborted) throw error;
        }
      }
    },
    has: (href) => entries.has(href),
    forget: (href) => void entries.delete(href),
  };
}

function load(entries: Map<string, CacheEntry>, limit: number, fetcher: typeof fetch, request: Request): CacheEntry {
  const { href, signal } = request;
  const old = entries.get(href);
  const text = fetchText(fetcher, request).catch((error: unknown) => {
    // Without a network, a text that is a few minutes old is better than none.
    if (old === undefined || signal.aborted) throw error;
    return old.text;
  });
  const entry = { at: Date.now(), signal, text };
  entries.delete(href);
  entries.set(href, entry);
  text.catch(() => {
    if (entries.get(href) === entry) entries.delete(href);
  });
  const [oldest] = entries.keys();
  if (entries.size > limit && oldest !== undefined) entries.delete(oldest);
  return entry;
}

/** Statuses of a missing file. Hosts that hide the listing of a bucket answer 403. */
const missing = [403, 404, 410];

async function fetchText(fetcher: typeof fetch, { href, what, signal }: Request): Promise<string | null> {
  let status: number;
  try {
    const either = AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
    const response = await fetcher(href, { cache: 'no-cache', credentials: 'same-origin', signal: either });
    // Some hosts answer every missing path with a page and status 200.
    const isPage = response.headers.get('Content-Type')?.startsWith('text/html') === true;
    if (response.ok && !isPage) return await response.text();
    status = response.ok ? 404 : response.status;
  } catch {
    signal.throwIfAborted();
    throw new Error(`${what} could not be fetched: the network is not responding.`);
  }
  if (missing.includes(status)) return null;
  throw new Error(`${what} could not be fetched: the server answered ${status}.`);
}

function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
