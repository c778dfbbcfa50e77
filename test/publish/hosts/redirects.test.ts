import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { redirectsFile } from '../../../src/publish/hosts/redirectsFile.ts';
import type { Host } from '../../../src/types/config.ts';
import { hostSite, textOf } from './hostSite.ts';

const redirects = [
  { from: '/old/one post/', to: '/post/new/' },
  { from: '/a*b.html', to: '/post/café/' },
];
const site = (host: Host[], base = '/') => hostSite({ host, redirects, base });

test('Netlify: a redirect precedes the page at its path, is percent-encoded and includes the base', () => {
  expect(textOf(site(['netlify'], '/blog/'), '/_redirects').split('\n')).toEqual([
    '/blog/old/one%20post/ /blog/post/new/ 301!',
    '/blog/a%2Ab.html /blog/post/caf%C3%A9/ 301!',
    '',
  ]);
});

test('Netlify: an edition has a page for its missing paths', () => {
  const prepared = site(['netlify'], '/blog/');
  const { editions } = prepared.site;
  const inTwo = { ...prepared.site, editions: [...editions, ...editions.map((each) => ({ ...each, root: '/de/' }))] };
  expect(redirectsFile(inTwo)).toContain('\n/blog/de/* /blog/de/404.html 404\n');
  expect(redirectsFile({ ...inTwo, config: { ...inTwo.config, host: ['cloudflare'] } })).not.toContain('404');
});

test('Cloudflare: a path has a line with and one without its final slash, and no mark', () => {
  expect(textOf(site(['cloudflare', 'netlify']), '/_redirects').split('\n')).toEqual([
    '/old/one%20post/ /post/new/ 301',
    '/old/one%20post /post/new/ 301',
    '/a%2Ab.html /post/caf%C3%A9/ 301',
    '',
  ]);
});

test('Vercel: characters of patterns are escaped', () => {
  const { redirects: written } = JSON.parse(textOf(site(['vercel']), '/vercel.json'));
  const moved = (href: string) =>
    written.find(({ source }: { source: string }) => new RegExp(`^${source}$`).test(href))?.destination;
  expect(['/old/one%20post/', '/a*b.html', '/aab.html', '/a*b-html'].map(moved)).toEqual([
    '/post/new/',
    '/post/caf%C3%A9/',
    undefined,
    undefined,
  ]);
});

test.each([
  ['/blog/', '/blog/index.html'],
  ['/blog/post/hello/', '/blog/post/hello/index.html'],
  ['/blog/post/hello.md', '/blog/post/hello.md'],
  ['/blog/post/hello', '-> /blog/post/hello/?c=1'],
  ['/blog/post/v1.2', '-> /blog/post/v1.2/?c=1'],
  ['/blog/POST/Caf%C3%A9', '-> /blog/post/caf%C3%A9/?c=1'],
  ['/blog/assets/Main-AbC.js', '/blog/assets/Main-AbC.js'],
  ['/blog/post/node.js/', '/blog/post/node.js/index.html'],
  ['/blog/post/hello/index.html', '-> /blog/post/hello/?c=1'],
  ['/blog/old/one%20post', '-> /blog/post/new/?c=1'],
  ['/blog/old/one%20post/', '-> /blog/post/new/?c=1'],
  ['//evil.example', '-> /evil.example/?c=1'],
])('CloudFront: %s becomes %s', (uri, expected) => {
  const code = textOf(site(['s3'], '/blog/'), '/.host/s3/viewer-request.js');
  const event = { request: { uri, querystring: { c: { value: '1' } } } };
  const answer = runInNewContext(`${code}; handler(event)`, { event });
  expect(answer.uri ?? `-> ${answer.headers.location.value}`).toBe(expected);
});

test('CloudFront: a function with many redirects stays below the size limit', () => {
  const many = Array.from({ length: 500 }, (_, index) => ({ from: `/old/${index}/`, to: `/post/new-${index}/` }));
  const code = textOf(hostSite({ host: ['s3'], redirects: many }), '/.host/s3/viewer-request.js');
  expect(Buffer.byteLength(code)).toBeLessThan(10_000);
});

test.each([
  ['https://example.org', '/', 'example.org\n'],
  ['https://you.github.io', '/', null],
  ['https://you.github.io/repo', '/repo/', null],
  ['http://localhost:4173', '/', null],
])('GitHub Pages: the site %s has the file CNAME only if it has its own domain', (url, base, text) => {
  const prepared = hostSite({ host: ['github-pages'], url, base });
  const planned = prepared.entries.map(({ path }) => path);
  expect(planned).toContain('/.nojekyll');
  expect(planned.includes('/CNAME') ? textOf(prepared, '/CNAME') : null).toBe(text);
});

test('plans no files for a site without a host', () => {
  expect(hostSite({ redirects }).entries.filter(({ owner }) => owner.startsWith('the host'))).toEqual([]);
});
