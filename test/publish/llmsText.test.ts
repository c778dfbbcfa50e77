import { expect, test } from 'vitest';
import { planned } from '../sites/planned.ts';

const post = (title: string, day: string, keys = '') =>
  `---\ntitle: ${JSON.stringify(title)}\ndate: ${day}\n${keys}\n---\n\nText.\n`;

test('describes the site, and lists the markdown of each collection, newest first, and of the pages', async () => {
  const { textAt } = await planned({
    'site.yaml':
      'title: A [site]\nurl: https://example.org/blog\ndescription: >-\n  What\n  it is.\ncollections: { post: { title: Posts }, haiku: {}, stub: {} }\n',
    'about.md': '# About\n\nX.\n',
    'post/a.md': post('Old', '2025-01-01'),
    'post/b.md': post('New [draft] \\ "x"', '2026-01-01', 'description: Says\tmore.'),
    'post/ü.md': post('Umlaut', '2024-01-01'),
    'post/draft.md': post('Draft', '2026-01-01', 'draft: true'),
    'haiku/c.md': post('Verse', '2026-01-01'),
    'stub/d.md': post('Stub', '2026-01-01', 'by: placeholder'),
  });
  expect(textAt('/llms.txt').split('\n')).toEqual([
    '# A [site]',
    '',
    '> What it is.',
    '',
    '## Posts',
    '',
    '- [New \\[draft\\] \\\\ "x"](https://example.org/blog/post/b.md): Says more.',
    '- [Old](https://example.org/blog/post/a.md)',
    '- [Umlaut](https://example.org/blog/post/%C3%BC.md)',
    '',
    '## haiku',
    '',
    '- [Verse](https://example.org/blog/haiku/c.md)',
    '',
    '## Pages',
    '',
    '- [About](https://example.org/blog/about.md)',
    '',
  ]);
});

test('lists the newest 100 posts of a collection, and names the sitemap for the rest', async () => {
  const posts = Array.from({ length: 103 }, (_, index) => [
    `post/${index}.md`,
    post(`Number ${index}`, `${1900 + index}-01-01`),
  ]);
  const { textAt } = await planned({
    'site.yaml': 'title: x\nurl: https://example.org\n',
    ...Object.fromEntries(posts),
  });
  const items = textAt('/llms.txt')
    .split('\n')
    .filter((line) => line.startsWith('- '));
  expect(items).toHaveLength(101);
  expect(items[0]).toContain('[Number 102]');
  expect(items.at(-1)).toMatch(/^- \[3 more\]\(https:\/\/example\.org\/sitemap\.xml\)/);
});
