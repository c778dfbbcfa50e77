import { expect, test } from 'vitest';
import { mentionsByPath, mentionsHtml } from '../../../src/documents/services/mentionsHtml.ts';
import type { Mention } from '../../../src/extensions/model.ts';
import { wordsIn } from '../../../src/words/catalogs.ts';
import { planned } from '../../sites/planned.ts';

const words = wordsIn('en');

const mention = (more: Partial<Mention> = {}): Mention => ({
  id: 1,
  kind: 'reply',
  author: 'Ada',
  authorUrl: 'https://a.example/',
  url: 'https://a.example/1',
  day: '2026-03-04',
  text: 'Well said.',
  target: 'https://fern.example/post/a/',
  ...more,
});

test('quotes replies, and counts what has no text', () => {
  const html = mentionsHtml(
    [
      mention(),
      mention({ kind: 'like', text: null }),
      mention({ kind: 'like', text: null }),
      mention({ kind: 'mention', text: null }),
    ],
    words,
  );
  expect(html).toContain('<p>2 likes, 1 mention</p>');
  expect(html.match(/<li>/g)).toHaveLength(1);
  expect(html).toContain('<a href="https://a.example/1" rel="ugc nofollow noreferrer"><time datetime="2026-03-04">');
});

test('escapes everything that others wrote, and links only to web addresses', () => {
  const html = mentionsHtml(
    [mention({ author: '<b>', authorUrl: 'javascript:alert(1)', url: 'https://a.example/"onx="1', text: '<script>x' })],
    words,
  );
  expect(html).not.toMatch(/<script|<b>|javascript:|"onx/);
  expect(html).toContain('&#60;script&#62;x');
});

test('is empty without webmentions', () => {
  expect(mentionsHtml([], words)).toBe('');
});

test.each([
  ['https://fern.example/post/a/', '/post/a/'],
  ['https://fern.example/post/a', '/post/a/'],
  ['https://fern.example/post/a/index.html?utm=1#top', '/post/a/'],
  ['https://fern.example/old/a/', '/post/a/'],
  ['https://fern.example/post/%C3%A9/', '/post/é/'],
])('finds the page of %s', async (target, path) => {
  const post = '---\ntitle: A\ndate: 2026-01-01\naliases: [/old/a/]\n---\n\nText.\n';
  const { site } = await planned({ 'site.yaml': 'url: https://fern.example', 'post/a.md': post });
  expect([...mentionsByPath(site, [mention({ target })]).keys()]).toEqual([path]);
});

test('leaves out what is about a page below another base, or about none', async () => {
  const { site } = await planned({ 'site.yaml': 'url: https://fern.example/blog', 'post/a.md': '# A' });
  const targets = ['https://fern.example/other/', 'not an address'];
  expect(
    mentionsByPath(
      site,
      targets.map((target) => mention({ target })),
    ).size,
  ).toBe(0);
});
