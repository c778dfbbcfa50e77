import { expect, test } from 'vitest';
import { attributeLists } from '../../../../src/import/syntax/kramdown/attributeLists.ts';
import { passResult } from '../../passResult.ts';

test.each([
  ['# Rain\n{: .no_toc}\nText', '# Rain\nText'],
  ['# Rain\n{: #wet}\n', '# <a id="wet"></a>Rain\n'],
  ['# Rain\n{: #rain}\n', '# Rain\n'],
  ['Rain\n====\n{: #wet}\n', '<a id="wet"></a>Rain\n====\n'],
  ['## Rain {:#wet .x}', '## <a id="wet"></a>Rain'],
  ['## Rain {: .no_toc }', '## Rain'],
  ['A text\nof lines\n{: #wet .lead}\n\nMore', '<a id="wet"></a>A text\nof lines\n\nMore'],
  ['{: #wet}\nA text', '<a id="wet"></a>A text'],
  ['- a\n- b\n{: #list}\n', '<a id="list"></a>\n\n- a\n- b\n'],
  ['| a |\n| - |\n{: .table}\n', '| a |\n| - |\n'],
  ['A note\nof lines\n{: .note .warning}\n', '> [!WARNING]\n> A note\n> of lines\n'],
  ['> A quote\n{: .note }\n', '> [!NOTE]\n> A quote\n'],
  ['{: .important }\nA text\n\nMore', '> [!IMPORTANT]\n> A text\n\nMore'],
  ['A text\n{: .notice--danger}\n', '> [!CAUTION]\n> A text\n'],
  ['> A text\n{: .prompt-tip }\n', '> [!TIP]\n> A text\n'],
  ['# Heading\n{: .note}\n', '# Heading\n'],
  ['~~~\nputs 1\n~~~\n{: .language-ruby}\n', '~~~ruby\nputs 1\n~~~\n'],
  ['```js\na\n```\n{: .language-ruby}\n', '```js\na\n```\n'],
  ['* TOC\n{:toc}\n\nText', '\nText'],
  ['## Contents\n{: .no_toc}\n\n1. TOC\n{:toc .x}\n\nText', '\nText'],
  ['- placeholder\n{: toc}\nText', 'Text'],
  ['[a](b){:target="_blank" rel="x}y"} c', '[a](b) c'],
  ['![a](b.png){: width="300" .left}', '![a](b.png)'],
  ['`a`{:.ruby} and *b*{: #c}', '`a` and *b*<a id="c"></a>'],
  ['{:refdef: style="text-align: center;"}\n![a](b.png)\n{: refdef}\n', '![a](b.png)\n'],
  ['> a\n> {: .x}\n', '> a\n'],
  ['- {:.x} a', '-  a'],
])('%j', async (body, expected) => expect((await passResult(attributeLists, body)).text).toBe(expected));

test.each([
  'Returns {:ok, value} or {:error}',
  '`{: .x}`',
  '```\n{: .x}\n```',
  '    {: .x}\n',
  'An open {: .x',
  '{:}',
  '{::comment}',
])('%j stays as it is', async (body) =>
  expect(await passResult(attributeLists, body)).toEqual({ text: body, notes: [] }),
);

test('what is left out is counted once', async () => {
  const { notes } = await passResult(attributeLists, 'a\n{: .x}\n\n[b](c){:target="_blank"}\n\n# d\n{: .no_toc}\n');
  expect(notes).toEqual(['2 lists of attributes are left out, such as {: .x}']);
});
