/**
 * Requests to other sites, politely: few at once, to one host one after the other with a pause between, and with a name
 * that says who asks.
 */

export type Politeness = {
  userAgent: string;
  /** Requests at once, to all hosts together. */
  atOnce: number;
  /** Milliseconds between two requests to one host. */
  pause: number;
  /** Milliseconds that an answer may take. */
  timeout: number;
  /** Milliseconds that a host may ask to wait; where it asks for more, its link is not tried again. */
  longestWait: number;
};

export const politely = { atOnce: 4, pause: 1_000, timeout: 10_000, longestWait: 60_000 };

type Method = 'HEAD' | 'GET';

/** `failed` says why there was no answer; `dead` that there never will be one. */
type Answer = { status: number; location: string | null } | { failed: string; dead: boolean };

/** Never rejects: what goes wrong is an answer. */
export type Ask = (url: string, method: Method) => Promise<Answer>;

export const noHost = 'there is no such host';

/** Requests wait for their host's turn first and for a free place then, so that no host holds up the others. */
export function politeAsker(options: Politeness): Ask {
  const turns = new Map<string, Promise<unknown>>();
  const places = freePlaces(options.atOnce);
  return (url, method) => {
    const { host } = new URL(url);
    const before = turns.get(host);
    const mine = (before ?? Promise.resolve()).then(async () => {
      if (before) await delay(options.pause);
      const first = await places(() => request(url, method, options));
      const { wait } = first;
      if (wait === null || wait > options.longestWait) return first.answer;
      await delay(Math.max(wait, options.pause));
      return (await places(() => request(url, method, options))).answer;
    });
    turns.set(host, mine);
    return mine;
  };
}

function freePlaces(count: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let free = count;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

/** `wait` is what a busy host asks for, in milliseconds. */
async function request(
  url: string,
  method: Method,
  { userAgent, timeout }: Politeness,
): Promise<{ answer: Answer; wait: number | null }> {
  try {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { 'User-Agent': userAgent, Accept: '*/*' },
      signal: AbortSignal.timeout(timeout),
    });
    // The headers say enough.
    await response.body?.cancel();
    const { status, headers } = response;
    const busy = status === 429 || status === 503;
    return {
      answer: { status, location: headers.get('location') },
      wait: busy ? waitOf(headers.get('retry-after')) : null,
    };
  } catch (error) {
    return { answer: failureOf(error, timeout), wait: null };
  }
}

/** Seconds, or a date. */
function waitOf(retryAfter: string | null): number | null {
  if (retryAfter === null) return null;
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000;
  const time = Date.parse(retryAfter);
  return Number.isNaN(time) ? null : Math.max(0, time - Date.now());
}

/** Only a name that does not exist is sure to be dead: all else may be a bad day, on either side. */
export function failureOf(error: unknown, timeout: number): Answer {
  if (!(error instanceof Error)) return { failed: String(error), dead: false };
  if (error.name === 'TimeoutError') return { failed: `no answer within ${timeout / 1000} s`, dead: false };
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOTFOUND') return { failed: noHost, dead: true };
  return { failed: code || (cause instanceof Error ? cause.message : error.message), dead: false };
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
