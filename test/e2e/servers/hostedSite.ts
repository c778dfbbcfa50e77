/** A site with files of every kind, and the paths and headers that a server must handle. */
import { contentTypeOf } from '../../../src/publish/hosts/contentTypes.ts';
import { headersFor } from '../../../src/publish/hosts/headers.ts';
import { serverRules } from '../../../src/publish/hosts/siteRules.ts';
import type { Files } from '../../temporaryFolder.ts';
import { fixtureSite } from '../fixtureSite.ts';

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>';

export const hostedSite: Files = {
  ...fixtureSite,
  'content/site.yaml': String(fixtureSite['content/site.yaml'])
    .replace(/^host: .*$/m, 'host: [nginx, caddy]')
    .replace('navigation: [', 'navigation: [{ label: tags, url: /tags/ }, ')
    .concat('\nlanguages: [en, de]\n'),
  'content/de/post/erster.md': '---\ntitle: Erster\ndate: 2026-02-01\n---\n\nEin Text.\n',
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

/** Paths below the base that must be answered with the 404 page. */
export const missingPaths = [
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
  'de/nowhere',
  'de/post/gone.md',
  'de/404.html',
];

/** Invalid paths, and paths that try to leave the root. */
export const hostilePaths = [
  '%E0%A4%A',
  '..%2f..%2fetc/passwd',
  '../../etc/passwd',
  'post/%00',
  'post/..%5c..%5cx',
  '%2e%2e/%2e%2e/x',
];

/** A path of every kind of file. */
export const plainPaths = [
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

/** The rules behind the headers of the site. */
export const rules = serverRules({ url: 'https://example.org', noindexPaths: ['/post/stub.md'] });

const headerNames = [...new Set(rules.flatMap(({ headers }) => headers.map(([name]) => name.toLowerCase())))];

/** Picks the headers that the rules can set, also those that are missing. */
export function ruledHeaders(headers: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(['content-type', ...headerNames].map((name) => [name, headers[name]]));
}

/** Returns the headers that a server must send for a path. */
export function expectedHeaders(path: string, scheme: 'http' | 'https' = 'http'): Record<string, string | undefined> {
  const headers = headersFor(path, rules, scheme);
  const type = contentTypeOf(path.endsWith('/') ? 'index.html' : path);
  return Object.fromEntries([['content-type', type], ...headerNames.map((name) => [name, headers.get(name)])]);
}
