/** Writes every page of a site with three editions below a base path, and follows all of its links. */
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'parse5';
import { beforeAll, expect, test } from 'vitest';
import { outputFileOf } from '../../src/content/paths/href.ts';
import { contentsOf } from '../../src/documents/entryContents.ts';
import { withPathShards } from '../../src/documents/suggestedPaths.ts';
import { crawl, type Element, elementsOf, validate } from '../crawl.ts';
import { preparedSite, templateOf } from '../sites/preparedSite.ts';

const base = 'https://example.org/blog/';
const post = (title: string, day: number, keys = '', text = 'Text.') =>
  `---\ntitle: ${title}\ndate: 2026-01-${String(day).padStart(2, '0')}\n${keys}---\n\n${text}\n`;
const numbered = (folder: string) =>
  Object.fromEntries(
    [1, 2, 3].map((day) => [`content/${folder}/n${day}.md`, post(`${folder} ${day}`, day, 'by: human\nseries: S\n')]),
  );

let dist: string;
/** The elements of each page, by its address. */
const pages = new Map<string, Element[]>();
let sitemap: string;

beforeAll(async () => {
  const prepared = await preparedSite({
    'content/site.yaml': `title: Cats
url: ${base}
language: en
languages: { en: null, de: { title: Katzen, footer: "Von [mir](/about/)." }, ar: { title: قطط } }
navigation: [{ label: me, url: /about/ }]
footer: By [me](/about/).
collections: { post: { pageSize: 2 } }
`,
    ...numbered('post'),
    ...numbered('de/post'),
    'content/post/hello.md': post('Hello', 9, 'tags: [x, y]\n', '[n](n1.md) ![A dot](dot.svg)'),
    'content/post/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    'content/post/hello.de.md': post('Hallo', 9, 'tags: [x]\n', '[n](n1.md) ![Punkt](dot.svg) [Original](hello.md)'),
    'content/ar/post/hello.md': post('مرحبا', 9, 'tags: [قطط]\n', '[n](n1.md) ![نقطة](dot.svg) [من](../about.md)'),
    'content/post/index.md': 'Above [hello](hello.md).',
    'content/de/post/index.md': 'Darüber [hallo](hello.md).',
    'content/notes/only.de.md': post('Nur deutsch', 3),
    'content/post/later.ar.md': post('لاحقا', 4, 'unlisted: true\n'),
    'content/about.md': '# About\n\nText.\n',
    'content/de/about.md': '# Über\n\nText.\n',
  });
  expect(prepared.problems).toEqual([]);
  dist = await mkdtemp(join(tmpdir(), 'catpost-editions-'));
  const { entries, shards } = withPathShards(prepared);
  const html = templateOf(prepared.site).html.replace('<head>', '<head><meta charset="utf-8">');
  for (const entry of entries) {
    const made = contentsOf(entry, prepared, shards, { ...templateOf(prepared.site), html: `<!doctype html>${html}` });
    const file = join(dist, outputFileOf(entry.path));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, 'text' in made ? made.text : '');
    if ('text' in made && file.endsWith('index.html'))
      pages.set(base + encodeURI(entry.path.slice(1)), elementsOf(parse(made.text)));
    if (entry.path === '/sitemap.xml' && 'text' in made) sitemap = made.text;
  }
}, 60_000);

test('every link leads somewhere, and all pages are valid HTML', async () => {
  expect(await crawl(dist, '/blog/')).toEqual([]);
  expect(await validate(dist)).toEqual([]);
});

test('every page is in the language of its edition, and its canonical address is its own', () => {
  for (const [address, elements] of pages) {
    const [, folder = 'en'] = /^(de|ar)\//.exec(address.slice(base.length)) ?? [];
    expect([address, attribute(elements, 'html', 'lang')]).toEqual([address, folder]);
    expect(elements.find(({ attributes }) => attributes.rel === 'canonical')?.attributes.href).toBe(address);
  }
  expect(pages.size).toBe(40);
});

test('each edition has a page for missing paths, in its language and with its lists', async () => {
  const html = await readFile(join(dist, 'de/404.html'), 'utf8');
  expect(html).toContain('<html lang="de"');
  expect(html).toMatch(
    /<a href="\/blog\/de\/">.*<a href="\/blog\/de\/post\/">post\/<\/a>.*<a href="\/blog\/de\/tags\/">/s,
  );
});

test('the versions of a page name each other, and the sitemap has each page once', () => {
  for (const [address, elements] of pages) {
    const versions = versionsOf(elements);
    if (versions.length > 0) expect(versions).toContain(address);
    for (const version of versions) expect(versionsOf(pages.get(version) ?? []).sort()).toEqual(versions.toSorted());
  }
  const listed = [...sitemap.matchAll(/<loc>([^<]+)/g)].map(([, address]) => address);
  const indexed = [...pages].filter(([, elements]) => !elements.some(({ attributes }) => attributes.name === 'robots'));
  expect(listed.toSorted()).toEqual(indexed.map(([address]) => address).toSorted());
});

function attribute(elements: Element[], name: string, key: string): string | undefined {
  return elements.find((element) => element.name === name)?.attributes[key];
}

function versionsOf(elements: Element[]): string[] {
  const links = elements.filter(({ name, attributes }) => name === 'link' && attributes.hreflang !== undefined);
  return links.flatMap(({ attributes: { hreflang, href } }) => (hreflang === 'x-default' ? [] : (href ?? [])));
}
