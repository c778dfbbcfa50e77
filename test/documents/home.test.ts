import { expect, test } from 'vitest';
import type { Prepared } from '../../src/plan/model.ts';
import { neededStyles } from '../../src/styles/optionalStyles.ts';
import { photo } from '../images/pictures.ts';
import { elementsAt, prepareFolder, textAt } from '../sites/preparedSite.ts';
import { type Files, folderOf } from '../temporaryFolder.ts';

const config = 'title: Antenna notes\nurl: https://example.org/blog\ndescription: About radio.\n';
const post = (title: string) => `---\ntitle: ${title}\ndate: 2026-01-02\ntags: [one]\n---\n\nText.\n`;
const posts = {
  'content/post/a.md': post('A'),
  'content/haiku/b.md': post('B'),
  'content/about.md': '# About\n\nMe.\n',
};

async function homeOf(settings: string, files: Files = posts): Promise<Prepared> {
  const folder = await folderOf({ 'content/site.yaml': config + settings, ...files });
  return prepareFolder(folder, { siteFolder: { path: folder, name: '' } });
}

const mainOf = (site: Prepared) => /<main.*<\/main>/s.exec(textAt(site, '/'))?.[0] ?? '';
const headingsOf = (site: Prepared) =>
  [...mainOf(site).matchAll(/<h[12][^>]*>(.*?)<\/h[12]>/g)].map(([, text = '']) => text.replace(/<[^>]*>/g, ''));
const problemsOf = ({ problems }: Prepared) =>
  problems.map(({ rule, file, position, message, hint }) => `${file}:${position?.line} [${rule}] ${message} (${hint})`);

test('without settings, the home page has the description, all collections, tags, pages and feeds', async () => {
  const site = await homeOf('');
  expect(headingsOf(site)).toEqual(['Antenna notes', 'haiku', 'post', 'Tags', 'Pages']);
  expect(mainOf(site)).toContain('About radio.');
  expect(mainOf(site)).toContain('href="/blog/feed.xml"');
});

test('a portrait is small, has its size, and is found in content/ and in public/', async () => {
  const jpeg = await photo(600, 800).jpeg().toBuffer();
  for (const [written, file, src] of [
    ['me.jpg', 'content/me.jpg', '/blog/me.jpg'],
    ['me.jpg', 'public/me.jpg', '/blog/me.jpg'],
    ['/img/me.jpg', 'public/img/me.jpg', '/blog/img/me.jpg'],
    ['public/me.jpg', 'public/me.jpg', '/blog/me.jpg'],
  ] as const) {
    const site = await homeOf(`home: { portrait: { src: ${written}, alt: "Ada at her desk" } }\n`, {
      ...posts,
      [file]: jpeg,
    });
    expect(site.problems).toEqual([]);
    const images = elementsAt(site, '/').filter(({ name }) => name === 'img');
    expect(images.map(({ attributes }) => attributes)).toEqual([
      { src, width: '600', height: '800', alt: 'Ada at her desk', decoding: 'async' },
    ]);
    expect(textAt(site, '/post/a/')).not.toContain('<img');
    expect(neededStyles({ config: site.site.config, posts: [], layouts: [], properties: [] })).toEqual(['portrait']);
  }
});

test('links of the author say that they are theirs', async () => {
  const links = '[{ label: Code, url: "https://code.example/ada" }, { label: About, url: /about/, rel: null }]';
  const site = await homeOf(`home: { links: ${links} }\n`);
  const found = elementsAt(site, '/').filter(({ text }) => text === 'Code' || text === 'About');
  expect(found.map(({ attributes: { href, rel } }) => [href, rel])).toEqual([
    ['https://code.example/ada', 'me'],
    ['/blog/about/', undefined],
    ['/blog/about/', undefined],
  ]);
});

test.each([
  ['[post]', ['Antenna notes', 'post']],
  ['[post, haiku]', ['Antenna notes', 'post', 'haiku']],
  ['[tags, haiku]', ['Antenna notes', 'haiku', 'Tags']],
  ['[]', ['Antenna notes']],
])('lists: %s', async (lists, headings) => {
  const site = await homeOf(`home: { lists: ${lists} }\n`);
  expect(site.problems).toEqual([]);
  expect(headingsOf(site)).toEqual(headings);
  expect(mainOf(site)).not.toContain('feed.xml');
  expect(mainOf(site)).not.toContain('first post');
});

test('a list may name a folder that has only drafts', async () => {
  const draft = post('Soon').replace('title:', 'draft: true\ntitle:');
  const site = await homeOf('home: { lists: [photo, post] }\n', { ...posts, 'content/photo/soon.md': draft });
  expect(site.problems).toEqual([]);
  expect(headingsOf(site)).toEqual(['Antenna notes', 'post']);
});

test('posts says how many posts of each collection are shown', async () => {
  const site = await homeOf('home: { posts: 1 }\n', { ...posts, 'content/post/c.md': post('C') });
  expect(mainOf(site).match(/<li><time/g)).toHaveLength(2);
  expect(mainOf(site)).toContain('$ </span><a href="/blog/post/">ls -t post/ | head -1</a>');
});

test('home.md is what whoami prints, and its first heading is that of the page', async () => {
  const text = '# I am Ada\n\nI build [antennas](content/post/a.md).\n\n## What I do\n\nRadio.\n';
  const site = await homeOf('', { ...posts, 'home.md': text });
  expect(site.problems).toEqual([]);
  expect(headingsOf(site)[0]).toBe('I am Ada');
  expect(mainOf(site)).toMatch(/href="\/blog\/post\/a\/".*What I do.*<ol/s);
  expect(mainOf(site)).not.toContain('About radio.');
  expect(textAt(site, '/')).toContain('content="About radio."');
});

test('a blog without posts is a beginning', async () => {
  const site = await homeOf('collections: { post: {} }\n', {});
  expect(headingsOf(site)).toEqual(['Antenna notes']);
  expect(mainOf(site)).toContain('first post');
  expect(mainOf(await homeOf('', { 'home.md': 'Hello.\n' }))).not.toContain('first post');
});

test.each([
  ['home: yes', /:4 \[site-key\] home must have keys such as portrait and lists/],
  ['home: { portrat: me.jpg }', /:4 \[site-key\] .*home\.portrat.*did you mean portrait\?/],
  ['home: { portrait: { src: me.jpg, text: x } }', /:4 \[site-key\] home\.portrait\.text.*the keys are src, alt/],
  ['home: { portrait: { src: me.jpg, alt: x } }', /:4 \[missing-image\] the portrait leads to me\.jpg/],
  ['home: { portrait: about.md }', /:4 \[missing-alt\]/],
  ['home: { posts: 0 }', /:4 \[site-key\] home\.posts must be at least 1/],
  ['home: { lists: [posts] }', /:4 \[site-key\] home\.lists names posts, .*did you mean post\?/],
  ['home: { lists: post }', /:4 \[site-key\] home\.lists must be a list of collections/],
  ['home: { links: [{ label: x }] }', /:4 \[site-key\] home\.links/],
  ['home: { links: [{ label: x, url: /gone/ }] }', /:4 \[dead-link\].*\/gone\//],
])('reports %s', async (line, expected) => {
  expect(problemsOf(await homeOf(`${line}\n`))[0]).toMatch(expected);
});
