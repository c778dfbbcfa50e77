/** Asks other sites whether their pages exist, and decides what that means for the links to them. */
import { politeSender, type RequestLimits, type SendRequest, unknownHost } from './politeRequests.ts';

/** The limits of requests, and a callback for progress. */
export type TryOptions = RequestLimits & { onProgress: (done: number, total: number) => void };

/** `moved` is a permanent redirect to a page that exists; `unknown` says nothing about the link. */
export type Verdict =
  | { kind: 'fine' }
  | { kind: 'dead'; reason: string }
  | { kind: 'moved'; to: string }
  | { kind: 'unknown'; reason: string };

/** Requests each address once and returns the verdicts. Never rejects: a failure is a verdict. */
export async function tryLinks(urls: string[], options: TryOptions): Promise<Map<string, Verdict>> {
  const send = politeSender(options);
  let done = 0;
  const tries = urls.map(async (url) => {
    const verdict = await follow(url, send);
    done += 1;
    options.onProgress(done, urls.length);
    return [url, verdict] as const;
  });
  return withoutNetwork(new Map(await Promise.all(tries)));
}

/** If the host of every address is unknown, this computer has no network, and no link is called dead. */
export function withoutNetwork(verdicts: Map<string, Verdict>): Map<string, Verdict> {
  const isUnknownHost = (verdict: Verdict) => verdict.kind === 'dead' && verdict.reason === unknownHost;
  if (verdicts.size < 2 || ![...verdicts.values()].every(isUnknownHost)) return verdicts;
  const unknown: Verdict = { kind: 'unknown', reason: 'no host could be found: is there a network?' };
  return new Map([...verdicts.keys()].map((url) => [url, unknown]));
}

const permanentRedirects = new Set([301, 308]);
const redirects = new Set([301, 302, 303, 307, 308]);
const gone = new Set([404, 410]);
/** Some servers answer HEAD with these although the page exists, so the request is repeated with GET. */
const repeatWithGet = new Set([403, 404, 405, 410, 501]);
const maximumRedirects = 10;

async function follow(url: string, send: SendRequest): Promise<Verdict> {
  let current = url;
  let movedTo: string | null = null;
  let arePermanent = true;
  for (let hop = 0; hop <= maximumRedirects; hop += 1) {
    let answer = await send(current, 'HEAD');
    if ('status' in answer && repeatWithGet.has(answer.status)) answer = await send(current, 'GET');
    if ('reason' in answer) return { kind: answer.isPermanent ? 'dead' : 'unknown', reason: answer.reason };
    const { status, location } = answer;
    if (gone.has(status)) return { kind: 'dead', reason: `status ${status}` };
    if (!redirects.has(status)) {
      if (status < 200 || status >= 300) return { kind: 'unknown', reason: `status ${status}` };
      return movedTo === null ? { kind: 'fine' } : { kind: 'moved', to: movedTo };
    }
    const next = location !== null && URL.canParse(location, current) ? new URL(location, current) : null;
    if (next === null || !/^https?:$/.test(next.protocol))
      return { kind: 'unknown', reason: 'a redirect without a valid target' };
    current = next.href;
    // After a temporary redirect, authors should keep linking to the address before it.
    arePermanent &&= permanentRedirects.has(status);
    if (arePermanent) movedTo = current;
  }
  return { kind: 'unknown', reason: `more than ${maximumRedirects} redirects` };
}
