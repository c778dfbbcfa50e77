import { expect, test } from 'vitest';
import { html, render } from '../render.ts';

const sources = (out: string) => [...out.matchAll(/<annotation[^>]*>([^<]*)</g)].map(([, source]) => source);

test.each([
  'It costs $20,000 and $30,000.',
  'The price is $5 and $10, or $ 5.',
  'A $ alone, and $ two $.',
  'US$5 and C$6',
  'Escaped: \\$x\\$.',
  'Code: `$HOME` and `$x$`.',
  '    echo $HOME $PATH',
  '```sh\necho $HOME$PATH\n```',
  'a $x that never closes',
  '$$$x$$$',
  'a \\$`x`$ b',
  'a $`x` b',
  '`$` x `$`',
  '``$`x`$``',
  'in sh: $(`x`)',
])('finds no formula in %j', async (body) => {
  const { sections, problems } = await render(body);
  expect(sections[0]?.html).not.toContain('<math');
  expect(problems).toEqual([]);
});

test.each([
  ['$x^2$', ['x^2']],
  ['costs $5, so $x$ and $y$.', ['x', 'y']],
  ['($n$-th, **$k$**)', ['n', 'k']],
  ['$a \\$ b$', ['a \\$ b']],
  ['over\n$a\nb$ lines', ['a\nb']],
  ['$a_1$ and $b_2$ are not *emphasis*', ['a_1', 'b_2']],
  ['$$x$$', ['x']],
  ['$$\nx\ny\n$$', ['x\ny']],
  ['$$ x =\ny\n$$', ['x =\ny']],
  ['```math\nx\n```', ['x']],
  ['> $$\n> x\n> $$', ['x']],
  ['$`a+b`$', ['a+b']],
  ['a$`x`$b and $`y`$5', ['x', 'y']],
  ['$` x `$', ['x']],
  ['$`a_1`$ *b* $`c_1`$', ['a_1', 'c_1']],
  ['costs $5, $`x`$, $y$ and $6', ['x', 'y']],
  ['$`a\nb`$', ['a\nb']],
  ['$`\\text{a $b$}`$', ['\\text{a $b$}']],
  ['($`x`$)', ['x']],
  ['- $`x`$\n- $`y`$', ['x', 'y']],
  ['| $`x`$ |\n|--|', ['x']],
  ['**$`x`$**', ['x']],
])('finds in %j the formulas %j', async (body, formulas) => {
  const { sections, problems } = await render(body);
  expect(sources(sections.map((section) => section.html).join(''))).toEqual(formulas);
  expect(problems).toEqual([]);
});

test('renders a formula as MathML with its source, in the line or in a box that scrolls', async () => {
  expect(await html('a $x^2$')).toBe(
    '<p>a <math><semantics><msup><mi>x</mi><mn>2</mn></msup><annotation encoding="application/x-tex">x^2</annotation></semantics></math></p>',
  );
  expect(await html('$$\nx\n$$')).toMatch(
    /^<div class="formula" role="group" aria-label="[^"]+" tabindex="0"><math display="block">.*<\/math><\/div>$/,
  );
});

test('puts a formula in double dollars within a paragraph on a line of its own', async () => {
  expect((await html('before\n$$x$$\nafter')).replace(/<div class="formula".*<\/div>/, 'F').replace(/\n/g, '')).toBe(
    '<p>before</p>F<p>after</p>',
  );
});

test('reports a mistake with its position, and keeps the source', async () => {
  const { sections, problems } = await render('text\n\ntext $\\frac{a}{$ and $b$');
  expect(problems).toMatchObject([{ rule: 'math-invalid', position: { line: 3, column: 6 } }]);
  expect(problems[0]?.message).toMatch(/expected '}'/);
  expect(sections[0]?.html).toContain('\\frac{a}{</code>');
  expect(sections[0]?.html).toContain('<mi>b</mi>');
});

test('reports a formula that is not closed, and keeps the text after it', async () => {
  const { sections, problems } = await render('text\n\n$$ is the id of the shell\n\nmore');
  expect(problems).toMatchObject([{ rule: 'math-invalid', position: { line: 3, column: 1 } }]);
  expect(sections[0]?.html).not.toContain('<math');
  expect(sections[0]?.html).toContain('more');
});

test.each([
  '\\color{red}{x}',
  '\\begin{array}{c|c}a&b\\\\\\hline c&d\\end{array}',
  '\\fcolorbox{red}{blue}{x} \\boxed{y} \\cancel{z}',
  '\\begin{align}a&=b\\tag{1}\\end{align}',
  '\\overbrace{a}^{n} f\' \\mathcal{L} \\text{a "b"}',
])('writes no style for %s', async (formula) => {
  const { sections, problems } = await render(`$$\n${formula}\n$$`);
  expect(problems).toEqual([]);
  expect(sections[0]?.html).toContain('<math');
  expect(sections[0]?.html).not.toMatch(/ style=|tml-|color=/);
});

test.each(['\\href{javascript:alert(1)}{x}', '\\includegraphics{https://x.example/a.png}', '\\class{status-bar}{x}'])(
  'refuses %s',
  async (formula) => {
    const { sections, problems } = await render(`$${formula}$`);
    expect(problems).toMatchObject([{ rule: 'math-invalid' }]);
    expect(sections[0]?.html).not.toContain('<math');
  },
);

test('shows markup in a formula as text', async () => {
  expect(await html('$\\text{<img src=x onerror=alert(1)>}$')).not.toContain('<img');
});

test('names a heading by the visible text of its formula, and keeps the quotes in it', async () => {
  const { sections } = await render("## The $f'$ of it\n\ntext");
  expect(sections[0]).toMatchObject({ id: 'the-f-of-it', heading: { text: 'The f′ of it' } });
  expect(sections[0]?.html).toContain('>f&#x27;</annotation>');
});

test('lets a long inline formula be focused and scrolled by keyboard, but not a short one', async () => {
  expect(await html('$a + b + c + d + e + f + g + h + i$')).toMatch(
    /<span class="formula" role="group" aria-label="[^"]+" tabindex="0"><math>.*<\/math><\/span>/,
  );
  expect(await html('$a + b$')).not.toContain('tabindex');
});
