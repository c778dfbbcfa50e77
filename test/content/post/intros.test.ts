import { expect, test } from 'vitest';
import type { Prepared } from '../../../src/plan/model.ts';
import { elementsAt, preparedSite, textAt } from '../../sites/preparedSite.ts';
import type { Files } from '../../temporaryFolder.ts';

const post = '---\ntitle: A\ndate: 2026-01-02\n---\n\nText.\n';
const config = 'title: T\nurl: https://example.org/blog\n';

const siteOf = (files: Files, settings = '') =>
  preparedSite({ 'content/site.yaml': config + settings, 'content/post/a.md': post, ...files });

const mainOf = (site: Prepared, path: string) => /<main.*<\/main>/s.exec(textAt(site, path))?.[0] ?? '';
const problemsOf = ({ problems }: Prepared) =>
  problems.map(({ rule, file, message }) => `${file} [${rule}] ${message}`);

test('an index.md stands above the listing, and is no post', async () => {
  const index = '---\ntitle: Field notes\ndescription: "What I *saw*."\n---\n\nSee [A](a.md).\n\n## Why\n\nBecause.\n';
  const site = await siteOf({
    'content/post/index.md': index,
    'content/about.md': '# About\n\n[Why](post/index.md#why)',
  });
  expect(site.problems).toEqual([]);
  const main = mainOf(site, '/post/');
  expect(main).toMatch(/<h1.*Field notes.*href="\/blog\/post\/a\/".*id="why".*<ol class="entries/s);
  expect(mainOf(site, '/about/')).toContain('href="/blog/post/#why"');
  expect(mainOf(site, '/')).toContain('<h2>Field notes</h2>');
  for (const path of ['/post/2026/', '/feed.xml', '/post/feed.xml', '/llms.txt', '/'])
    expect(textAt(site, path)).not.toContain('Because.');
  expect(
    elementsAt(site, '/post/').find(({ attributes }) => attributes.name === 'description')?.attributes.content,
  ).toBe('What I saw.');
  expect(site.entries.map(({ path }) => path).filter((path) => path.includes('index'))).toEqual([]);
});

test('the first heading of an index.md is the heading of the listing', async () => {
  const main = mainOf(await siteOf({ 'content/post/index.md': '# Field notes\n\nText.\n' }), '/post/');
  expect(main.match(/Field notes/g)).toHaveLength(1);
  expect(main).toMatch(/<h1[^>]*>.*Field notes/);
});

test('a collection with only an index.md is shown, with its text', async () => {
  const site = await siteOf({ 'content/photo/index.md': 'Soon.\n' });
  expect(mainOf(site, '/photo/')).toContain('Soon.');
  expect(textAt(site, '/')).toContain('href="/blog/photo/"');
  expect(mainOf(site, '/')).not.toContain('<h2>photo</h2>');
});

test('intro is one line of markdown above the first page of the listing', async () => {
  const settings = 'collections: { post: { intro: "Notes *in* [A](post/a.md)", pageSize: 1 } }\n';
  const site = await siteOf({ 'content/post/b.md': post.replace('title: A', 'title: B') }, settings);
  expect(site.problems).toEqual([]);
  expect(mainOf(site, '/post/')).toContain('<p>Notes <em>in</em> <a href="/blog/post/a/">A</a></p>');
  for (const path of ['/post/page/2/', '/post/2026/']) expect(mainOf(site, path)).not.toContain('Notes');
});

test.each([
  ['a draft', 'draft: true', []],
  ['an unknown tag', 'tags: [one]', ['content/post/index.md [index-key] tags has no effect']],
  ['a date', 'date: 2026-01-01', ['content/post/index.md [index-key] date has no effect']],
  ['an unlisted text', 'unlisted: true', ['content/post/index.md [hiding-unclear]']],
  ['a wrong value', 'title: [x]', ['content/post/index.md [value-invalid] title must be text']],
])('front matter of an index.md: %s', async (_, line, expected) => {
  const site = await siteOf({ 'content/post/index.md': `---\n${line}\n---\n\nThe intro.\n` });
  expect(problemsOf(site)).toEqual(expected.map((start) => expect.stringContaining(start)));
  if (line.startsWith('draft')) {
    expect(mainOf(site, '/post/')).not.toContain('The intro.');
    expect(site.site.leftOut.drafts).toBe(1);
  }
});

test.each([
  ['two texts', { 'content/post/index.md': 'Text.' }, '{ intro: Line }', '[intro-twice]'],
  ['two titles', { 'content/post/index.md': '---\ntitle: One\n---\n\nText.' }, '{ title: Two }', '[index-key]'],
  ['a translation', { 'content/post/index.md': 'Text.', 'content/post/index.de.md': post }, '{}', '[index-reserved]'],
  ['a dead link', { 'content/post/index.md': '[x](y.md)' }, '{}', 'content/post/index.md [dead-link]'],
  ['a dead link in the line', {}, '{ intro: "[x](y.md)" }', 'content/site.yaml [dead-link]'],
])('reports %s', async (_, files, collection, expected) => {
  const problems = problemsOf(await siteOf(files, `collections: { post: ${collection} }\n`));
  expect(problems).toEqual([expect.stringContaining(expected)]);
});
