/** A small site with every kind of page and posts that are long enough to scroll. */
import type { Files } from '../temporaryFolder.ts';

const paragraphs = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `Paragraph ${index + 1} says something that takes a line or two to say.`,
  ).join('\n\n');

/** A 1×1 PNG. */
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const post = (title: string, date: string, tags: string, body: string) =>
  `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\ntags: [${tags}]\n---\n\n${body}\n`;

export const fixtureSite: Files = {
  'content/site.yaml': [
    'title: Fixture',
    'url: https://example.org',
    'description: A site for tests.',
    'navigation: [{ label: about, url: /about/ }]',
    'links: [{ label: elsewhere, url: "https://elsewhere.example/" }]',
    'footer: The end.',
    'host: [netlify, cloudflare, vercel]',
    'collections: { post: { pageSize: 3 }, haiku: { breaks: true } }',
  ].join('\n'),
  'content/about.md': '---\ntitle: About this\n---\n\nAbout text, see [first](post/first.md).\n',
  'content/haiku/echo.md': post('echo / of / lines', '2026-01-09', 'poem', 'one line\nanother line\nthe last'),
  'content/post/first.md': post(
    'First "post"',
    '2025-01-01',
    'linux, shell',
    `Intro with [second](second.md), [its section](second.md#far-section), [a file](second.md) and <https://elsewhere.example/x>.\n\n## Links here\n\n[raw](/post/second.md) ![A pixel](pixel.png)\n\n${paragraphs(60)}\n\n## Far section\n\nThe end.`,
  ),
  'content/post/pixel.png': pixel,
  'content/post/second.md': post(
    'Second',
    '2025-06-01',
    'linux',
    `## Near\n\n${paragraphs(60)}\n\n## Far section\n\n<a id="author-id"></a>Text with a note[^1].\n\n[^1]: The note.`,
  ),
  'content/post/third.md': post('Third', '2026-01-01', 'linux', 'Short.'),
  'content/post/fourth.md': post('Fourth', '2026-01-02', 'shell', 'Short.'),
  'content/post/fifth.md': post('Fifth', '2026-01-03', 'café', 'Short.'),
  'content/post/draft.md': '---\ntitle: Draft\ndate: 2026-01-01\ndraft: true\n---\n\ncanary-of-the-draft\n',
  'content/post/future.md': '---\ntitle: Future\ndate: 2027-01-01\n---\n\ncanary-of-the-future\n',
};

/** A path of each kind of page. */
export const pagePaths = [
  '/',
  '/post/',
  '/post/page/2/',
  '/post/2026/',
  '/post/first/',
  '/haiku/echo/',
  '/tags/',
  '/tags/linux/',
  '/about/',
];
