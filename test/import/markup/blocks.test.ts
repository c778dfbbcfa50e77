import { expect, test } from 'vitest';
import { asBlock, codeOf, detailsOf, imageOf, linkOf, quoteOf, videoOf } from '../../../src/import/markup/blocks.ts';

test('a picture keeps odd characters in its address, text and caption', () => {
  expect(imageOf({ src: 'a b(1).png', alt: 'x [y]', caption: 'say "hi"' })).toBe(
    '![x \\[y\\]](<a b(1).png> "say \\"hi\\"")',
  );
});

test('a link, a folded text, a video', () => {
  expect(linkOf('a\nb', '/x')).toBe('[a b](/x)');
  expect(detailsOf('1 < 2', 'text')).toBe('<details>\n<summary>1 &#60; 2</summary>\n\ntext\n\n</details>');
  expect(videoOf('vimeo', '12', null)).toContain('src="https://player.vimeo.com/video/12" title="A video on Vimeo"');
});

test('a block of code has a longer fence than any within it', () => {
  expect(codeOf('md', '\n```\nx\n```\n')).toBe('````md\n```\nx\n```\n````');
});

test.each([
  ['', '', 'x'],
  ['a', 'b', '\n\nx\n\n'],
  ['a\n', '\nb', '\nx\n'],
  ['a\n\n', '\n\nb', 'x'],
])('a block between %j and %j', (before, after, expected) => expect(asBlock('x', before, after)).toBe(expected));

test('a quote keeps empty lines within it', () => expect(quoteOf('a\n\nb')).toBe('> a\n>\n> b'));
