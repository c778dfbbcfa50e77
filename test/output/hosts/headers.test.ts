import { expect, test } from 'vitest';
import { headerRules, headersFor } from '../../../src/output/hosts/headers.ts';

const rules = (url: string) => headerRules({ policy: "default-src 'none'", url, hidden: ['/post/draft.md'] });
const secure = rules('https://example.org/blog');

/** By path: how long it is kept, what its policy begins with, who may embed it, its type where that is said. */
const table: [path: string, kept: 'year' | 'asked', policy: string, shared: boolean, type: string | null][] = [
  ['/', 'asked', "default-src 'none'; frame-ancestors", false, null],
  ['/post/hello/', 'asked', "default-src 'none'; frame-ancestors", false, null],
  ['/404.html', 'asked', "default-src 'none'; frame-ancestors", false, null],
  ['/nowhere', 'asked', "default-src 'none'; frame-ancestors", false, null],
  ['/tags/systemd/', 'asked', "default-src 'none'; frame-ancestors", false, null],
  ['/assets/main-AbC.js', 'year', "default-src 'none'; frame-ancestors", false, null],
  ['/assets/img/cat-1234-640.webp', 'year', "default-src 'none'; frame-ancestors", true, null],
  ['/post/cat.jpg', 'asked', "default-src 'none'; frame-ancestors", true, null],
  ['/post/drawing.svg', 'asked', 'sandbox', true, null],
  ['/post/hello.md', 'asked', "default-src 'none'; frame-ancestors", false, 'text/plain; charset=utf-8'],
  ['/robots.txt', 'asked', "default-src 'none'; frame-ancestors", false, 'text/plain; charset=utf-8'],
  ['/feed.xml', 'asked', "default-src 'none'; style-src 'self'", true, 'application/xml; charset=utf-8'],
  ['/feed.json', 'asked', "default-src 'none'; frame-ancestors", true, null],
  [
    '/manifest.webmanifest',
    'asked',
    "default-src 'none'; frame-ancestors",
    false,
    'application/manifest+json; charset=utf-8',
  ],
  ['/sw.js', 'asked', "default-src 'none'; frame-ancestors", false, null],
  ['/post/paper.pdf', 'asked', "frame-ancestors 'none'", false, null],
];

test.each(table)('%s has the headers of its kind', (path, kept, policy, shared, type) => {
  const headers = headersFor(path, secure);
  expect(headers.get('cache-control')).toContain(kept === 'year' ? 'max-age=31536000, immutable' : 'must-revalidate');
  expect(headers.get('content-security-policy')).toMatch(new RegExp(`^${policy}`));
  expect(headers.get('cross-origin-resource-policy')).toBe(shared ? 'cross-origin' : 'same-origin');
  expect(headers.get('content-type') ?? null).toBe(type);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-frame-options')).toBe('DENY');
});

test('what a site served over http would be broken by is only in the headers of one served over https', () => {
  const said = (url: string) => {
    const headers = headersFor('/', rules(url));
    return [headers.has('strict-transport-security'), headers.get('content-security-policy')?.includes('upgrade-')];
  };
  expect(said('https://example.org')).toEqual([true, true]);
  expect(said('http://localhost:4173')).toEqual([false, false]);
});

test('search engines leave out the lists of paths and the markdown of what is hidden', () => {
  const hidden = (path: string) => headersFor(path, secure).get('x-robots-tag') === 'noindex';
  expect(['/paths/a.txt', '/post/draft.md', '/post/hello.md', '/'].map(hidden)).toEqual([true, true, false, false]);
});
