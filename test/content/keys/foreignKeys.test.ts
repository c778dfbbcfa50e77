import { expect, test } from 'vitest';
import { planned } from '../../sites/planned.ts';

const post = (lines: string) => `---\ntitle: A\ndate: 2026-01-01\n${lines}\n---\n\nText.\n`;

const warnings = async (...posts: string[]) => {
  const files = Object.fromEntries(posts.map((lines, index) => [`post/${index}.md`, post(lines)]));
  const { problems } = await planned({ 'site.yaml': 'title: x\n', ...files });
  return problems.filter(({ rule }) => rule !== 'paths-lock-missing');
};

test.each([
  ...['author: Ann', 'authors: [ann]', 'permalink: /x/', 'layout: post', 'hero: x.png', 'canonical: https://x.org/'],
  ...['canonical_url: https://x.org/', 'Canonical-URL: x', 'heroImage: x.png', 'featured_image: x.png', 'thumbnail: x'],
  ...['excerpt: text', 'subtitle: text', 'metaTitle: text', 'redirect_from: [/x/]', 'weight: 3', 'sidebar_position: 2'],
  ...[
    'nocomments: true',
    'mathjax: true',
    'katex: true',
    'cssclasses: [x]',
    'menu: main',
    'eleventyNavigation: { key: x }',
  ],
  ...[
    'translationKey: x',
    'lastUpdated: 2026-01-01',
    'created: 2026-01-01',
    'featured: true',
    'hide_title: true',
    'type: post',
  ],
  ...['resources: [{ src: x }]', 'seo: { title: x }', 'codeinjection_head: x', 'license: MIT', 'showToc: true'],
])('reports %j, with what to write instead', async (lines) => {
  const found = await warnings(lines);
  expect(found).toMatchObject([
    { rule: 'foreign-key', severity: 'warn', file: 'content/post/0.md', position: { line: 4, column: 1 }, line: lines },
  ]);
  expect(found[0]?.hint).toMatch(/^(?:write|remove|link|put) /);
});

test('reports a key once for all posts and spellings, at the first post', async () => {
  const found = await warnings('x: 1', 'canonicalURL: a', 'canonical_url: b\nlayout: post', 'canonicalURL: c');
  expect(
    found.map(({ file, message, position }) => [
      file,
      position?.line,
      message.replace(' is a key of other tools that catpost does not use', ''),
    ]),
  ).toEqual([
    ['content/post/1.md', 4, 'canonicalURL, here and in 2 more files'],
    ['content/post/2.md', 5, 'layout'],
  ]);
});

test.each(['hallucination: none', 'mood: fine', 'rating: 5', 'x: { layout: y }'])(
  'does not report %j',
  async (lines) => {
    expect(await warnings(lines)).toEqual([]);
  },
);

test('reports keys of TOML too', async () => {
  const text = '+++\ntitle = "A"\ndate = 2026-01-01\nauthor = "Ann"\n+++\n\nText.\n';
  const { problems } = await planned({ 'site.yaml': 'title: x\n', 'post/a.md': text });
  expect(problems).toMatchObject([{ rule: 'foreign-key', position: { line: 4 } }]);
});
