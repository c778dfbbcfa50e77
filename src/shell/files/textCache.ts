/** Texts of the site, each fetched once in a visit, and asked for again after some minutes, as a deploy may have changed it. */

/** `what` begins the sentence that says why it did not come. */
type Wanted = { href: string; what: string; signal: AbortSignal; notBefore?: number };

/** A text, null where there is none, and when it was asked for. */
type KeptText = { text: string | null; at: number };

export type KeptTexts = {
  /** `notBefore` is a time that what was kept must not be older than. */
  get: (wanted: Wanted) => Promise<KeptText>;
  /** Whether it is here, or under way. */
  has: (href: string) => boolean;
  forget: (href: string) => void;
};

type Kept = { at: number; signal: AbortSignal; text: Promise<string | null> };

const fresh = 5 * 60_000;
const patience = 20_000;

/** Keeps at most `most` texts, the last that were fetched. */
export function keptTexts(fetcher: typeof fetch, most: number): KeptTexts {
  const kept = new Map<string, Kept>();
  const isFresh = ({ at }: Kept, notBefore = 0) => at >= notBefore && Date.now() - at < fresh;

  async function get(wanted: Wanted): Promise<KeptText> {
    const { href, signal } = wanted;
    for (;;) {
      signal.throwIfAborted();
      const found = kept.get(href);
      const current = found && isFresh(found, wanted.notBefore) ? found : start(wanted, found);
      try {
        return { text: await unlessAborted(current.text, signal), at: current.at };
      } catch (error) {
        // Who asked first has given up, which is no reason for those who waited with it.
        if (signal.aborted || !current.signal.aborted) throw error;
      }
    }
  }

  function start(wanted: Wanted, old: Kept | undefined): Kept {
    const text = fetchText(fetcher, wanted).catch((error: unknown) => {
      // Without a network, what was there some minutes ago is better than nothing.
      if (old === undefined || wanted.signal.aborted) throw error;
      return old.text;
    });
    const started = { at: Date.now(), signal: wanted.signal, text };
    kept.delete(wanted.href);
    kept.set(wanted.href, started);
    text.catch(() => {
      if (kept.get(wanted.href) === started) kept.delete(wanted.href);
    });
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return started;
  }

  return { get, has: (href) => kept.has(href), forget: (href) => void kept.delete(href) };
}

/** Hosts that keep their listing to themselves answer 403 for what is not there. */
const missing = [403, 404, 410];

async function fetchText(fetcher: typeof fetch, { href, what, signal }: Wanted): Promise<string | null> {
  let status: number;
  try {
    const either = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
    const response = await fetcher(href, { cache: 'no-cache', credentials: 'same-origin', signal: either });
    // A host that answers all that is missing with one page does it with status 200.
    const isPage = response.headers.get('Content-Type')?.startsWith('text/html') === true;
    if (response.ok && !isPage) return await response.text();
    status = response.ok ? 404 : response.status;
  } catch {
    signal.throwIfAborted();
    throw new Error(`${what} could not be fetched: the network does not answer.`);
  }
  if (missing.includes(status)) return null;
  throw new Error(`${what} could not be fetched: the site answered ${status}.`);
}

function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
