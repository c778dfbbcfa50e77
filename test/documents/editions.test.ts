/** What pages, feeds, the sitemap and the directories of the prompt say in a site with several editions. */
import { beforeAll, expect, test } from 'vitest';
import { builtPosts } from '../../src/content/arrange/postLists.ts';
import type { Prepared } from '../../src/plan/model.ts';
import { directoriesOf } from '../../src/plan/siteDirectories.ts';
import { preparedSite, textAt } from '../sites/preparedSite.ts';

let prepared: Prepared;

beforeAll(async () => {
  const post = (title: string, keys = '') => `---\ntitle: ${title}\ndate: 2026-01-01\n${keys}---\n\nText.\n`;
  prepared = await preparedSite({
    'content/site.yaml': `title: Cats
url: https://example.org
description: All *cats*.
footer: The end.
languages: { en: null, de: { title: Katzen }, ar: null }
navigation: [{ label: me, url: /about/ }, { label: posts, url: /post/ }]
`,
    'content/post/a.md': post('One', 'tags: [x]\n'),
    'content/post/b.md': post('Two'),
    'content/post/a.de.md': post('Eins', 'tags: [x]\n'),
    'content/ar/post/a.md': post('واحد'),
    'content/about.md': post('About'),
    'content/about.de.md': post('Über'),
  });
});

test.each([
  ['/', ['en /', 'de /de/', 'ar /ar/', 'x-default /']],
  ['/de/', ['en /', 'de /de/', 'ar /ar/', 'x-default /']],
  ['/de/post/', ['en /post/', 'de /de/post/', 'ar /ar/post/', 'x-default /post/']],
  ['/de/tags/x/', ['en /tags/x/', 'de /de/tags/x/', 'x-default /tags/x/']],
  ['/ar/post/a/', ['en /post/a/', 'ar /ar/post/a/', 'de /de/post/a/', 'x-default /post/a/']],
  ['/post/b/', []],
  ['/search/', []],
])('%s names its versions to search engines, in the sitemap too', (path, expected) => {
  const head = textAt(prepared, path).replace(/<\/head>.*/s, '');
  expect(versionsIn(head)).toEqual(expected);
  const lines = textAt(prepared, '/sitemap.xml').split('\n');
  const own = lines.find((line) => line.includes(`<loc>https://example.org${path}</loc>`)) ?? '';
  expect(versionsIn(own)).toEqual(expected);
});

test.each([
  ['/', ['/de/', '/ar/']],
  ['/de/post/', ['/post/', '/ar/post/']],
  ['/post/b/', ['/de/', '/ar/']],
  ['/ar/post/a/', ['/post/a/', '/de/post/a/']],
])('%s leads readers to the other languages at its end', (path, expected) => {
  expect(hrefsIn(partOf(path, 'footer'))).toEqual(expected);
});

test.each([
  ['/de/', 'de', ['/de/', '/de/post/', '/de/about/']],
  ['/ar/', 'ar', ['/ar/', '/ar/post/', '/about/']],
])('the bar of %s has the windows of its edition', (path, language, expected) => {
  expect(textAt(prepared, path)).toContain(`<html lang="${language}"`);
  expect(hrefsIn(partOf(path, 'ol class="windows"', 'ol'))).toEqual(expected);
});

test('a page is shared with the title, the language and the address of its edition', () => {
  const tags = textAt(prepared, '/de/tags/');
  expect(tags).toContain('property="og:site_name" content="Katzen"');
  expect(tags).toContain('property="og:title" content="Tags"');
  expect(textAt(prepared, '/de/')).toContain('"inLanguage":"de"');
  const locales = textAt(prepared, '/de/post/a/').matchAll(/property="og:locale:alternate" content="([^"]+)"/g);
  expect([...locales].map(([, locale]) => locale)).toEqual(['en_US', 'ar_EG']);
  expect(textAt(prepared, '/de/post/a/')).toContain('"item":"https://example.org/de/post/"');
});

test('texts that an edition does not have stand in their own direction', () => {
  expect(textAt(prepared, '/ar/')).toContain('<p class="lead"><bdi dir="ltr">All <em>cats</em>.</bdi></p>');
  expect(partOf('/ar/post/a/', 'footer')).toContain('<bdi dir="ltr">The end.</bdi>');
  expect(textAt(prepared, '/de/')).toContain('<p class="lead">All <em>cats</em>.</p>');
});

test('a feed has the posts and the language of its edition', () => {
  const feed = textAt(prepared, '/de/feed.xml');
  expect(feed).toContain('<language>de</language>');
  expect([...feed.matchAll(/<item><title>([^<]*)/g)].map(([, title]) => title)).toEqual(['Eins']);
});

test('the prompt has a directory for each further language', () => {
  const directories = new Map(
    directoriesOf(prepared.site).map(({ path, items }) => [path, items.map(({ name }) => name)]),
  );
  expect(directories.get('/')).toEqual(expect.arrayContaining(['de/', 'ar/', 'post/', 'about.md']));
  expect(directories.get('/de')).toEqual(expect.arrayContaining(['post/', 'tags/', 'about.md']));
  expect(directories.get('/de/post')).toEqual(['a.md']);
  expect(directories.get('/post')).toEqual(['a.md', 'b.md']);
});

test('every post is rendered once, and related only within its edition', () => {
  expect(builtPosts(prepared.site).map(({ file }) => file)).toHaveLength(prepared.bodies.size);
  for (const [file, related] of prepared.related) {
    const root = builtPosts(prepared.site).find((post) => post.file === file)?.root;
    expect(related.map(({ post }) => post.root)).toEqual(related.map(() => root));
  }
});

function versionsIn(text: string): string[] {
  const links = text.matchAll(/hreflang="([^"]+)" href="https:\/\/example\.org([^"]+)"/g);
  return [...links].map(([, language, path]) => `${language} ${path}`);
}

/** Returns the HTML of the first element whose tag begins so. */
function partOf(path: string, tag: string, name = tag): string {
  return new RegExp(`<${tag}[ >].*?</${name}>`, 's').exec(textAt(prepared, path))?.[0] ?? '';
}

function hrefsIn(html: string): string[] {
  return [...html.matchAll(/<a href="([^"]+)"/g)].map(([, href = '']) => href);
}
