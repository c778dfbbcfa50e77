import { expect, test } from 'vitest';
import { caddyConfiguration } from '../../../src/publish/hosts/caddy.ts';
import { headerRules, headersFor } from '../../../src/publish/hosts/headers.ts';
import { siteConfiguration } from '../../../src/publish/hosts/nginx.ts';
import { serverRules } from '../../../src/publish/hosts/siteRules.ts';

const rules = (url: string) => headerRules({ policy: "default-src 'none'", url, noindexPaths: ['/post/draft.md'] });
const secure = rules('https://example.org/blog');

/**
 * For each path: caching, the start of the policy, whether other sites may embed it, and its MIME type if it has one.
 */
const table: [
  path: string,
  cache: 'year' | 'revalidate',
  policy: string,
  isCrossOrigin: boolean,
  type: string | null,
][] = [
  ['/', 'revalidate', "default-src 'none'; frame-ancestors", false, null],
  ['/post/hello/', 'revalidate', "default-src 'none'; frame-ancestors", false, null],
  ['/404.html', 'revalidate', "default-src 'none'; frame-ancestors", false, null],
  ['/nowhere', 'revalidate', "default-src 'none'; frame-ancestors", false, null],
  ['/tags/systemd/', 'revalidate', "default-src 'none'; frame-ancestors", false, null],
  ['/assets/main-AbC.js', 'year', "default-src 'none'; frame-ancestors", false, null],
  ['/assets/img/cat-1234-640.webp', 'year', "default-src 'none'; frame-ancestors", true, null],
  ['/post/cat.jpg', 'revalidate', "default-src 'none'; frame-ancestors", true, null],
  ['/post/drawing.svg', 'revalidate', 'sandbox', true, null],
  ['/post/hello.md', 'revalidate', "default-src 'none'; frame-ancestors", false, 'text/plain; charset=utf-8'],
  ['/robots.txt', 'revalidate', "default-src 'none'; frame-ancestors", false, 'text/plain; charset=utf-8'],
  ['/feed.xml', 'revalidate', "default-src 'none'; style-src 'self'", true, 'application/xml; charset=utf-8'],
  ['/feed.json', 'revalidate', "default-src 'none'; frame-ancestors", true, null],
  [
    '/manifest.webmanifest',
    'revalidate',
    "default-src 'none'; frame-ancestors",
    false,
    'application/manifest+json; charset=utf-8',
  ],
  ['/sw.js', 'revalidate', "default-src 'none'; frame-ancestors", false, null],
  ['/post/paper.pdf', 'revalidate', "frame-ancestors 'none'", false, null],
];

test.each(table)('%s has the headers of its kind', (path, cache, policy, isCrossOrigin, type) => {
  const headers = headersFor(path, secure);
  expect(headers.get('cache-control')).toContain(cache === 'year' ? 'max-age=31536000, immutable' : 'must-revalidate');
  expect(headers.get('content-security-policy')).toMatch(new RegExp(`^${policy}`));
  expect(headers.get('cross-origin-resource-policy')).toBe(isCrossOrigin ? 'cross-origin' : 'same-origin');
  expect(headers.get('content-type') ?? null).toBe(type);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-frame-options')).toBe('DENY');
});

test('asks for https only on a site that is served over https', () => {
  const asks = (url: string) => {
    const headers = headersFor('/', rules(url));
    return [headers.has('strict-transport-security'), headers.get('content-security-policy')?.includes('upgrade-')];
  };
  expect(asks('https://example.org')).toEqual([true, true]);
  expect(asks('http://localhost:4173')).toEqual([false, false]);
});

test('keeps search engines from the lists of paths and from the markdown of noindex posts', () => {
  const isNoindex = (path: string) => headersFor(path, secure).get('x-robots-tag') === 'noindex';
  expect(['/paths/a.txt', '/post/draft.md', '/post/hello.md', '/'].map(isNoindex)).toEqual([true, true, false, false]);
});

test.each([
  ['https://example.org', 'https', true],
  ['https://example.org', 'http', false],
  ['http://example.org', 'https', false],
  ['http://localhost:4173', 'http', false],
] as const)(
  'a server of %s that may answer over http asks for https in a response over %s: %s',
  (url, scheme, asks) => {
    const own = serverRules({ url, noindexPaths: [] });
    for (const path of ['/', '/post/a/', '/404.html', '/assets/main.js', '/post/a.md']) {
      const headers = headersFor(path, own, scheme);
      expect(headers.has('strict-transport-security'), path).toBe(asks);
      expect(headers.get('content-security-policy')?.includes('upgrade-insecure-requests'), path).toBe(asks);
      expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
    }
    // These files have their own policy.
    for (const path of ['/drawing.svg', '/feed.xml', '/talk.pdf']) {
      expect(headersFor(path, own, scheme).get('content-security-policy')).not.toContain('upgrade');
    }
  },
);

test('the files of nginx and Caddy ask for https only in responses over https', () => {
  const rules = serverRules({ url: 'https://example.org', noindexPaths: [] });
  const site = { base: '/', redirects: [], editions: [] };
  const nginx = siteConfiguration(site, rules);
  const [before = '', after = ''] = nginx.split('if ($scheme = https) {');
  expect(before).not.toContain('upgrade-insecure-requests');
  expect(after.slice(0, after.indexOf('}'))).toContain('upgrade-insecure-requests');
  const caddy = caddyConfiguration(site, rules);
  const [, matcher] = /header (@headers\d+) Content-Security-Policy "[^"]*upgrade-insecure-requests"/.exec(caddy) ?? [];
  expect(caddy.slice(caddy.indexOf(`${matcher} {`)).slice(0, 80)).toContain('protocol https');
});
