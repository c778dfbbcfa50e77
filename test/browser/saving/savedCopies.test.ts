import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Copy, copyOf, gather, prune } from '../../../src/browser/saving/savedCopies.ts';

const origin = 'https://example.org';
const html = (script: string, body = '') => `<meta name="catpost" content="/assets/${script} 1"><style></style>${body}`;

/** The files on the server. */
let files: Record<string, string> = {};
beforeEach(() => {
  files = {
    '/a/': html('main-1.js', '<img src="/a.png"/><img src="/gone.png"/>'),
    '/b/': html('main-2.js', '<img src="/b.png"/>'),
    '/a.png': 'a',
    '/b.png': 'b',
    '/assets/main-1.js': 'import("./zoom-1.js")',
    '/assets/zoom-1.js': 'import"./main-1.js"',
    '/assets/main-2.js': '',
  };
  vi.stubGlobal('fetch', (url: string) => Promise.resolve(answer(url)));
});
afterEach(() => vi.unstubAllGlobals());

function answer(url: string): Response {
  const path = url.slice(origin.length);
  const type = { js: 'text/javascript', png: 'image/png' }[/\.(\w+)$/.exec(path)?.[1] ?? ''] ?? 'text/html';
  const headers = { 'Content-Type': type, 'Content-Length': '1', Vary: 'Accept-Encoding', 'X-Kept': 'yes' };
  const response = new Response(files[path] ?? '', { status: path in files ? 200 : 404, headers });
  // As if it came from this origin.
  return Object.defineProperty(response, 'type', { value: 'basic', configurable: true });
}

/** A cache in memory, with the methods that copies use. */
function memoryCache() {
  const kept = new Map<string, Response>();
  const cache: Pick<Cache, 'put' | 'match' | 'delete' | 'keys'> = {
    put: async (url, response) => void kept.set(String(url), response),
    match: async (url) => kept.get(String(url))?.clone(),
    delete: async (url) => kept.delete(String(url)),
    keys: async () => [...kept.keys()].map((url) => new Request(url)),
  };
  return { cache, paths: () => [...kept.keys()].map((url) => url.slice(origin.length)).sort() };
}

async function saved(...paths: string[]) {
  const copies = new Map<string, Copy>();
  await gather(
    paths.map((path) => origin + path),
    copies,
    async () => false,
  );
  const { cache, paths: keptPaths } = memoryCache();
  for (const [url, { response }] of copies) await cache.put(url, response);
  return { cache, paths: keptPaths };
}

test('gathers a page with all files that it needs, and leaves out missing ones', async () => {
  expect((await saved('/a/')).paths()).toEqual(['/a.png', '/a/', '/assets/main-1.js', '/assets/zoom-1.js']);
});

test('does not fetch a file that is saved already', async () => {
  const copies = new Map<string, Copy>();
  await gather([`${origin}/a/`], copies, async (url) => url.includes('/assets/'));
  expect([...copies.keys()]).toEqual([`${origin}/a/`, `${origin}/a.png`]);
});

test('rejects if the network fails', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  await expect(gather([`${origin}/a/`], new Map(), async () => false)).rejects.toThrow('offline');
});

test('prunes rejected pages, and the files that only they need', async () => {
  const { cache, paths } = await saved('/a/', '/b/');
  await cache.put(`${origin}/sw.js?saved`, new Response('[]'));
  await prune(cache, (path) => path === '/b/');
  expect(paths()).toEqual(['/assets/main-2.js', '/b.png', '/b/', '/sw.js?saved']);
});

test('prunes only files that no page needs if every page is kept', async () => {
  const { cache, paths } = await saved('/a/', '/b/');
  const before = paths();
  await cache.put(`${origin}/assets/old.js`, answer(`${origin}/assets/zoom-1.js`));
  await prune(cache);
  expect(paths()).toEqual(before);
});

test('keeps the headers of a response, except those about its transfer', async () => {
  const copy = await copyOf(`${origin}/a.png`, answer(`${origin}/a.png`));
  expect(Object.fromEntries(copy?.response.headers ?? [])).toEqual({ 'content-type': 'image/png', 'x-kept': 'yes' });
});

test('makes no copy of an error, a redirect or a response of another origin', async () => {
  const url = `${origin}/a/`;
  const answers = [
    answer(`${origin}/none/`),
    Object.defineProperty(answer(url), 'redirected', { value: true }),
    Object.defineProperty(answer(url), 'type', { value: 'opaque' }),
  ];
  for (const response of answers) expect(await copyOf(url, response)).toBeNull();
});
