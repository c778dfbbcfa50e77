/** MathML in posts, which catpost shows as a formula. */
import temml from 'temml';
import { expect, test } from 'vitest';
import { parseHtml } from '../../../../src/import/html/parseHtml.ts';
import { texOfMathml } from '../../../../src/import/html/texOfMathml.ts';
import { convertFiles } from '../../convertFiles.ts';

async function converted(body: string, file: string): Promise<string> {
  const { site } = await convertFiles({ [file]: `---\ntitle: Rain\ndate: 2024-01-31\n---\n\n${body}` });
  return site.files[0]?.text.replace(/^---\n.*?\n---\n\n/s, '').trim() ?? '';
}

const index = '<msub>\n  <mi>x</mi>\n  <mrow>\n    <mi>i</mi>\n    <mo>+</mo>\n    <mn>1</mn>\n  </mrow>\n</msub>';
const annotated =
  '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2 < 3</annotation></semantics></math>';

test.each([
  ['of its own', `<math display="block">\n${index}\n</math>`, '$$\n{x}_{i + 1}\n$$'],
  ['in a sentence', `Here <math>\n${index}\n</math>, and <math><mi>y</mi></math>.`, 'Here $`{x}_{i + 1}`$, and $`y`$.'],
  ['in an item', `1. <math>\n   ${index.replaceAll('\n', '\n   ')}\n   </math>\n2. B`, '1. $`{x}_{i + 1}`$\n2. B'],
  ['in an item below its text', '- A\n\n  <math display="block"><mi>x</mi></math>', '- A\n\n  $$\n  x\n  $$'],
  ['beside emphasis', '<em>A</em> and <math><mi>x</mi></math>', '<em>A</em> and $`x`$'],
  ['with TeX', `A ${annotated}`, 'A $`x^2 \\lt  3`$'],
  ['in code', '`<math><mi>x</mi></math>`', '`<math><mi>x</mi></math>`'],
])('a formula %s', async (_, body, expected) => {
  expect(await converted(body, 'blog/rain.md')).toBe(expected);
  if (body.includes('< 3')) return;
  // A block of MDX in an item gets an empty line.
  expect((await converted(body, 'blog/rain.mdx')).replace('\n\n2.', '\n2.')).toBe(expected);
});

test('a formula within HTML is shown as its TeX', async () => {
  const table = '<table><tr><td><math><mi>x</mi><mo>&lt;</mo><mn>1</mn></math></td></tr></table>';
  expect(await converted(table, 'blog/rain.md')).toContain('<td><code>x \\lt 1</code></td>');
});

test('a formula in JSX has the values of its expressions', async () => {
  const formula = '<math display="block"><mo>{"{"}</mo><mi>x</mi><mspace width="1em" /><mo>&amp;</mo></math>';
  expect(await converted(formula, 'blog/rain.mdx')).toBe('$$\n\\{ x \\; \\&\n$$');
});

test.each([
  ['<mfrac><mn>1</mn><mi>n</mi></mfrac>', '\\frac{1}{n}'],
  ['<msqrt><mi>a</mi><mo>-</mo><mi>b</mi></msqrt>', '\\sqrt{a - b}'],
  ['<mroot><mi>x</mi><mn>3</mn></mroot>', '\\sqrt[3]{x}'],
  ['<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>', '{x}_{1}^{2}'],
  ['<munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover>', '\\underset{i}{\\overset{n}{∑}}'],
  ['<munder><mo>lim</mo><mi>n</mi></munder>', '\\underset{n}{\\operatorname{lim}}'],
  ['<mover><mi>x</mi><mo>^</mo></mover>', '\\overset{\\wedge}{x}'],
  ['<mi>sin</mi><mo>\u2061</mo><mi>α</mi>', '\\mathrm{sin} α'],
  [
    '<mtext>a_b & {c} \\ ~ ^ | ` #</mtext>',
    '\\text{a\\_b \\& \\{c\\} \\textbackslash  \\textasciitilde  \\textasciicircum  \\textbar  ‘ \\#}',
  ],
  ['<mfenced open="[" separators=";"><mi>a</mi><mi>b</mi></mfenced>', '[a; b)'],
  [
    '<mtable columnalign="right left"><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr><mtd><mi>c</mi></mtd></mtr></mtable>',
    '\\begin{array}{rl} a & b \\\\ c \\end{array}',
  ],
  ['<munknown><mi>a</mi>&nbsp;loose</munknown>', 'a \\text{loose}'],
])('%s is %s', (source, tex) => {
  const [math] = parseHtml(`<math>${source}</math>`).children;
  const written = math?.type === 'element' ? texOfMathml(math) : null;
  expect(written).toBe(tex);
  expect(() => temml.renderToString(tex, { throwOnError: true })).not.toThrow();
});

test('a formula that is nested without end keeps its text', async () => {
  const text = await converted(`A <math>${'<mrow>'.repeat(20_000)}<mi>x</mi></math>`, 'blog/rain.md');
  expect(text).toMatch(/^A (?:\$`)?x/);
});
