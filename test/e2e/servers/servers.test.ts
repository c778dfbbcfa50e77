/** Serves a built site with nginx and Caddy, and the configuration files of the build. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderOf } from '../../temporaryFolder.ts';
import { build } from '../command.ts';
import { hydrated, openTab } from '../tab.ts';
import { crawlByHttp } from './crawlByHttp.ts';
import { expectedHeaders, hostedSite, hostilePaths, missingPaths, plainPaths, ruledHeaders } from './hostedSite.ts';
import { brotliModule, get, isInstalled, makeCertificate, rootWith, type Served, startServer } from './startServer.ts';

const hasBrotli = existsSync(brotliModule);
const installedServers = { nginx: isInstalled('nginx'), caddy: isInstalled('caddy') };

/** Each has a build of its own, with compressed copies of all files. */
const bases = process.env.CATPOST_LONG ? ['/', '/blog/', '/my%20b%C3%BCcher/'] : ['/', '/my%20b%C3%BCcher/'];

describe.each(bases)('a site at %s', (base) => {
  let dist = '';
  beforeAll(async () => {
    dist = await build(await folderOf(hostedSite), ['--base', base]);
  });

  describe.each(['nginx', 'caddy'] as const)('from %s', (name) => {
    const installed = installedServers[name];
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

    test.skipIf(!installed)('links reach every page, and no link is dead', async () => {
      const { answers, broken } = await crawlByHttp((path) => ask(path.slice(base.length)), base);
      expect(broken).toEqual([]);
      const pages = (await readdir(dist, { recursive: true })).filter((file) => /(?:^|\/)index\.html$/.test(file));
      const paths = pages.map((page) => base + encodeURI(page.replace(/index\.html$/, '')));
      expect(paths.filter((path) => !answers.has(path))).toEqual([]);
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
    ])('%s redirects to %s', async (from, to) => {
      expect(await ask(from)).toMatchObject({ status: 301, headers: { location: base + to } });
    });

    test.skipIf(!installed).each(missingPaths)('%s is answered with the 404 page', async (path) => {
      const { status, headers, body } = await ask(path);
      expect(status).toBe(404);
      expect(body.equals(await readFile(join(dist, path.startsWith('de/') ? 'de/404.html' : '404.html')))).toBe(true);
      expect(ruledHeaders(headers)).toEqual(expectedHeaders('/404.html'));
    });

    test.skipIf(!installed).each(hostilePaths)('%s is answered with an error and no redirect', async (path) => {
      const { status, headers } = await ask(path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(headers.location).toBeUndefined();
    });

    test.skipIf(!installed)(
      'no path redirects to another host, and the base without its slash redirects to the site',
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

    test.skipIf(!installed)('sends the headers, MIME types and caching rules of headersFor', async () => {
      const asset = (await readdir(join(dist, 'assets'))).find((file) => file.endsWith('.js'));
      const font = (await readdir(join(dist, 'assets'))).find((file) => file.endsWith('.woff2'));
      const paths = [...plainPaths, `/assets/${asset}`, `/assets/${font}`];
      for (const path of paths) {
        const { status, headers } = await ask(path.slice(1));
        expect(status, path).toBe(200);
        expect(ruledHeaders(headers), path).toEqual(expectedHeaders(path));
      }
    });

    test.skipIf(!installed || base === '/my%20b%C3%BCcher/')(
      'sends the same headers over HTTPS, with an upgrade from HTTP and HSTS',
      async () => {
        const { root, link } = await rootWith(dist, base);
        const secure = await startServer(name, root, link, await makeCertificate());
        const headersOf = async (path: string, scheme: 'http' | 'https', port: number) =>
          (await get(port, base + path.slice(1), {}, 'GET', scheme)).headers;
        for (const path of plainPaths) {
          const headers = await headersOf(path, 'https', secure.port);
          expect(ruledHeaders(headers), path).toEqual(expectedHeaders(path, 'https'));
        }
        for (const path of ['/nowhere', '/assets/gone.svg']) {
          const headers = await headersOf(path, 'https', secure.port);
          expect(ruledHeaders(headers), path).toEqual(expectedHeaders('/404.html', 'https'));
        }
        expect(await headersOf('/', 'https', secure.port)).toMatchObject({
          'content-security-policy': expect.stringContaining('upgrade-insecure-requests'),
          'strict-transport-security': expect.stringContaining('max-age='),
        });
        const plain = await headersOf('/', 'http', server?.port ?? 0);
        expect(plain['content-security-policy']).toBe("frame-ancestors 'none'");
        expect(plain['strict-transport-security']).toBeUndefined();
        await secure.stop();
      },
    );

    test.skipIf(!installed)('answers conditional requests, byte ranges and HEAD', async () => {
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

    test.skipIf(!installed)('compresses text with gzip if the client accepts it', async () => {
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

    test.skipIf(!installed || (name === 'nginx' && !hasBrotli))('prefers Brotli over gzip', async () => {
      const plain = await ask('post/first/');
      const brotli = await ask('post/first/', { 'Accept-Encoding': 'gzip, deflate, br' });
      expect(brotli.headers).toMatchObject({ vary: 'Accept-Encoding', 'content-encoding': 'br' });
      expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    });

    // In short runs, each server sends pages of one of the sites to a browser.
    const isOpened =
      process.env.CATPOST_LONG !== undefined || base === { nginx: '/blog/', caddy: '/my%20b%C3%BCcher/' }[name];

    test.skipIf(!installed || !isOpened)('a browser hydrates a page and follows a link without errors', async () => {
      const { page, errors } = await openTab();
      await page.goto(`${server?.origin}${base}post/first/`);
      await hydrated(page);
      await page.click('a[href$="/post/second/"]');
      await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Second');
      expect(errors).toEqual([]);
    });
  });
});
