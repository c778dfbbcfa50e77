/** Asks other sites whether their pages are there, and what that says of the links to them. */
import { type Ask, noHost, type Politeness, politeAsker } from './politeRequests.ts';

export type TryOptions = Politeness & { onProgress: (done: number, total: number) => void };

/** `moved` is a permanent redirect to a page that is there; `unknown` says nothing about the link. */
export type Verdict =
  | { kind: 'fine' }
  | { kind: 'dead'; reason: string }
  | { kind: 'moved'; to: string }
  | { kind: 'unknown'; reason: string };

/** Tries each address once. Never rejects: what goes wrong is a verdict. */
export async function tryLinks(urls: string[], options: TryOptions): Promise<Map<string, Verdict>> {
  const ask = politeAsker(options);
  let done = 0;
  const tries = urls.map(async (url) => {
    const verdict = await follow(url, ask);
    done += 1;
    options.onProgress(done, urls.length);
    return [url, verdict] as const;
  });
  return withoutNetwork(new Map(await Promise.all(tries)));
}

/** Where not one of several names can be found, it is the network here that is missing, and nothing is dead. */
export function withoutNetwork(verdicts: Map<string, Verdict>): Map<string, Verdict> {
  const all = [...verdicts.values()];
  if (all.length < 2 || !all.every((verdict) => verdict.kind === 'dead' && verdict.reason === noHost)) return verdicts;
  const unknown: Verdict = { kind: 'unknown', reason: 'no host can be found from here: is there a network?' };
  return new Map([...verdicts.keys()].map((url) => [url, unknown]));
}

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
