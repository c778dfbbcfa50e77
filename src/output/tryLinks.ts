/**
 * Asks other sites whether their pages are there, politely: few requests at once, to one host one after the other with
 * a pause between, and with a name that says who asks.
 */

export type TryOptions = {
  userAgent: string;
  /** Requests at once, to all hosts together. */
  atOnce: number;
  /** Milliseconds between two requests to one host. */
  pause: number;
  /** Milliseconds that an answer may take. */
  timeout: number;
  /** Milliseconds that a host may ask to wait; where it asks for more, its link is not tried again. */
  longestWait: number;
  onProgress: (done: number, total: number) => void;
};

export const politely = { atOnce: 4, pause: 1_000, timeout: 10_000, longestWait: 60_000 };

/** `moved` is a permanent redirect to a page that is there; `unknown` says nothing about the link. */
export type Verdict =
  | { kind: 'fine' }
  | { kind: 'dead'; reason: string }
  | { kind: 'moved'; to: string }
  | { kind: 'unknown'; reason: string };

/** Tries each address once. Never rejects: what goes wrong is a verdict. */
export async function tryLinks(urls: string[], options: TryOptions): Promise<Map<string, Verdict>> {
  const ask = politeAsker(options);
  const verdicts = new Map<string, Verdict>();
  let done = 0;
  const tries = urls.map(async (url) => {
    const verdict = await follow(url, ask);
    done += 1;
    options.onProgress(done, urls.length);
    return verdict;
  });
  const found = await Promise.all(tries);
  urls.forEach((url, index) => {
    verdicts.set(url, found[index] ?? { kind: 'unknown', reason: 'it was not tried' });
  });
  return withoutNetwork(verdicts);
}

/** Where not one of several names can be found, it is the network here that is missing, and nothing is dead. */
export function withoutNetwork(verdicts: Map<string, Verdict>): Map<string, Verdict> {
  const all = [...verdicts.values()];
  if (all.length < 2 || !all.every((verdict) => verdict.kind === 'dead' && verdict.reason === noHost)) return verdicts;
  const unknown: Verdict = { kind: 'unknown', reason: 'no host can be found from here: is there a network?' };
  return new Map([...verdicts.keys()].map((url) => [url, unknown]));
}

const noHost = 'there is no such host';

type Method = 'HEAD' | 'GET';
type Answer = { status: number; location: string | null } | { failed: string; dead: boolean };
type Ask = (url: string, method: Method) => Promise<Answer>;

const permanent = new Set([301, 308]);
const redirects = new Set([301, 302, 303, 307, 308]);
const gone = new Set([404, 410]);
/** Some servers answer HEAD wrongly: what they say is asked again with GET. */
const askAgain = new Set([403, 404, 405, 410, 501]);
const mostRedirects = 10;

async function follow(url: string, ask: Ask): Promise<Verdict> {
  let at = url;
  let moved: string | null = null;
  let allPermanent = true;
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    let answer = await ask(at, 'HEAD');
    if ('status' in answer && askAgain.has(answer.status)) answer = await ask(at, 'GET');
    if ('failed' in answer) return { kind: answer.dead ? 'dead' : 'unknown', reason: answer.failed };
    const { status, location } = answer;
    if (gone.has(status)) return { kind: 'dead', reason: `status ${status}` };
    if (!redirects.has(status)) {
      if (status < 200 || status >= 300) return { kind: 'unknown', reason: `status ${status}` };
      return moved === null ? { kind: 'fine' } : { kind: 'moved', to: moved };
    }
    const next = location !== null && URL.canParse(location, at) ? new URL(location, at) : null;
    if (next === null || !/^https?:$/.test(next.protocol)) return { kind: 'unknown', reason: 'a redirect to nowhere' };
    at = next.href;
    // What comes behind a temporary redirect is not the address to link to.
    allPermanent &&= permanent.has(status);
    if (allPermanent) moved = at;
  }
  return { kind: 'unknown', reason: `more than ${mostRedirects} redirects` };
}

/** Requests wait for their host's turn first and for a free place then, so that no host holds up the others. */
function politeAsker(options: TryOptions): Ask {
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
  { userAgent, timeout }: TryOptions,
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
