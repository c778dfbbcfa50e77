import { describe, expect, test } from 'vitest';
import { mdxToMarkdown } from './mdxToMarkdown.ts';

describe('import and export go', () => {
  test.each([
    ['at the top', `import A from './a'\nimport { b } from "b";\n\nText.`, 'Text.'],
    ['over several lines', `import {\n  a,\n\n  b,\n} from './a'\n\nText.`, 'Text.'],
    ['with an object', `export const meta = {\n  title: 'x',\n\n  tags: ['{'],\n}\n\nText.`, 'Text.'],
    ['with a component', `export const B = ({ x }) => (\n  <b>\n    {x}\n\n    don't\n  </b>\n)\n\nText.`, 'Text.'],
    ['with a default', `export default ({ children }) => <div>{children}</div>\n\nText.`, 'Text.'],
    ['between paragraphs', `One.\n\nimport './x.css'\n\nTwo.`, 'One.\n\nTwo.'],
  ])('%s', async (_, body, expected) => expect((await mdxToMarkdown(body)).text).toBe(expected));

  test.each([
    ['a sentence', 'import the file first.\n\nexport it from there.'],
    ['a sentence with a quote', `One\nimport x from 'y' is text here.`],
    ['code', "```js\nimport a from 'a'\nconst b = <b>{a}</b>;\n```"],
    ['code in a list', '- one\n\n  ```jsx\n  <A b={1} />\n  ```'],
    ['code with tildes', '~~~\n<A />\n```\n{x}\n~~~'],
    ['a code span', 'a `<A b={c} />` and ``{`x`}`` b'],
    ['a comment of HTML', '<!-- <A /> {x} -->'],
    ['a formula', '$x_{a} < \\frac{1}{2}$\n\n$$\n\\sum_{i=1}^{n} <x>\n$$'],
    ['escaped signs', 'a \\{b} and \\<c>'],
    ['an address', '<https://a.example/{x}> and <a@b.example>'],
    ['signs alone', 'a < b, b <5, c <- d, {'],
    ['braces that are no JavaScript', 'the set {one two} and {§}'],
  ])('%s stays', async (_, body) => expect((await mdxToMarkdown(body)).text).toBe(body));
});

describe('expressions', () => {
  const top = `export const year = 2031\nexport const site = { name: 'Rain', list: ['a', 'b'] }\n\n`;
  test.each([
    ['a space', `a{' '}\n<b>b</b>`, 'a \n<b>b</b>'],
    ['a text', `a {"b"} c`, 'a b c'],
    ['signs', `a {'<b>'} {"*x*"} {'{'}`, 'a &lt;b> \\*x\\* {'],
    ['a template', 'a {`b`} c', 'a b c'],
    ['a constant', `${top}In {year}.`, 'In 2031.'],
    ['a part of a constant', `${top}{site.name}: {site.list[1]}{site.list}`, 'Rain: bab'],
    ['front matter', 'By {frontmatter.by} or {props.frontmatter.by}.', 'By Ana or Ana.'],
    ['nothing', 'a{true}{null}{undefined && 1}b', 'ab'],
    ['a comment', 'a {/* not *this* */}b', 'a b'],
    ['a comment alone', 'a\n\n{/* no\n\nparagraph } */}\n\nb', 'a\n\nb'],
    ['a comment in a tag', '<br {/* x > */ ...{}} />', '<br>'],
    ['in a heading', `${top}## Year {year}`, '## Year 2031'],
  ])('%s', async (_, body, expected) => {
    expect((await mdxToMarkdown(body, { matter: 'by: Ana' })).text).toBe(expected);
  });

  test('one that is not known is left out and reported', async () => {
    const { text, notes } = await mdxToMarkdown('One.\n\nIt is {new Date().getFullYear()} now, {props.x}.\n');
    expect(text).toBe('One.\n\nIt is  now, .\n');
    expect(notes.map(({ line }) => line)).toEqual([3, 3]);
  });
});

test('indented text is no code', async () => {
  const body = 'One.\n\n    Two <b>x</b>.\n    Three.\n\n- four\n\n    five\n\n```\n\n    six\n```';
  expect((await mdxToMarkdown(body)).text).toBe(body.replace('    Two', 'Two'));
});

test('lines come from where they were', async () => {
  const { lines, text } = await mdxToMarkdown(
    `import a from 'a'\n\nOne.\n\n<Note>\n  Two.\n\n  Three.\n</Note>\n\nFour.`,
  );
  const found = (line: string) => lines[text.split('\n').findIndex((each) => each.endsWith(line))];
  expect(['One.', 'Two.', 'Three.', 'Four.'].map(found)).toEqual([3, 6, 8, 11]);
});

test('code in an attribute is no prose that could be lost', async () => {
  const body =
    '<Chart\n  draw={(rain) => {\n    show(`It rains more than it did in spring`, rain > 1);\n\n    wait();\n  }}\n/>\n\nText.';
  const { notes } = await mdxToMarkdown(body);
  expect(notes.map(({ about }) => about)).toEqual(['<Chart>']);
});

test('a text that repeats what is not closed takes no time', { timeout: 10_000 }, async () => {
  for (const piece of ['{', '<a ', '<A>', '`', '$$ ', '{a}', '<A b={', 'export const a = {\n\n', '<!-- ']) {
    await mdxToMarkdown(piece.repeat(3000 / piece.length));
  }
});
