/**
 * The languages of the texts on pages in a language that catpost has no texts in: those of the author, which all have the
 * word `ägg` here, are in the language of the page, and all others, which are catpost's, in English (WCAG 3.1.2).
 */
import { parse } from 'parse5';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Prepared } from '../../src/plan/model.ts';
import { preparedSite, templateOf, textAt } from '../sites/preparedSite.ts';

const post = (keys: string, body: string) => `---\ndate: 2025-03-0${keys}\n---\n\n${body}\n`;

const body = `Om ägg.[^1]

## Första ägg

\`\`\`js
1;
\`\`\`

> [!NOTE]
> Kokta ägg.

| ägg | ägg |
| --- | --- |
| 12  | 13  |

## Andra ägg

$$x$$

## Tredje ägg

Mer ägg.

[^1]: Stekta ägg.
`;

const files = (language: string) => ({
  'content/site.yaml': `title: Ägg
url: https://example.org
language: ${language}
description: Allt om ägg.
footer: Våra ägg.
list: excerpts
navigation: [{ label: ägg, url: /about/ }]
links: [{ label: fler ägg, url: "https://example.org/x" }]
home: { links: [{ label: ägg igen, url: /about/ }] }
collections: { post: { title: Alla ägg, intro: Nya ägg., pageSize: 1 } }
`,
  'content/post/a.md': post(
    '1\ntitle: Första ägg / Andra ägg\ntags: [linux]\nseries: Hela ägg\nby: ai\nupdated: 2025-04-01',
    body,
  ),
  'content/post/b.md': post(
    '2\ntitle: Ett ägg\ntags: [linux]\nseries: Hela ägg\nby: human\npinned: true',
    'Ägg och ägg.',
  ),
  'content/post/c.md': post('3\ntitle: Tre ägg\ntags: [linux]', 'Ägg med ägg.'),
  'content/about.md': '# Mina ägg\n\nDet är ägg.\n',
  'before-post.md': 'Före ägg.\n',
  'after-post.md': 'Efter ägg.\n',
});

const paths = [
  '/',
  '/post/',
  '/post/page/2/',
  '/post/2025/',
  '/post/a/',
  '/post/b/',
  '/about/',
  '/tags/',
  '/tags/linux/',
  '/by/ai/',
  '/search/',
  '/404.html',
];

describe('a site in Swedish', () => {
  let site: Prepared;
  beforeAll(async () => {
    site = await preparedSite(files('sv'));
  });

  test.each(paths)('%s says the language of each text', (path) => {
    const texts = textsOf(parse(textAt(site, path)), null);
    const wrong = texts.filter(({ text, language }) => language !== (/ägg/i.test(text) ? 'sv' : 'en'));
    expect(texts.length).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });
});

test('on a page from right to left, each text in English keeps its direction, also in a label', async () => {
  const site = await preparedSite(files('ur'));
  const html = textAt(site, '/post/a/');
  expect(html).toMatch(/^<html lang="ur" dir="rtl">.*<body lang="en">/s);
  const english = textsOf(parse(html), null).filter(({ text, language }) => language === 'en' && !/\d{4}/.test(text));
  expect(english.length).toBeGreaterThan(20);
  // A text with an element in it is isolated around that.
  for (const { text } of english) expect(text).toMatch(/^(?:\d:)?\u2066/);
});

test('pages whose direction or texts differ from those of others have another marker', async () => {
  const site = await preparedSite({
    'content/site.yaml': 'title: A\nurl: https://example.org\n',
    'content/en.md': '---\ntitle: A\n---\n\nA.\n',
    'content/sv.md': '---\ntitle: A\nlang: sv\n---\n\nA.\n',
    'content/ur.md': '---\ntitle: A\nlang: ur\n---\n\nA.\n',
    'content/ar.md': '---\ntitle: A\nlang: ar\n---\n\nA.\n',
  });
  const headEnd = '<meta name="catpost" content="/assets/main-0.js 0">';
  const markers = ['en', 'sv', 'ur', 'ar'].map((name) => {
    const html = textAt(site, `/${name}/`, { ...templateOf(site.site), headEnd });
    return /<meta name="catpost" content="([^"]*)">/.exec(html)?.[1];
  });
  expect(markers).toEqual([
    '/assets/main-0.js 0',
    '/assets/main-0.js 0 en',
    '/assets/main-0.js 0 rtl en',
    '/assets/main-0.js 0 rtl',
  ]);
});

type Node = { nodeName: string; attrs?: { name: string; value: string }[]; childNodes?: Node[]; value?: string };

/** Returns texts and labels with words, and their languages. Commands and code are in no language. */
function textsOf(node: Node, around: string | null): { text: string; language: string | null }[] {
  const attributes = Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value]));
  if (['head', 'script', 'pre'].includes(node.nodeName) || attributes.class === 'command') return [];
  const language = attributes.lang ?? around;
  const text = node.nodeName === '#text' ? (node.value ?? '') : labelOf(attributes);
  const inside = (node.childNodes ?? []).flatMap((child) => textsOf(child, language));
  return /\p{L}{3}/u.test(text) && !names.test(text) ? [{ text, language }, ...inside] : inside;
}

/** A label has the language of what it names. Those of the author's texts and boxes are left out. */
function labelOf({ 'aria-label': label = '', role }: Record<string, string>): string {
  return /ägg/i.test(label) || role === 'group' ? '' : label;
}

/** The prompt, the place, the window of a folder, a search engine, and a tag, which may be in no language. */
const names = /^visitor@|^~\/|^\d:post$|^DuckDuckGo$|^#?linux$|^(?:post|tags)\/$/;
