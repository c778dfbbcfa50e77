import { describe, expect, test } from 'vitest';
import { abbreviations } from '../../../../src/import/syntax/kramdown/abbreviations.ts';
import { extensions } from '../../../../src/import/syntax/kramdown/extensions.ts';
import { formulas } from '../../../../src/import/syntax/kramdown/formulas.ts';
import { htmlBlocks } from '../../../../src/import/syntax/kramdown/htmlBlocks.ts';
import { passResult } from '../../passResult.ts';

describe('extensions', () => {
  test.each([
    ['a{::comment}secret{:/comment}b', 'ab'],
    ['{::comment}\nsecret\n\nsecret\n{:/}\n\nb', '\n\nb'],
    ['{::nomarkdown}\n<b>a</b>\n{:/nomarkdown}', '\n<b>a</b>\n'],
    ['{::options parse_block_html="true" /}\na', '\na'],
    ['- a\n^\n- b', '- a\n\n- b'],
    ['`{::comment}`', '`{::comment}`'],
    ['x^2', 'x^2'],
  ])('%j', async (body, expected) => expect(await passResult(extensions, body)).toEqual({ text: expected, notes: [] }));

  test('one without an end stays, and is reported', async () => {
    const { text, notes } = await passResult(extensions, '{::comment}\na');
    expect([text, notes.length]).toEqual(['{::comment}\na', 1]);
  });
});

describe('formulas', () => {
  test.each([
    ['a $$x^2$$ b', 'a $x^2$ b'],
    ['a $$ x $$2', 'a $`x`$2'],
    ['$$x^2$$', '$$\nx^2\n$$'],
    ['$$\nx\n$$', '$$\nx\n$$'],
    ['$$x\n+ y$$', '$$\nx\n+ y\n$$'],
    ['> $$x$$', '> $$\n> x\n> $$'],
    ['- $$x$$', '- $x$'],
    ['is \\\\( y\\_i \\mid x \\\\) here', 'is $y_i \\mid x$ here'],
    ['\\\\[ x \\\\]', '$$\nx\n$$'],
    ['costs \\$$5 and \\$$6', 'costs \\$$5 and \\$$6'],
    ['a $$x', 'a $$x'],
    ['a $$x\n\ny$$', 'a $$x\n\ny$$'],
    ['`$$x$$`', '`$$x$$`'],
    ['$x$ and $5', '$x$ and $5'],
  ])('%j', async (body, expected) => expect((await passResult(formulas, body)).text).toBe(expected));
});

describe('HTML with markdown in it', () => {
  test.each([
    ['<div markdown="1">\n*a*\n</div>', '<div>\n\n*a*\n\n</div>'],
    ['<div class="x" markdown=1>\n\n*a*\n\n</div>', '<div class="x">\n\n*a*\n\n</div>'],
    ['<div markdown="1">\n<div>b</div>\n*a*\n</div>', '<div>\n\n<div>b</div>\n*a*\n\n</div>'],
    ['a <span markdown="span">*b*</span>', 'a <span>*b*</span>'],
    ['<div markdown="1">\n*a*', '<div>\n\n*a*'],
    [
      '<details markdown="block">\n<summary>A</summary>\nb\n</details>',
      '<details>\n<summary>A</summary>\n\nb\n\n</details>',
    ],
    [
      '<details markdown="1"><summary>A</summary>\n*b*\n</details>',
      '<details><summary>A</summary>\n\n*b*\n\n</details>',
    ],
    [
      '<details markdown="1"><summary>A</summary>\n\n*b*\n\n</details>',
      '<details><summary>A</summary>\n\n*b*\n\n</details>',
    ],
    ['`<div markdown="1">`', '`<div markdown="1">`'],
  ])('%j', async (body, expected) => expect((await passResult(htmlBlocks, body)).text).toBe(expected));
});

describe('abbreviations', () => {
  const css = '<abbr title="Cascading &#34;Sheets&#34;">CSS</abbr>';
  test.each([
    ['CSS and CSS\n\n*[CSS]: Cascading "Sheets"\n', `${css} and CSS\n\n`],
    [
      '# CSS\n\n[a](CSS) `CSS` <b id="CSS">CSSx</b> (CSS)\n*[CSS]: Cascading "Sheets"',
      `# CSS\n\n[a](CSS) \`CSS\` <b id="CSS">CSSx</b> (${css})\n`,
    ],
    ['None\n\n*[CSS]: Cascading\n', 'None\n\n'],
    ['CSS\n\n*[CSS]:\n', 'CSS\n\n'],
    ['```\n*[CSS]: a\n```\n', '```\n*[CSS]: a\n```\n'],
    ['*[CSS]* is', '*[CSS]* is'],
  ])('%j', async (body, expected) => expect((await passResult(abbreviations, body)).text).toBe(expected));
});
