import { expect, test } from 'vitest';
import { frameOf } from '../../src/documents/frame.ts';
import type { Frame } from '../../src/types/page.ts';
import { planned } from '../sites/planned.ts';

const post = '---\ntitle: A\ndate: 2026-01-01\n---\n\nText.\n';
const url = 'url: https://example.org/blog\n';

/** Returns the windows as the bar shows them: `0:home 1:post*`. */
function bar({ windows }: Frame): string {
  return windows.map(({ label, current }, index) => `${index}:${label}${current ? '*' : ''}`).join(' ');
}

async function siteOf(settings: string, files: Record<string, string> = { 'post/a.md': post }) {
  return (await planned({ 'site.yaml': `${url}${settings}`, ...files })).site;
}

const navigation = 'navigation: [{ label: about, url: /about/ }, { label: tags, url: /tags/ }]\n';

test.each([
  ['the home page', '/', null, '0:home* 1:post 2:about 3:tags', 'home'],
  ['a collection', '/post/', 'post', '0:home 1:post* 2:about 3:tags', '~/post'],
  ['a post', '/post/a/', 'post', '0:home 1:post* 2:about 3:tags', '~/post/a'],
  ['a post outside of its folder', '/2026/a/', 'post', '0:home 1:post* 2:about 3:tags', '~/2026/a'],
  ['a page of the navigation', '/about/', null, '0:home 1:post 2:about* 3:tags', '~/about'],
  ['a page below it', '/tags/linux/', null, '0:home 1:post 2:about 3:tags*', '~/tags/linux'],
  ['another page', '/search/', null, '0:home 1:post 2:about 3:tags', '~/search'],
  ['a page with a longer name', '/about-me/', null, '0:home 1:post 2:about 3:tags', '~/about-me'],
  ['the 404 page', null, null, '0:home 1:post 2:about 3:tags', ''],
])('%s has one current window at most, and a place in words', async (_, path, collection, windows, place) => {
  const frame = frameOf(await siteOf(navigation), path, collection);
  expect(bar(frame)).toBe(windows);
  expect(frame.place).toBe(place);
  expect(frame.windows.map(({ href }) => href)).toEqual(['/blog/', '/blog/post/', '/blog/about/', '/blog/tags/']);
});

test.each([
  ['only home on a site without posts', 'collections: { post: {} }\n', {}, '0:home*'],
  ['no empty collection', 'collections: { post: {}, haiku: {} }\n', { 'haiku/a.md': post }, '0:home* 1:haiku'],
  ['no collection of drafts', '', { 'post/a.md': post.replace('date', 'draft: true\ndate') }, '0:home*'],
  ['no collection of unlisted posts', '', { 'post/a.md': post.replace('date', 'unlisted: true\ndate') }, '0:home*'],
  [
    'an empty collection that is asked for',
    'navigation: [{ label: soon, url: /post/ }]\ncollections: { post: {} }\n',
    {},
    '0:home* 1:soon',
  ],
  [
    'collections in the order of site.yaml',
    'collections: { b: {} }\n',
    { 'a/a.md': post, 'b/a.md': post },
    '0:home* 1:b 2:a',
  ],
  [
    'a window once, with the name of the navigation',
    'navigation: [{ label: Start, url: / }, { label: Texts, url: /post/ }]\n',
    { 'post/a.md': post },
    '0:Start* 1:Texts',
  ],
  [
    'links to other sites',
    'navigation: [{ label: code, url: "https://code.example/" }, { label: mail, url: "mailto:a@example.org" }]\n',
    {},
    '0:home* 1:code 2:mail',
  ],
  ['links with a fragment', 'navigation: [{ label: now, url: "/about/#now" }]\n', {}, '0:home* 1:now'],
])('shows %s', async (_, settings, files, windows) => {
  expect(bar(frameOf(await siteOf(settings, files), '/', null))).toBe(windows);
});

test.each([
  ['title: Fern & Alder\n', 'Fern & Alder', 'visitor@fern-alder'],
  ['title: "Notes on radio, weather and the repair of old devices"\n', 'Notes on radio…', 'visitor@notes-on-radio'],
  ['title: ことばの庭\n', 'ことばの庭', 'visitor@ことばの庭'],
  ['title: "***"\n', '***', 'visitor@blog'],
  ['title: Fern\nprompt: you@there\n', 'Fern', 'you@there'],
  ['title: Fern\nprompt: wrong\n', 'catpost', 'visitor@catpost'],
  ['', 'catpost', 'visitor@catpost'],
])('names the site of %j', async (settings, name, prompt) => {
  expect(frameOf(await siteOf(settings), '/', null)).toMatchObject({ name, prompt });
});
