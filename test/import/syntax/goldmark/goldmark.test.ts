import { expect, test } from 'vitest';
import { applyEdits, mappedText } from '../../../../src/import/body/edits.ts';
import type { Edit } from '../../../../src/import/body/model.ts';
import { parseDataSettings } from '../../../../src/import/settings/dataSettings.ts';
import { blockAttributes, summaryEnds } from '../../../../src/import/syntax/goldmark/attributes.ts';
import { goldmarkExtras } from '../../../../src/import/syntax/goldmark/extras.ts';

function edited(body: string, ...passes: ((body: string) => Edit[])[]): string {
  return passes.reduce((text, pass) => applyEdits(mappedText(text), pass(text)).text, body);
}

test.each([
  ['## Rain {#rain}', '## Rain'],
  ['## Rain {#wet .a data-x="1 2"}', '## <a id="wet"></a>Rain'],
  ['## Rain {.wet}', '## Rain'],
  ['## Rain { .wet } ##', '## Rain'],
  ['## `{x}` Rain {id="wet"}', '## <a id="wet"></a>`{x}` Rain'],
  ['> ## Rain {.wet}', '> ## Rain'],
  ['A text\n{.wet}\nb', 'A text\nb'],
  ['> A quote\n{.wet #x}\n\nb', '> A quote\n\nb'],
  ['![](a.png)\n{class="wide" width=300}', '![](a.png)\n'],
  ['{.wet}', '{.wet}'],
  ['A {.wet} text, {x} and {{ y }}', 'A {.wet} text, {x} and {{ y }}'],
  ['## A set {1, 2}', '## A set {1, 2}'],
  ['```\n## Rain {.wet}\n```', '```\n## Rain {.wet}\n```'],
])('attributes: %j becomes %j', (body, expected) => expect(edited(body, blockAttributes)).toBe(expected));

test.each([
  ['a\n\n<!--more-->\n\nb', 'a\n\nb'],
  ['a\n<!-- more -->\nb', 'a\nb'],
  ['`<!--more-->`', '`<!--more-->`'],
])('the end of a summary: %j becomes %j', (body, expected) => expect(edited(body, summaryEnds)).toBe(expected));

const all = `[markup.goldmark.extensions]
extras = { insert = { enable = true }, mark = { enable = true }, subscript = { enable = true }, superscript = { enable = true } }
passthrough = { enable = true }`;

test.each([
  ['++new++ ==bright== H~2~O x^2^', '<ins>new</ins> <mark>bright</mark> H<sub>2</sub>O x<sup>2</sup>'],
  ['C++ and ++i, a == b == c, ~~gone~~, [^1] and [^2]', 'C++ and ++i, a == b == c, ~~gone~~, [^1] and [^2]'],
  ['`++a++`', '`++a++`'],
  ['so \\(x^2\\) is\n\n\\[\ny\n\\]', 'so $x^2$ is\n\n$$\ny\n$$'],
])('extras: %j becomes %j', (body, expected) => {
  const passes = goldmarkExtras(parseDataSettings('a.toml', all, { foldsKeys: true }) ?? {});
  const edits = passes.flatMap((pass) => pass(body));
  expect(applyEdits(mappedText(body), edits).text).toBe(expected);
});

test('extras that are not switched on stay as they are', () => expect(goldmarkExtras({})).toEqual([]));
