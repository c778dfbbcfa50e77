import { array, assert, constantFrom, property } from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import Markdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';
import { needsGfm } from '../../src/markdown/gfm.ts';

const plain = (text: string) => renderToStaticMarkup(createElement(Markdown, null, text));
const gfm = (text: string) => renderToStaticMarkup(createElement(Markdown, { remarkPlugins: [remarkGfm] }, text));

/** Syntax of markdown with and without GFM, whole and in pieces, and text between it. */
const pieces = constantFrom(
  ...['a', 'b c', ' ', '  ', '    ', '\t', '\n', '\n\n', '\n> ', '\n- ', '\n1. ', '\n# ', '\n---\n', '\n===\n'],
  ...['*', '**', '_', '`', '``', '\n```\n', '<', '>', '<b>', '<!-- ', ' -->', '!', '[', ']', '(', ')', '[a]: /b\n'],
  ...['|', '\\|', '-', '--', ':', ':-', '-:', '~', '~~', '@', 'a@b.co', 'www', 'www.', 'WWW.x.y', 'http', 'https://'],
  ...['http://x.y', 'htt', 'p://', 'mailto:', 'xmpp:', 'a.b', '/', '.', '\\', '&', '&commat;', '&#64;', '&amp;'],
  ...['[^a]', '[^', '^', '\n[^a]: b', '[ ]', '[x]', '[X]', '[\n]', '- [ ] a', '- [x] ', '"', "'", 'ü', '日本'],
);

const runs = { seed: 1, numRuns: process.env.CATPOST_LONG ? 200_000 : 3_000 };

test('parses a text without GFM syntax into the same HTML without remark-gfm', { timeout: 600_000 }, () => {
  let without = 0;
  assert(
    property(array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      if (needsGfm(text)) return;
      without += 1;
      expect(plain(text)).toBe(gfm(text));
    }),
    runs,
  );
  expect(without).toBeGreaterThan(runs.numRuns / 30);
});

test.each([
  'a | b\n--|--\n',
  'a\n:-\n',
  'a\n-:\n',
  '~~a~~',
  '- [ ] a',
  '- [x] a',
  '- [X] a',
  '- [\n] a',
  '- [\t] a',
  'a[^b]\n\n[^b]: c',
  'www.example.org',
  'WWW.example.org',
  'https://example.org',
  'HTTP://example.org',
  'a@example.org',
  'www\\.example.org',
  'http\\://example.org',
  'a&commat;example.org',
  '&#119;ww.example.org',
])('needs GFM for %j, whose HTML differs without it', (text) => {
  expect(needsGfm(text)).toBe(true);
  expect(gfm(text)).not.toBe(plain(text));
});
