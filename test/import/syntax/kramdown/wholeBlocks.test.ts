import { expect, test } from 'vitest';
import { wholeBlocks } from '../../../../src/import/syntax/kramdown/wholeBlocks.ts';
import { passResult } from '../../passResult.ts';

test.each([
  [
    '<table>\n<tr><td>a</td></tr>\n\n    <tr><td>b</td></tr>\n</table>',
    '<table>\n<tr><td>a</td></tr>\n    <tr><td>b</td></tr>\n</table>',
  ],
  ['<ul>\n  \n\n\t<li>a</li>\n</ul>', '<ul>\n\t<li>a</li>\n</ul>'],
  ['<div>\n<div>\n</div>\n\n    <b>a</b>\n</div>\n\n    <i>', '<div>\n<div>\n</div>\n    <b>a</b>\n</div>\n\n    <i>'],
])('an indented tag goes on with its block: %j', async (body, text) =>
  expect((await passResult(wholeBlocks, body)).text).toBe(text),
);

test.each([
  '<div>\n\n  <b>a</b>\n\n</div>',
  '<div>\n\n    a\n\n</div>',
  '<div>a</div>\n\n    <b>code</b>',
  'a\n\n    <b>code</b>',
  '<div>\n<pre>\n\n    <b>a</b>\n</pre>\n</div>',
  '<div markdown="1">\n\n    <b>code</b>\n\n</div>',
  '<div>\n\n    <b>no end</b>',
  '```html\n<div>\n\n    <b>a</b>\n</div>\n```',
])('%j stays', async (body) => expect((await passResult(wholeBlocks, body)).text).toBe(body));
