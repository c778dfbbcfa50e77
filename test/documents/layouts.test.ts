import { expect, test } from 'vitest';
import { siteStyleOf } from '../../src/documents/siteStyle.ts';
import type { Prepared } from '../../src/plan/model.ts';
import { photo } from '../images/pictures.ts';
import { elementsAt, preparedSite, textAt } from '../sites/preparedSite.ts';
import type { Files } from '../temporaryFolder.ts';

const config = 'title: T\nurl: https://example.org/blog\ncards: none\n';
const matter = (keys: string) => `---\ntitle: A\ndate: 2026-01-02\nupdated: 2026-02-03\ntags: [one]\n${keys}\n---\n\n`;
const text = '![The sea](sea.jpg)\n\n![](small.jpg)\n\n## Links\n\n- [One](b.md): the first\n';

const siteOf = async (keys: string, settings = '', files: Files = {}) =>
  preparedSite({
    'content/site.yaml': config + settings,
    'content/post/a.md': matter(keys) + text,
    'content/post/b.md': matter('') + text,
    'content/post/sea.jpg': await photo(300, 200).jpeg().toBuffer(),
    'content/post/small.jpg': await photo(20, 10).jpeg().toBuffer(),
    ...files,
  });

const classesOf = (site: Prepared, path: string) =>
  elementsAt(site, path).flatMap(({ attributes }) => (attributes.class?.startsWith('prose') ? [attributes.class] : []));
const stylesOf = (site: Prepared) => siteStyleOf(site, (name) => `(${name})`).own;
const problemsOf = ({ problems }: Prepared) =>
  problems
    .filter(({ rule }) => rule !== 'missing-alt')
    .map(({ rule, file, position }) => `${file}:${position?.line} ${rule}`);

test.each(['photos', 'links'])('layout: %s is that of one post, with its own stylesheet', async (layout) => {
  const site = await siteOf(`layout: ${layout}`);
  expect(problemsOf(site)).toEqual([]);
  expect([...classesOf(site, '/post/a/'), ...classesOf(site, '/post/b/')]).toEqual([`prose ${layout}`, 'prose']);
  expect(stylesOf(site)).toBe(`(${layout})`);
  expect(stylesOf(await siteOf(''))).toBe('');
});

test('every picture with a text opens in the zoom of a grid, also a small one', async () => {
  const site = await siteOf('layout: photos');
  const zoomed = (path: string) =>
    elementsAt(site, path).flatMap(({ attributes }) => (attributes['data-action'] === 'zoom' ? [attributes.href] : []));
  expect(zoomed('/post/a/')).toEqual(['/blog/post/sea.jpg']);
  expect(zoomed('/post/b/')).toEqual([]);
});

test('layout: plain shows nothing but the title and the text', async () => {
  const site = await siteOf('layout: plain\nseries: S', '', { 'content/about.md': `${matter('layout: plain')}Me.\n` });
  for (const path of ['/post/a/', '/about/']) {
    const main = /<main.*<\/main>/s.exec(textAt(site, path))?.[0] ?? '';
    expect(main).toMatch(/<h1/);
    for (const part of ['class="command"', 'class="facts"', 'class="contents"', 'class="neighbours"', '#one', '2026'])
      expect(main).not.toContain(part);
  }
  expect(textAt(site, '/post/b/')).toContain('class="neighbours"');
});

test('a collection has a layout for all its posts, and a post can have its own', async () => {
  const site = await siteOf('layout: links', 'collections: { post: { layout: photos } }\n');
  expect([...classesOf(site, '/post/a/'), ...classesOf(site, '/post/b/')]).toEqual(['prose links', 'prose photos']);
});

test('the text above a listing has a layout', async () => {
  const site = await siteOf('', '', { 'content/post/index.md': '---\nlayout: photos\n---\n\n![The sea](sea.jpg)\n' });
  expect(classesOf(site, '/post/')).toEqual(['prose photos']);
  expect(stylesOf(site)).toBe('(photos)');
  expect(textAt(site, '/post/')).toContain('data-action="zoom"');
});

test.each([
  ['layout: photo', ['content/post/a.md:6 value-invalid']],
  ['layout: gallery', ['content/post/a.md:6 value-invalid']],
  ['layout: [photos]', ['content/post/a.md:6 value-invalid']],
  ['layout: post', ['content/post/a.md:6 foreign-key']],
  ['layout: PostSimple', ['content/post/a.md:6 foreign-key']],
  ['layout: ../../layouts/Base.astro', ['content/post/a.md:6 foreign-key']],
  ['layout: false', ['content/post/a.md:6 foreign-key']],
  ['layout:', []],
  ['Layout: photos', []],
])('%s: %j', async (line, expected) => {
  const site = await siteOf(line);
  expect(problemsOf(site)).toEqual(expected);
  for (const { hint } of site.problems) if (expected.length > 0) expect(hint).toMatch(/layout: photos|alt=/);
});

test.each([
  ['a collection', 'collections: { post: { layout: grid } }\n', {}, ['content/site.yaml:4 site-key']],
  [
    'a plain listing',
    '',
    { 'content/post/index.md': '---\nlayout: plain\n---\n\nX.\n' },
    ['content/post/index.md:2 index-key'],
  ],
])('reports the layout of %s', async (_, settings, files, expected) => {
  expect(problemsOf(await siteOf('', settings, files))).toEqual(expected);
});
