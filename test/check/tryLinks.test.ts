import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { answerOfError } from '../../src/check/politeRequests.ts';
import { type TryOptions, tryLinks, type Verdict, withoutNetwork } from '../../src/check/tryLinks.ts';
import { localServers } from '../localServer.ts';

const { serve, stop } = localServers();

const options: TryOptions = {
  userAgent: 'catpost (+https://example.org)',
  concurrency: 4,
  pause: 0,
  timeout: 5_000,
  longestWait: 2_000,
  onProgress: () => {},
};

async function verdictOf(url: string, changes: Partial<TryOptions> = {}) {
  return (await tryLinks([url], { ...options, ...changes })).get(url);
}

test.each<[number, Verdict]>([
  [200, { kind: 'fine' }],
  [204, { kind: 'fine' }],
  [404, { kind: 'dead', reason: 'status 404' }],
  [410, { kind: 'dead', reason: 'status 410' }],
  [401, { kind: 'unknown', reason: 'status 401' }],
  [403, { kind: 'unknown', reason: 'status 403' }],
  [429, { kind: 'unknown', reason: 'status 429' }],
  [500, { kind: 'unknown', reason: 'status 500' }],
])('gives status %i the verdict %o', async (status, verdict) => {
  const origin = await serve((_request, response) => response.writeHead(status).end());
  expect(await verdictOf(`${origin}/x`)).toEqual(verdict);
});

test.each([403, 404, 405, 410, 501])('repeats a HEAD request with GET after status %i', async (status) => {
  const asked: string[] = [];
  const origin = await serve(({ method = '', headers }, response) => {
    asked.push(`${method} ${headers['user-agent']}`);
    response.writeHead(method === 'HEAD' ? status : 200).end('text');
  });
  expect(await verdictOf(`${origin}/x`)).toEqual({ kind: 'fine' });
  expect(asked).toEqual(['HEAD catpost (+https://example.org)', 'GET catpost (+https://example.org)']);
});

test.each([
  ['/a', { kind: 'moved', to: '/c' }, { '/a': [301, '/b'], '/b': [308, '/c'] }],
  ['/a', { kind: 'moved', to: '/b' }, { '/a': [301, '/b'], '/b': [302, '/c'] }],
  ['/a', { kind: 'fine' }, { '/a': [302, '/b'], '/b': [301, '/c'] }],
  ['/a', { kind: 'dead', reason: 'status 404' }, { '/a': [301, '/gone'] }],
  ['/a', { kind: 'unknown', reason: 'more than 10 redirects' }, { '/a': [301, '/a'] }],
  ['/a', { kind: 'unknown', reason: 'a redirect without a valid target' }, { '/a': [301, 'javascript:0'] }],
] as const)('follows the redirects from %s to the verdict %o', async (path, verdict, hops) => {
  const origin = await serve(({ url = '' }, response) => {
    const hop = Object.entries(hops).find(([from]) => from === url)?.[1];
    if (hop) response.writeHead(hop[0], { Location: hop[1] }).end();
    else response.writeHead(url === '/gone' ? 404 : 200).end();
  });
  expect(await verdictOf(origin + path)).toEqual('to' in verdict ? { ...verdict, to: origin + verdict.to } : verdict);
});

test.each([
  ['0', 'fine', 2],
  ['Thu, 01 Jan 1970 00:00:00 GMT', 'fine', 2],
  ['3600', 'unknown', 1],
])(
  'repeats a request once if a busy host asks to wait %s and that is not too long (%s, %i requests)',
  async (wait, kind, expected) => {
    let requests = 0;
    const origin = await serve((_request, response) => {
      requests += 1;
      response.writeHead(requests === 1 ? 503 : 200, requests === 1 ? { 'Retry-After': wait } : {}).end();
    });
    expect(await verdictOf(`${origin}/x`)).toMatchObject({ kind });
    expect(requests).toBe(expected);
  },
);

test('gives up on a host that is still busy', async () => {
  let requests = 0;
  const origin = await serve((_request, response) => {
    requests += 1;
    response.writeHead(429, { 'Retry-After': '0' }).end();
  });
  expect(await verdictOf(`${origin}/x`)).toEqual({ kind: 'unknown', reason: 'status 429' });
  expect(requests).toBe(2);
});

test('sends requests to one host one at a time, with a pause in between', async () => {
  const times: number[] = [];
  let running = 0;
  let most = 0;
  const origin = await serve((_request, response) => {
    times.push(performance.now());
    running += 1;
    most = Math.max(most, running);
    setImmediate(() => {
      running -= 1;
      response.end();
    });
  });
  const counts: string[] = [];
  const onProgress = (done: number, total: number) => counts.push(`${done}/${total}`);
  const urls = ['/a', '/b', '/c'].map((path) => origin + path);
  const verdicts = await tryLinks(urls, { ...options, pause: 60, onProgress });
  expect([...verdicts.keys()]).toEqual(urls);
  expect(most).toBe(1);
  expect(times).toHaveLength(3);
  // A timer may end a millisecond early.
  for (const [index, time] of times.slice(1).entries()) expect(time - (times[index] ?? 0)).toBeGreaterThanOrEqual(58);
  expect(counts).toEqual(['1/3', '2/3', '3/3']);
});

test('sends requests to at most four hosts at the same time', async () => {
  let running = 0;
  let most = 0;
  let open = () => {};
  const four = new Promise<void>((resolve) => {
    open = resolve;
  });
  const answer = async (_request: IncomingMessage, response: ServerResponse) => {
    running += 1;
    most = Math.max(most, running);
    if (running === 4) open();
    await four;
    running -= 1;
    response.end();
  };
  const origins = await Promise.all(Array.from({ length: 9 }, () => serve(answer)));
  const verdicts = await tryLinks(origins, options);
  expect([...verdicts.values()].map(({ kind }) => kind)).toEqual(Array(9).fill('fine'));
  expect(most).toBe(4);
});

test('does not call a link dead after a timeout or a refused connection', async () => {
  const silent = await serve(() => {});
  expect(await verdictOf(silent, { timeout: 50 })).toEqual({ kind: 'unknown', reason: 'no answer within 0.05 s' });
  const closed = await serve(() => {});
  stop(closed);
  expect(await verdictOf(closed)).toEqual({ kind: 'unknown', reason: 'ECONNREFUSED' });
});

test('calls an unknown host permanent, but not a failed look-up', () => {
  const failed = (code: string) => new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
  expect(answerOfError(failed('ENOTFOUND'), 1)).toMatchObject({ isPermanent: true });
  expect(answerOfError(failed('EAI_AGAIN'), 1)).toMatchObject({ isPermanent: false, reason: 'EAI_AGAIN' });
});

test('calls nothing dead without a network', () => {
  const failure = answerOfError(new TypeError('x', { cause: Object.assign(new Error('x'), { code: 'ENOTFOUND' }) }), 1);
  const dead: Verdict = { kind: 'dead', reason: 'reason' in failure ? failure.reason : '' };
  const kinds = (verdicts: Verdict[]) => {
    const named = new Map(verdicts.map((verdict, index) => [`https://${index}.example`, verdict]));
    return [...withoutNetwork(named).values()].map(({ kind }) => kind);
  };
  expect(kinds([dead, dead])).toEqual(['unknown', 'unknown']);
  expect(kinds([dead, { kind: 'fine' }])).toEqual(['dead', 'fine']);
  expect(kinds([dead])).toEqual(['dead']);
});
