/** Keys of catpost with values that it does not accept. They must not keep a post from being published. */
import { expect, test } from 'vitest';
import { builtPosts } from '../../../src/content/arrange/postLists.ts';
import { convertFiles } from '../convertFiles.ts';
import { preparedAsItIs } from '../preparedAsItIs.ts';

const lines = [
  'dir: up',
  'breaks: often',
  'by: Jane',
  'lang: klingon',
  'lang: [en, de]',
  'part: 2',
  'part: second',
  'tags: ["!!!", "-"]',
  'tags: { a: 1 }',
  'toc: maybe',
  'pinned: perhaps',
  'comments: some',
  'layout: fancy',
  'cover: []',
  'image: 5',
  'series: { x: 1 }',
  'aliases: { x: 1 }',
  'updated: soon',
  'description: [a, b]',
  'summary: [a, b]',
  'slug: "///"',
  'title: [a]',
];

const files = Object.fromEntries(
  lines.map((line, index) => [
    `post/p${index}.md`,
    `---\ndate: 2020-01-31\n${line}\n---\n\n# Hello ${index}\n\nText.\n`,
  ]),
);

test('every post is published', async () => {
  const { prepared } = await preparedAsItIs(files);
  const published = new Set(builtPosts(prepared.site).map(({ title }) => title));
  expect(lines.filter((_, index) => !published.has(`Hello ${index}`))).toEqual([]);
});

test.each(['dir: up', 'breaks: often', 'by: Jane', 'lang: klingon', 'part: second'])(
  'it is said that %s is dropped',
  async (line) => {
    const { site } = await convertFiles({ 'post/a.md': `---\ntitle: A\ndate: 2020-01-31\n${line}\n---\n\nText.\n` });
    const noted = site.notes.filter(({ kind }) => kind === 'key');
    expect(noted.map(({ about, line: place }) => [about, place])).toEqual([[line.replace(/:.*/, ''), 4]]);
  },
);
