import { describe, expect, test } from 'vitest';
import { readSvg } from '../../../../src/images/svg.ts';
import { convertFiles } from '../../convertFiles.ts';

/** Converts a post with this body. Returns its text, and the files that were made of it. */
async function converted(body: string, file = 'blog/rain.md') {
  const { site } = await convertFiles({ [file]: `---\ntitle: Rain\ndate: 2024-01-31\n---\n\n${body}` });
  const text = site.files[0]?.text.replace(/^---\n.*?\n---\n\n/s, '').trim() ?? '';
  return { text, made: Object.fromEntries(site.made.map((each) => [each.path, each.text])), notes: site.notes };
}

const circle = '<circle cx="5" cy="5" r="4"/>';
const xmlns = 'xmlns="http://www.w3.org/2000/svg"';

describe('a drawing becomes a file', () => {
  test.each([
    ['of its own', `<svg viewBox="0 0 9 9">${circle}</svg>`, '![](rain-drawing.svg)'],
    ['with a title', `<svg><title>A drop</title>${circle}</svg>`, '![A drop](a-drop.svg)'],
    ['with a label', `<svg aria-label="A drop">${circle}</svg>`, '![A drop](a-drop.svg)'],
    ['with empty lines', `<svg viewBox="0 0 9 9">\n\n    ${circle}\n\n</svg>\n\nB`, '![](rain-drawing.svg)\n\nB'],
    ['within another', `<svg><svg>${circle}</svg>${circle}</svg>`, '![](rain-drawing.svg)'],
    ['in a sentence', `A <svg>${circle}</svg> B`, 'A ![](rain-drawing.svg) B'],
    ['in a quote', `> <svg\n>   width="9">\n> ${circle}</svg>`, '> ![](rain-drawing.svg)'],
    [
      'in HTML',
      `<div>\n<svg aria-label="A &quot;drop&quot;">${circle}</svg>\n</div>`,
      '<div>\n<img src="a-drop.svg" alt="A &#34;drop&#34;">\n</div>',
    ],
  ])('%s', async (_, body, expected) => {
    const { text, made } = await converted(body);
    expect(text).toBe(expected);
    const [drawing = ''] = Object.values(made);
    expect(drawing).toContain(circle);
    expect(readSvg(Buffer.from(drawing)).problems).toEqual([]);
  });

  test.each([
    ['<svg VIEWBOX=0,0,9,9><path d=M0></svg>', `<svg ${xmlns} viewBox="0,0,9,9"><path d="M0"/></svg>\n`],
    [
      '<svg class="w-4"><text x="1">a&nbsp;&lt;b</text></svg>',
      `<svg ${xmlns}><text x="1">a\u00a0&#x3C;b</text></svg>\n`,
    ],
    [
      '<svg><use xlink:href="#a"/></svg>',
      `<svg ${xmlns} xmlns:xlink="http://www.w3.org/1999/xlink"><use xlink:href="#a"/></svg>\n`,
    ],
    ['<svg><script>go()</script></svg>', `<svg ${xmlns}><script>go()</script></svg>\n`],
  ])('%s', async (body, expected) => {
    expect(Object.values((await converted(body)).made)).toEqual([expected]);
  });
});

test.each([
  [
    '<svg className="icon" strokeWidth={2} {...props}><path strokeLinecap="round" d="M0" /></svg>',
    'stroke-width="2"><path stroke-linecap="round" d="M0"/>',
  ],
  ['<svg style={{ strokeWidth: 2 }}>{/* no */}<g>{"a < b"}</g></svg>', 'style="stroke-width:2"><g>a &#x3C; b</g>'],
  ['export const w = 7\n\n<svg width={w} onClick={() => 1}>\n\n  <g />\n\n</svg>', 'width="7"><g/></svg>'],
  ['<svg xmlnsXlink="x"><><use xlinkHref="#a"></use></></svg>', '<use xlink:href="#a"/>'],
])('of MDX: %s', async (body, expected) => {
  const { text, made } = await converted(body, 'blog/rain.mdx');
  expect(text).toBe('![](rain-drawing.svg)');
  expect(Object.values(made)[0]).toContain(expected);
});

test.each([
  ['hidden', `A\n<svg aria-hidden="true">${circle}</svg>\nB`, 'A\nB'],
  ['without a role', `A <svg role="presentation">${circle}</svg>B`, 'A B'],
  ['empty', '<svg/>A<svg></svg>', 'A'],
  ['in a heading', `## <svg>${circle}</svg> A`, '##  A'],
  ['in a link', `[<svg>${circle}</svg> A](https://a.example)`, '[ A](https://a.example)'],
  ['in an element', `<a href="https://a.example"><svg>${circle}</svg> A</a>`, '<a href="https://a.example"> A</a>'],
])('decoration is left out: %s', async (_, body, expected) => {
  const { text, made, notes } = await converted(body);
  expect(text).toBe(expected);
  expect(made).toEqual({});
  expect(notes.filter(({ kind }) => kind === 'changed')).toEqual([]);
});

test.each([
  ['code', `\`\`\`html\n<svg>${circle}</svg>\n\`\`\``],
  ['a code span', `\`<svg>${circle}</svg>\``],
  ['a comment', `<!-- <svg>${circle}</svg> -->`],
])('in %s it stays', async (_, body) => {
  const { text, made } = await converted(body);
  expect(text).toBe(body);
  expect(made).toEqual({});
});

test('drawings of one name get numbers, and the same drawing is one file', async () => {
  const svg = (size: number) => `<svg width="${size}"><title>A</title>${circle}</svg>`;
  const body = `---\ntitle: X\ndate: 2024-01-31\n---\n\n${svg(1)}\n\n${svg(2)}\n\n${svg(1)}\n\n![](a.svg)\n`;
  const { site } = await convertFiles({ 'blog/x.md': body, 'blog/a.svg': '<svg/>' });
  expect(site.files[0]?.text).toMatch(
    /!\[A\]\(a-2\.svg\)\n\n!\[A\]\(a-3\.svg\)\n\n!\[A\]\(a-2\.svg\)\n\n!\[\]\(a\.svg\)/,
  );
  expect(site.made.map(({ path }) => path)).toEqual(['blog/a-2.svg', 'blog/a-3.svg']);
  const lines = site.notes.filter(({ about }) => about === 'drawings').map(({ line }) => line);
  expect(lines).toEqual([6, 8, 10]);
});
