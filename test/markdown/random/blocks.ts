/** Random blocks that are well-formed. */
import { fragment, words } from './fragment.ts';
import { inline, inlineOnOneLine, type Mark } from './inline.ts';
import { integer, oneOf, type Random, times } from './random.ts';
import { indents, lineKinds } from './wildLines.ts';

/** The kinds of blocks and marks of one body. */
export type Palette = { blocks: Block[]; marks: Mark[] };

/** Returns the lines of one block. `depth` counts the containers around it. */
export type Block = (random: Random, palette: Palette, depth: number) => string[];

/** A paragraph. */
export const paragraph: Block = (random, { marks }) => inline(random, marks).split('\n');

/** Blocks of every kind. */
export const blocks: Block[] = [
  paragraph,
  (random, palette) => [...paragraph(random, palette, 0), ...paragraph(random, palette, 0)],
  (random, palette) => paragraph(random, palette, 0).map((text) => text + oneOf(random, ['', ' ', '  '])),
  (random, palette) => [`${'#'.repeat(1 + integer(random, 6))} ${inlineOnOneLine(random, palette.marks)}`],
  (random, palette) => [inlineOnOneLine(random, palette.marks), oneOf(random, ['===', '---', '=', '--'])],
  (random) => [oneOf(random, ['---', '***', '___', '-----'])],
  (random) => {
    const fence = oneOf(random, ['```', '~~~', '````']);
    const words = oneOf(random, ['', 'js', ' sh', 'js {1} title="x"', 'c++', 'é', 'a_b']);
    return [
      fence + words,
      ...times(random, 0, 3, () => oneOf(random, indents) + oneOf(random, lineKinds)(random)),
      fence,
    ];
  },
  (random) => times(random, 1, 3, () => `    ${oneOf(random, lineKinds)(random)}`),
  table,
  table,
  quote,
  quote,
  list,
  list,
  list,
  list,
  (random) => [`<!-- ${oneOf(random, words)}${fragment(random, 1)} -->`],
  definitions,
];

function quote(random: Random, palette: Palette, depth: number): string[] {
  return blocksOf(random, palette, depth + 1).map((text) => (text === '' ? '>' : `> ${text}`));
}

/** Returns random link and footnote definitions. */
export function definitions(random: Random, palette: Palette): string[] {
  return random() < 0.5
    ? times(
        random,
        1,
        2,
        () =>
          `[${oneOf(random, ['a', 'b b', 'A', 'c'])}]: ${oneOf(random, ['b', 'http://x.y', '/x#y'])}${oneOf(random, ['', ' "t"'])}`,
      )
    : times(random, 1, 2, () => `[^${oneOf(random, ['a', '1', 'b'])}]: ${inlineOnOneLine(random, palette.marks)}`);
}

function table(random: Random, palette: Palette): string[] {
  const columns = 1 + integer(random, 3);
  const gap = () => oneOf(random, [' ', ' ', '', '  ']);
  const row = (cell: () => string) => `|${times(random, columns, columns, () => gap() + cell() + gap()).join('|')}|`;
  return [
    row(() => inlineOnOneLine(random, palette.marks)),
    row(() => oneOf(random, ['-', '---', ':-', ':-:', '-:'])),
    ...times(random, 0, 2, () => row(() => (random() < 0.2 ? '' : inlineOnOneLine(random, palette.marks)))),
  ];
}

function list(random: Random, palette: Palette, depth: number): string[] {
  const bullet = oneOf(random, ['-', '*', '+']);
  const [first, after] = [integer(random, 12), oneOf(random, ['.', ')'])];
  const numbered = random() < 0.5;
  const gap = oneOf(random, [' ', ' ', ' ', '  ', '   ']);
  const loose = random() < 0.3;
  return times(random, 1, 3, (index) => {
    const marker = (numbered ? `${first + index}${after}` : bullet) + gap;
    const task = random() < 0.15 ? oneOf(random, ['[ ] ', '[x] ', '[X] ']) : '';
    const content = [
      ...(random() < 0.8 ? paragraph(random, palette, 0) : []),
      ...(random() < 0.2 ? [''] : []),
      ...(random() < 0.4 ? blocksOf(random, palette, depth + 1) : []),
    ];
    const lines = content.map((text, at) =>
      at === 0 ? marker + task + text : text && ' '.repeat(marker.length) + text,
    );
    return loose ? [...lines, ''] : lines;
  }).flat();
}

/** Returns some blocks, with an empty line between most of them. Deeply nested ones are paragraphs. */
export function blocksOf(random: Random, palette: Palette, depth: number): string[] {
  return times(random, 1, depth > 0 ? 2 : 4, (index) => [
    ...(index > 0 && random() < 0.85 ? [''] : []),
    ...(index > 0 && random() < 0.1 ? [''] : []),
    ...(depth > 2 ? paragraph : oneOf(random, palette.blocks))(random, palette, depth),
  ]).flat();
}
