import { expect, test } from 'vitest';
import { tagPathOf } from '../../../src/content/paths/tagPaths.ts';
import { withRedirects } from '../../../src/documents/redirectPages.ts';

import { planned, textOf } from '../../sites/planned.ts';

/** One post for each list of tags, in order. */
async function siteOf(...lists: string[][]) {
  const posts = lists.map((tags, index) => [
    `post/${String(index).padStart(2, '0')}.md`,
    `---\ntitle: T${index}\ndate: 2026-01-01\ntags: ${JSON.stringify(tags)}\n---\n\nText.\n`,
  ]);
  const made = await planned({ 'site.yaml': 'title: x\nurl: https://example.org\n', ...Object.fromEntries(posts) });
  const tags = made.site.tags.map(({ name, path, posts: used }) => [name, path, used.length] as const);
  return { ...made, tags, rules: made.problems.map(({ rule }) => rule) };
}

test.each([
  ['linux', 'linux'],
  ['Hello World', 'hello-world'],
  ['Next.js', 'next.js'],
  ['v1.2', 'v1.2'],
  ['snake_case', 'snake_case'],
  ['日本語', '日本語'],
  ['🐈', '🐈'],
  ['rock + roll', 'rock-+-roll'],
  ['LGBTQ+', 'lgbtq+'],
  ['c++17', 'c++17'],
  ['#linux', 'linux'],
  ['TCP/IP', 'tcp-ip'],
  ['C', 'c'],
  ['C#', 'c-sharp'],
  ['F#', 'f-sharp'],
  ['C♯', 'c-sharp'],
  ['Ｃ＃', 'ｃ-sharp'],
  ['C# 12', 'c-sharp-12'],
  ['C++', 'c++'],
  ['.NET', 'dot-net'],
  ['.NET Core', 'dot-net-core'],
  ['ASP.NET', 'asp.net'],
  ['.htaccess', 'dot-htaccess'],
])('the tag %s has the path %s', (tag, segment) => expect(tagPathOf(tag)).toBe(`/tags/${segment}/`));

test('gives tags that differ only in signs a path each', async () => {
  const names = ['C', 'C#', 'C++', 'C*', '.NET', 'net', 'R&D', 'RD', 'Go!', 'Go', 'A?', 'A'];
  const { tags, problems, plan } = await siteOf(names);
  expect(problems).toEqual([]);
  expect(Object.fromEntries(tags.map(([name, path]) => [name, path.slice(6, -1)]))).toEqual({
    C: 'c',
    'C#': 'c-sharp',
    'C++': 'c-plus-plus',
    'C*': 'c-star',
    '.NET': 'dot-net',
    net: 'net',
    RD: 'rd',
    'R&D': 'r-and-d',
    Go: 'go',
    'Go!': 'go-bang',
    A: 'a',
    'A?': 'a-what',
  });
  const paths = plan.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
});

test.each([
  [
    ['C', 'C++'],
    ['c', 'c++'],
  ],
  [
    ['C++', 'C#'],
    ['c-plus-plus', 'c-sharp'],
  ],
  [
    ['C', 'C#', 'C++'],
    ['c', 'c-sharp', 'c-plus-plus'],
  ],
  [
    ['g++', 'C#'],
    ['g++', 'c-sharp'],
  ],
  [
    ['C++', 'D#'],
    ['c++', 'd-sharp'],
  ],
])('the paths of %j are %j', async (names, segments) => {
  const { site } = await siteOf(names);
  const paths = new Map(site.tags.map(({ name, path }) => [name, path.slice(6, -1)]));
  expect(names.map((name) => paths.get(name))).toEqual(segments);
});

test('adds a number where signs have no words', async () => {
  const { tags, problems } = await siteOf(["rock'n'roll", 'rocknroll', '«rocknroll»']);
  expect(problems).toEqual([]);
  expect(tags.map(([, path]) => path).toSorted()).toEqual([
    '/tags/rock-n-roll/',
    '/tags/rocknroll-2/',
    '/tags/rocknroll/',
  ]);
});

test.each([
  [['Linux', 'linux']],
  [['next js', 'next-js', 'Next JS']],
  [['Ｃａｔ', 'Cat']],
  [['a‐b', 'a-b', 'a\u2011b']],
  [['a  b', 'a-b']],
  [['ＡＢＣ　ｄｅｆ', 'abc-def']],
  [['#linux', 'linux']],
  [['TCP/IP', 'TCP IP']],
  [['❤️', '❤']],
  [['ÉCOLE', 'école']],
  [['Straße', 'STRASSE']],
])('joins the spellings %j', async (names) => {
  const { tags, rules, problems } = await siteOf(...names.map((name) => [name]));
  expect(tags.map(([, , count]) => count)).toEqual([names.length]);
  expect(rules).toEqual(['tag-spelling']);
  for (const name of names) expect(`${problems[0]?.message}`).toContain(name.replace(/\s+/g, ' '));
});

test('shows the most used spelling of a tag, or the first one, and each tag once', async () => {
  const { tags, site } = await siteOf(['javascript', 'Go'], ['JavaScript', 'go'], ['JavaScript', 'javaScript']);
  expect(tags).toEqual([
    ['JavaScript', '/tags/javascript/', 3],
    ['Go', '/tags/go/', 2],
  ]);
  expect(site.collections[0]?.posts.map(({ tags: own }) => own)).toEqual([
    ['JavaScript', 'Go'],
    ['JavaScript', 'Go'],
    ['JavaScript'],
  ]);
});

test.each([
  [['Next.js', 'next js']],
  [['snake_case', 'snake-case']],
  [['café', 'cafe']],
  [['c', 'c2']],
  [['日本語', '日本']],
])('keeps the tags %j apart', async (names) => {
  const { tags, rules } = await siteOf(names);
  expect(tags).toHaveLength(names.length);
  expect(rules).toEqual([]);
});

test('redirects the path that a tag had before its signs were spelled out, unless another tag has it', async () => {
  const { site, plan } = await siteOf(['C++', '.NET', 'C', 'C#']);
  expect(site.redirects).toEqual([
    { from: '/tags/c++/', to: '/tags/c-plus-plus/' },
    { from: '/tags/net/', to: '/tags/dot-net/' },
  ]);
  const redirected = withRedirects(site, plan);
  expect(textOf(site, redirected, '/tags/c++/')).toContain('href="/tags/c-plus-plus/"');
  expect(redirected.filter(({ path }) => path === '/tags/c/')).toHaveLength(1);
});
