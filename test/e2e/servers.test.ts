import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caddyConfiguration } from '../../src/publish/hosts/caddy.ts';
import { contentTypeOf } from '../../src/publish/hosts/contentTypes.ts';
import { headersFor } from '../../src/publish/hosts/headers.ts';
import { siteConfiguration } from '../../src/publish/hosts/nginx.ts';
import { serverRules } from '../../src/publish/hosts/siteRules.ts';
import { launch } from '../launch.ts';
import { type Files, folderOf } from '../temporaryFolder.ts';
import { fixtureSite } from './fixtureSite.ts';
import { build, hydrated, openTab } from './harness.ts';
import {
  type Answer,
  brotliModule,
  get,
  isInstalled,
  makeCertificate,
  rootWith,
  type Served,
  startServer,
} from './servers.ts';

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>';
const files: Files = {
  ...fixtureSite,
  'content/site.yaml': String(fixtureSite['content/site.yaml'])
    .replace(/^host: .*$/m, 'host: [nginx, caddy]')
    .replace('navigation: [', 'navigation: [{ label: tags, url: /tags/ }, '),
  'content/post/café.md': `---\ntitle: Café\ndate: 2026-02-01\naliases: [/old/café/]\n---\n\n[A drawing](drawing.svg), [a loud one](loud.SVG), [data](data.json), [a page of old](old.html), [parts](parts.xml) and [words](list.txt).\n`,
  'content/haiku/older.md': '---\ntitle: Older\ndate: 2024-02-01\n---\n\nlines\n',
  'content/post/stub.md': '---\ntitle: Stub\ndate: 2024-03-01\nby: placeholder\n---\n\nTo come.\n',
  'content/post/drawing.svg': drawing,
  'content/post/loud.SVG': drawing,
  'content/post/data.json': '{}\n',
  'content/post/parts.xml': '<feed/>\n',
  'content/post/old.html': '<!doctype html><title>old</title>\n',
  'content/post/list.txt': 'word\n'.repeat(1000),
};

const missing = [
  'nowhere',
  'post/nowhere/',
  'nowhere.html',
  '404.html',
  '.catpost',
  '.host/nginx/site.conf',
  '.host/caddy/site.caddy',
  'post/.hidden/',
  'assets/',
  'assets/gone-AbC.js',
  'assets/gone.svg',
  'post/gone.md',
  'post/a%0d%0aSet-Cookie:%20x',
  'x'.repeat(300),
];
const tricks = [
  '%E0%A4%A',
  '..%2f..%2fetc/passwd',
  '../../etc/passwd',
  'post/%00',
  'post/..%5c..%5cx',
  '%2e%2e/%2e%2e/x',
];

/** One of every kind of file. */
const plainPaths = [
  '/',
  '/post/first/',
  '/post/first.md',
  '/post/stub.md',
  '/post/pixel.png',
  '/post/drawing.svg',
  '/post/loud.SVG',
  '/post/data.json',
  '/post/parts.xml',
  '/post/list.txt',
  '/post/old.html',
  '/favicon.svg',
];
const hasBrotli = existsSync(brotliModule);
const isThere = { nginx: isInstalled('nginx'), caddy: isInstalled('caddy') };

const rules = serverRules({ url: 'https://example.org', noindexPaths: ['/post/stub.md'] });
const headerNames = [...new Set(rules.flatMap(({ headers }) => headers.map(([name]) => name.toLowerCase())))];

/** The headers that the rules name, also those that are not there. */
function ours(headers: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(['content-type', ...headerNames].map((name) => [name, headers[name]]));
}

function expectedHeaders(path: string, scheme: 'http' | 'https' = 'http'): Record<string, string | undefined> {
  const headers = headersFor(path, rules, scheme);
  const type = contentTypeOf(path.endsWith('/') ? 'index.html' : path);
  return Object.fromEntries([['content-type', type], ...headerNames.map((name) => [name, headers.get(name)])]);
}

describe.each(['/', '/blog/', '/my%20b%C3%BCcher/'])('a site at %s', (base) => {
  let dist = '';
  beforeAll(async () => {
    dist = await build(await folderOf(files), ['--base', base]);
  });

  describe.each(['nginx', 'caddy'] as const)('from %s', (name) => {
    const installed = isThere[name];
    let server: Served | null = null;
    beforeAll(async () => {
      if (!installed) return;
      const { root, link } = await rootWith(dist, base);
      server = await startServer(name, root, link);
    });
    afterAll(() => server?.stop());
    const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') => {
      if (server === null) throw new Error(`${name} was not started.`);
      return get(server.port, base + path, headers, method);
    };

    test.skipIf(!installed)('every page is reached by links, and every link answers', async () => {
      const { answers, broken } = await crawlByHttp((path) => ask(path.slice(base.length)), base);
      expect(broken).toEqual([]);
      const pages = (await readdir(dist, { recursive: true })).filter((file) => /(?:^|\/)index\.html$/.test(file));
      const paths = pages.map(
        (page) =>
          base +
          page
            .replace(/index\.html$/, '')
            .split('/')
            .map(encodeURIComponent)
            .join('/'),
      );
      // Only the prompt's form leads to that of the search.
      expect(paths.filter((path) => !answers.has(path))).toEqual([`${base}search/`]);
    });

    test.skipIf(!installed).each([
      ['post/first', 'post/first/'],
      ['post/first?c=1&d=%26', 'post/first/?c=1&d=%26'],
      ['post/caf%C3%A9', 'post/caf%C3%A9/'],
      ['old/caf%C3%A9/', 'post/caf%C3%A9/'],
      ['post/first/index.html', 'post/first/'],
      ['index.html?c=1', '?c=1'],
      ['post/first.html', 'post/first/'],
      ['post/caf%C3%A9.html', 'post/caf%C3%A9/'],
    ])('%s leads to %s', async (from, to) => {
      expect(await ask(from)).toMatchObject({ status: 301, headers: { location: base + to } });
    });

    test.skipIf(!installed).each(missing)('%s is a 404 with the page for it', async (path) => {
      const { status, headers, body } = await ask(path);
      expect(status).toBe(404);
      expect(body.equals(await readFile(join(dist, '404.html')))).toBe(true);
      expect(ours(headers)).toEqual(expectedHeaders('/404.html'));
    });

    test.skipIf(!installed).each(tricks)('%s gets nothing and leads nowhere', async (path) => {
      const { status, headers } = await ask(path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(headers.location).toBeUndefined();
    });

    test.skipIf(!installed)(
      'no address leads to another host, and the base without its slash leads to the site',
      async () => {
        if (server === null) throw new Error(`${name} was not started.`);
        for (const path of [
          '//evil.example/index.html',
          '//evil.example/x.html',
          '//post',
          '/\\evil.example/index.html',
        ]) {
          const { headers } = await get(server.port, path);
          expect(headers.location ?? '/', path).toMatch(/^\/(?![/\\])/);
        }
        if (base === '/') return;
        expect(await get(server.port, base.slice(0, -1))).toMatchObject({ status: 301, headers: { location: base } });
      },
    );

    test.skipIf(!installed)('headers, type and caching are those of the model', async () => {
      const asset = (await readdir(join(dist, 'assets'))).find((file) => file.endsWith('.js'));
      const font = (await readdir(join(dist, 'assets'))).find((file) => file.endsWith('.woff2'));
      const paths = [...plainPaths, `/assets/${asset}`, `/assets/${font}`];
      for (const path of paths) {
        const { status, headers } = await ask(path.slice(1));
        expect(status, path).toBe(200);
        expect(ours(headers), path).toEqual(expectedHeaders(path));
      }
    });

    test.skipIf(!installed || base === '/my%20b%C3%BCcher/')(
      'over https the same, and http is left behind',
      async () => {
        const { root, link } = await rootWith(dist, base);
        const secure = await startServer(name, root, link, await makeCertificate());
        for (const path of [...plainPaths, '/nowhere', '/assets/gone.svg']) {
          const { headers } = await get(secure.port, base + path.slice(1), {}, 'GET', 'https');
          const model = path.endsWith('.svg') && path.includes('gone') ? '/404.html' : path;
          const isThere = model === path && path !== '/nowhere';
          expect(ours(headers), path).toEqual(expectedHeaders(isThere ? path : '/404.html', 'https'));
        }
        const over = async (scheme: 'http' | 'https', port: number) =>
          (await get(port, base, {}, 'GET', scheme)).headers;
        expect(await over('https', secure.port)).toMatchObject({
          'content-security-policy': expect.stringContaining('upgrade-insecure-requests'),
          'strict-transport-security': expect.stringContaining('max-age='),
        });
        const open = await over('http', server?.port ?? 0);
        expect(open['content-security-policy']).toBe("frame-ancestors 'none'");
        expect(open['strict-transport-security']).toBeUndefined();
        await secure.stop();
      },
    );

    test.skipIf(!installed)('an unchanged file is not sent again, a part is a part, and HEAD has no body', async () => {
      for (const accepts of [{}, { 'Accept-Encoding': 'gzip' }, { 'Accept-Encoding': 'br' }]) {
        const { headers } = await ask('post/first/', accepts);
        const again = await ask('post/first/', { ...accepts, 'If-None-Match': String(headers.etag) });
        expect(again).toMatchObject({ status: 304, headers: { 'cache-control': headers['cache-control'] } });
        const head = await ask('post/first/', accepts, 'HEAD');
        expect(head.status).toBe(200);
        expect(head.headers['content-length']).toBe(headers['content-length']);
        expect(head.body).toHaveLength(0);
      }
      const part = await ask('post/list.txt', { Range: 'bytes=5-8' });
      expect(part).toMatchObject({ status: 206, headers: { 'content-range': 'bytes 5-8/5000' } });
      expect(part.body.toString()).toBe('word');
      expect((await ask('post/first/', {}, 'POST')).status).toBe(405);
    });

    test.skipIf(!installed)('a text is sent as small as the reader takes it', async () => {
      const plain = await ask('post/first/');
      expect(plain.headers).toMatchObject({ vary: 'Accept-Encoding' });
      expect(plain.headers['content-encoding']).toBeUndefined();
      const gzip = await ask('post/first/', { 'Accept-Encoding': 'gzip' });
      expect(gzip.headers).toMatchObject({ vary: 'Accept-Encoding', 'content-encoding': 'gzip' });
      expect(gzip.headers['content-type']).toBe(plain.headers['content-type']);
      expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
      const missing = await ask('nowhere', { 'Accept-Encoding': 'gzip' });
      expect(missing).toMatchObject({ status: 404, headers: { 'content-encoding': 'gzip' } });
    });

    test.skipIf(!installed || (name === 'nginx' && !hasBrotli))('brotli comes before gzip', async () => {
      const plain = await ask('post/first/');
      const brotli = await ask('post/first/', { 'Accept-Encoding': 'gzip, deflate, br' });
      expect(brotli.headers).toMatchObject({ vary: 'Accept-Encoding', 'content-encoding': 'br' });
      expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    });

    test.skipIf(!installed)('a page runs in a browser without an error', async () => {
      const browser = await launch();
      const { page, errors } = await openTab(browser);
      await page.goto(`${server?.origin}${base}post/first/`);
      await hydrated(page);
      await page.click('a[href$="/post/second/"]');
      await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Second');
      await browser.close();
      expect(errors).toEqual([]);
    });
  });
});

describe.each(['nginx', 'caddy'] as const)('old addresses from %s', (name) => {
  const installed = isThere[name];
  const odd = [
    '/old/café/',
    '/alt/日本語の長い題名を持つ記事のとても長い住所のための試験の一つ/',
    '/a "b" {c} $d \\e ~f/',
    '/old/feed.rss',
    '/twice/',
    '/twice',
  ];
  const many = Array.from({ length: 2000 }, (_, index) => `/${index}/a-post-that-once-had-a-rather-long-name/`);

  test.skipIf(!installed).each(['/', '/blog/', '/my%20b%C3%BCcher/'])(
    'below %s each leads on, with and without its last slash',
    async (base) => {
      const redirects = [...odd, ...many].map((from) => ({ from, to: '/post/café/' }));
      const dist = await folderOf({
        '404.html': 'missing',
        '.host/nginx/site.conf': siteConfiguration({ base, redirects }, rules),
        '.host/nginx/brotli.conf': '',
        '.host/caddy/site.caddy': caddyConfiguration({ base, redirects }, rules),
      });
      const { root, link } = await rootWith(dist, base);
      const server = await startServer(name, root, link);
      const ask = (path: string) => get(server.port, base + path.slice(1).split('/').map(encodeURIComponent).join('/'));
      for (const path of [...odd, ...many.slice(-2)].flatMap((path) => [path, path.replace(/\/$/, '')])) {
        const { status, headers } = await ask(path);
        expect({ path, status, location: headers.location }).toEqual({
          path,
          status: 301,
          location: `${base}post/caf%C3%A9/`,
        });
        expect(headers['x-content-type-options']).toBe('nosniff');
      }
      expect((await ask('/old/')).status).toBe(404);
      await server.stop();
    },
  );
});

/** Follows every address of a page's elements that lies below `base`, from the home page on. */
async function crawlByHttp(ask: (path: string) => Promise<Answer>, base: string) {
  const answers = new Map<string, Answer>();
  const broken: string[] = [];
  const waiting = [base];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (answers.has(path)) continue;
    const answer = await ask(path);
    answers.set(path, answer);
    if (answer.status !== 200) broken.push(`${path}: ${answer.status} ${answer.headers.location ?? ''}`);
    if (!String(answer.headers['content-type']).startsWith('text/html')) continue;
    const text = answer.body.toString().replace(/<script type="application\/json".*?<\/script>/s, '');
    for (const [, written = ''] of text.matchAll(/\b(?:href|src|srcset)="([^"]*)"/g)) {
      for (const address of written.split(/, /).map((part) => part.split(' ')[0] ?? '')) {
        const url = new URL(address, `http://here${path}`);
        if (url.host === 'here' && url.pathname.startsWith(base)) waiting.push(url.pathname);
      }
    }
  }
  return { answers, broken };
}
