import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { headerRules, headersFor } from '../../src/publish/hosts/headers.ts';
import { type RunningServer, serveFolder } from '../../src/serve/serve.ts';
import { escapeHtml } from '../../src/text/escapeHtml.ts';

const policy = "default-src 'none'; img-src 'self' https://images.example";

const files: Record<string, string> = {
  'index.html': `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}"><h1>home</h1>`,
  '404.html': '<h1>missing</h1>',
  'post/hello/index.html': '<h1>hello</h1>',
  'post/hello.md': '# hello',
  'post/café/index.html': '<h1>café</h1>',
  'assets/main-AbC.js': 'import("x")',
  'post/drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '.catpost': 'secret',
  '.host/s3/viewer-request.js': 'secret',
  'post/.hidden/index.html': 'secret',
};

async function served(run: (server: RunningServer) => Promise<void>, base = '/'): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'catpost-serve-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const server = await serveFolder({ folder, base, port: 0, isOnNetwork: false, isPortStrict: true });
  await run(server).finally(() => server.close());
}

type Answer = { status: number | undefined; headers: NodeJS.Dict<string | string[]>; body: string };

/** Sends a request. Unlike `fetch`, it does not normalize dots or invalid percent-encoding in the path. */
function get(
  { port }: RunningServer,
  path: string,
  method = 'GET',
  headers: Record<string, string> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: 'localhost', port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

test('serves clean URLs with MIME types and caching headers', () =>
  served(async (server) => {
    const page = await get(server, '/post/hello/');
    expect(page).toMatchObject({ status: 200, body: '<h1>hello</h1>' });
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect((await get(server, '/post/hello.md')).headers['content-type']).toBe('text/plain; charset=utf-8');
    expect((await get(server, '/assets/main-AbC.js')).headers['cache-control']).toContain('immutable');
    expect((await get(server, '/post/caf%C3%A9/')).status).toBe(200);
    expect(page.headers['x-content-type-options']).toBe('nosniff');
  }));

test('sends the headers of headersFor, with the policy of the pages', () =>
  served(async (server) => {
    const rules = headerRules({ policy, url: 'http://localhost', noindexPaths: [] });
    const paths = ['/', '/post/hello/', '/post/hello.md', '/assets/main-AbC.js', '/post/drawing.svg', '/nowhere/'];
    for (const path of paths) {
      const { headers } = await get(server, path);
      expect([path, headers]).toMatchObject([path, Object.fromEntries(headersFor(path, rules))]);
    }
  }));

test('redirects to the path with a slash, and keeps the query', () =>
  served(async (server) => {
    expect(await get(server, '/post/hello?c=1')).toMatchObject({
      status: 301,
      headers: { location: '/post/hello/?c=1' },
    });
  }));

test.each([
  '/nowhere',
  '/post/nowhere/',
  '/%E0%A4%A',
  '/..%2f..%2fetc/passwd',
  '/../../etc/passwd',
  '/post/%00',
  '/post/..%5c..%5cx',
  '/.catpost',
  '/.host/s3/viewer-request.js',
  '/post/.hidden/',
  `/${'x'.repeat(8000)}`,
])('%s is answered with the 404 page', (path) =>
  served(async (server) => {
    expect(await get(server, path)).toMatchObject({ status: 404, body: '<h1>missing</h1>' });
  }),
);

test('answers conditional requests and HEAD, and rejects other methods', () =>
  served(async (server) => {
    const { headers } = await get(server, '/post/hello/');
    const again = await get(server, '/post/hello/', 'GET', { 'If-None-Match': String(headers.etag) });
    expect(again.status).toBe(304);
    expect(await get(server, '/post/hello/', 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect(await get(server, '/post/hello/', 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  }));

test('under a base, serves only paths below it', () =>
  served(async (server) => {
    expect((await get(server, '/blog/post/hello/')).status).toBe(200);
    expect((await get(server, '/blog/post/hello')).headers.location).toBe('/blog/post/hello/');
    expect((await get(server, '/post/hello/')).status).toBe(404);
  }, '/blog/'));

test('reports that a port is in use, or takes the next one', () =>
  served(async ({ port }) => {
    const folder = await mkdtemp(join(tmpdir(), 'catpost-serve-'));
    const options = { folder, base: '/', port, isOnNetwork: false };
    await expect(serveFolder({ ...options, isPortStrict: true })).rejects.toThrow(String(port));
    const next = await serveFolder({ ...options, isPortStrict: false });
    expect(next.port).toBeGreaterThan(port);
    await next.close();
  }));

test('sandboxes an SVG that is opened by itself, and no other file', async () => {
  await served(async (server) => {
    const drawing = await get(server, '/post/drawing.svg');
    expect(drawing.headers['content-type']).toBe('image/svg+xml');
    expect(drawing.headers['content-security-policy']).toMatch(/^sandbox; default-src 'none';/);
    expect((await get(server, '/post/hello.md')).headers['content-security-policy']).not.toContain('sandbox');
  });
});

test('compresses text for clients that accept it, with the same ETag and a Vary header', () =>
  served(async (server) => {
    const plain = await get(server, '/post/hello/');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.headers.vary).toBe('Accept-Encoding');
    const accepts = { 'Accept-Encoding': 'gzip' };
    const { status, headers } = await get(server, '/post/hello/', 'GET', accepts);
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding', etag: plain.headers.etag });
    expect(headers['content-type']).toBe(plain.headers['content-type']);
    expect(headers['cache-control']).toBe(plain.headers['cache-control']);
    const head = await get(server, '/post/hello/', 'HEAD', accepts);
    expect(head).toMatchObject({ status: 200, body: '', headers: { 'content-length': headers['content-length'] } });
    const again = await get(server, '/post/hello/', 'GET', { ...accepts, 'If-None-Match': String(headers.etag) });
    expect(again).toMatchObject({ status: 304, body: '' });
    const gone = await get(server, '/nowhere', 'GET', accepts);
    expect(gone).toMatchObject({ status: 404, headers: { 'content-encoding': 'gzip', vary: 'Accept-Encoding' } });
  }));

test('a byte range of a text counts uncompressed bytes', () =>
  served(async (server) => {
    const part = await get(server, '/post/hello.md', 'GET', { 'Accept-Encoding': 'gzip', Range: 'bytes=2-6' });
    expect(part).toMatchObject({ status: 206, body: 'hello' });
  }));

test.each([
  '//post/hello',
  '//post',
  '//evil.example/post/hello',
  '/post//hello',
  '/%2F/post/hello',
  '/%2Fpost%2Fhello',
  '/\\evil.example/post/hello',
  '/%5Cpost/hello',
  '/..//post/hello',
  '///post/hello',
])('%s redirects to no other host', (path) =>
  served(async (server) => {
    const { status, headers } = await get(server, path);
    expect([status, headers.location]).toEqual([404, undefined]);
  }),
);

test.each([
  ['bytes=2-3', 206, 'he'],
  ['bytes=-2', 206, 'lo'],
  ['bytes=5-1', 200, '# hello'],
  ['bytes=99999999999999999999-', 416, ''],
  ['bytes=0-99999999999999999999', 206, '# hello'],
  ['bytes=0-1,3-4', 200, '# hello'],
])('answers the byte range %s with %i', (range, status, body) =>
  served(async (server) => {
    expect(await get(server, '/post/hello.md', 'GET', { range })).toMatchObject({ status, body });
  }),
);
