/** What is left out before a body is parsed has no tags, and does not change those of other parts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ReadTags, readTags, readTagsOf } from '../../../../src/import/syntax/rawHtml/readTags.ts';
import { shortBody } from '../../../../src/import/syntax/rawHtml/shortBody.ts';

const pieces = [
  ...['\n', '\n', '\n\n', '\n\n', ' ', '  ', '    ', '\t', 'word', 'Word and word', '## Title', '**bold** word'],
  ...[
    '`',
    '`',
    '`<div>`',
    '`a | b`',
    '``',
    '\n```\n',
    '\n```\n',
    '\n```html\n',
    '```',
    '\n~~~\n',
    '\n````\n',
    '\\',
    '|',
  ],
  ...[
    '- ',
    '\n- word',
    '\n- `<b>`',
    '\n* word',
    '\n  word',
    '1. ',
    '> ',
    '[^a]: ',
    '[a]: ',
    '[^a`',
    'https://a.example/',
    'www.a.example',
    '---',
    '===',
    ':-|',
    '***',
  ],
  ...['<div>', '</div>', '<div>\n', '\n</div>', '<b class="x">', '</b>', '<br>', '<i>', '<font>', '</font>', '<x-y>'],
  ...[
    '<pre>',
    '</pre>',
    '<script>',
    '</script>',
    '<style>',
    '<!-- c -->',
    '<!--',
    '-->',
    '<!-->',
    '<?php',
    '?>',
    '<!DOCTYPE a>',
  ],
  ...[
    '<https://b.example>',
    '<a\nhref="',
    '">',
    '](<b>)',
    '[',
    ']',
    '(',
    ')',
    '{',
    '\r\n',
    'é',
    '<p>',
    '<iframe src="a">',
  ],
];

test('finds the same tags as in the whole body', () => {
  const body = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(body, (text) => {
      expect(plain(readTags(text))).toEqual(plain(readTagsOf({ text, offsetIn: (offset) => offset })));
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['Word `<div>` word\nand word\n\n## Title', '***\n'],
  ['Word:\n```html\n<div>\n\n<b>\n```\nWord <i>', '***\nWord <i>'],
  ['```\n<div>', '***\n'],
  ['- a\n- `<b>`\n  c\n- <b>\n- d\n- e\n', '- <b>\n- e\n'],
  ['- a\n<div>\n- b\n- c\n', '- a\n<div>\n- b\n- c\n'],
  ['Word `a` `<b>\n', 'Word `a` `<b>\n'],
  ['- a\n\n  ```\n\nWord\n', '- a\n\n  ```\n\nWord\n'],
  ['<div>\n```\n\nWord', '<div>\n```\n\nWord'],
  ['<!-- a -->\n\nWord\n', '<!-- a -->\n\n***\n'],
  ['<!-- a\n\nWord', '<!-- a\n\nWord'],
  ['<pre>\n\nWord', '<pre>\n\nWord'],
])('%j is parsed as %j', (body, text) => {
  expect(shortBody(body).text).toBe(text);
});

/** Returns what the tags say without references to nodes of the tree. */
function plain({ tokens, closings }: ReadTags): unknown {
  return {
    closings,
    tokens: tokens.map(({ token, tag, decision, start, end, isInText }) => ({
      ...{ source: token.source, kind: token.kind, start, end, isInText, decision },
      tag: tag && { kind: tag.kind, name: tag.name, order: tag.order, partner: tag.partner?.order },
    })),
  };
}
