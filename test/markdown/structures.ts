/**
 * Random markdown for the comparison of the two parsers: lines within containers. Each sample uses a few kinds of blocks and
 * of inline marks only, so that these meet often (swarm testing, https://doi.org/10.1145/2338965.2336763).
 */

/** A number from 0 (inclusive) to 1; the same sequence for the same seed on every machine. */
export type Random = () => number;

/** mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One body: a third are lines of any kind at any indent, the others well-formed blocks, often with something out of place. */
export function randomBody(random: Random): string {
  const end = random() < 0.5 ? '\n' : '';
  if (random() < 0.35) return wildLines(random).join('\n') + end;
  const stray = random() < 0.25 ? someOf(random, strayMarks, 1) : [];
  const palette = { blocks: [paragraph, ...someOf(random, blocks, 4)], marks: [...someOf(random, marks, 4), ...stray] };
  const ends = random() < 0.3 ? ['', ...definitions(random, palette)] : [];
  const body = [...blocksOf(random, palette, 0), ...ends].join('\n') + end;
  return random() < 0.6 ? body : disturbed(random, disturbed(random, body));
}

type Palette = { blocks: Block[]; marks: Mark[] };
type Block = (random: Random, palette: Palette, depth: number) => string[];
type Mark = (random: Random, inside: () => string) => string;

const words = ['word', 'two words', 'a', 'The shell', 'x1', 'é日'];

/** What a fragment is made of: every ASCII mark, and what means something to a parser. */
const alphabet = [
  ...'abcxX019 .,;:!?()[]{}<>*_`~|\\/"\'#+-=&@$%^\t',
  ...['é', '日', '“', '”', '—', '…', '😀', '\u00a0', '\u200b', 'ß', 'İ'],
  ...['www.', 'http://', '&amp;', '](', '**', '~~', '``', '  ', '[^', '<!--', '\\\n'],
];

function fragment(random: Random, most: number): string {
  return times(random, 0, most, () => oneOf(random, random() < 0.4 ? words : alphabet)).join('');
}

const markers = ['- ', '* ', '+ ', '1. ', '2. ', '1) ', '10. ', '-', '*', '1.', '-   ', '-\t', '+  ', '3.  ', '-     '];
const indents = ['', '', '', '', ' ', '  ', '   ', '    ', '     ', '      ', '\t', ' \t'];

/** Lines that mean something, each by itself. */
const lineKinds: ((random: Random) => string)[] = [
  () => '',
  () => '',
  (random) => oneOf(random, [' ', '   ', '    ', '\t']),
  (random) => oneOf(random, markers) + fragment(random, 3),
  (random) => oneOf(random, markers) + oneOf(random, ['[ ] ', '[x] ', '[x]', '[ ]']) + fragment(random, 2),
  (random) =>
    oneOf(random, ['# ', '## ', '#', '####### ', '#\t']) +
    fragment(random, 3) +
    oneOf(random, ['', '', ' #', '#', ' ']),
  (random) =>
    oneOf(random, ['---', '***', '___', '- - -', '--', '===', '=', '-', '* * *', '__ __']) +
    oneOf(random, ['', '', ' ', '\t']),
  (random) =>
    oneOf(random, ['```', '~~~', '````', '```js', '~~~ x y', '``` `', '``']) + oneOf(random, ['', '', ' ', 'x']),
  (random) => oneOf(random, ['|-|-|', '-|-', '|-', ':-', '-:', '|:-:|', '| - | - |', '|---|']),
  (random) => `|${times(random, 1, 3, () => `${fragment(random, 2)}|`).join('')}`,
  (random) => `${fragment(random, 2)}|${fragment(random, 2)}`,
  (random) =>
    oneOf(random, ['<div>', '</div>', '<!-- x', '-->', '<b>', '<pre>', '</pre>', '<script>', '<?x', '<!A>']) +
    fragment(random, 2),
  (random) => oneOf(random, ['[a]: b', '[a]:', '[^a]: b', '[^1]:', '[b]: <c> "d"', '[c]: x "', 'd"']),
  (random) => fragment(random, 4),
  (random) => oneOf(random, words) + fragment(random, 4),
  (random) => oneOf(random, words),
  (random) => oneOf(random, words),
];

/** Lines of any kind at any indent, some of them in containers that go on over several lines. */
function wildLines(random: Random): string[] {
  let prefix = '';
  const kinds = someOf(random, lineKinds, 5);
  return times(random, 1, 7, () => {
    const change = random();
    if (change < 0.12) prefix += oneOf(random, ['> ', '>', '  ', '   ', '    ', '\t']);
    else if (change < 0.25) prefix = '';
    const line = (random() < 0.6 ? '' : oneOf(random, indents)) + oneOf(random, kinds)(random);
    if (random() > 0.12) return prefix + line;
    const opened = prefix + oneOf(random, markers) + line;
    if (random() < 0.6) prefix += oneOf(random, ['  ', '   ', '    ']);
    return opened;
  });
}

/** Marks as people write them, which stand alone or in pairs. */
const marks: Mark[] = [
  (random) => oneOf(random, words) + oneOf(random, [...'.,!?:;)"\'-/', '…', '”', '...', '--']),
  (random) => oneOf(random, [...'("\'-/$%#=+^', '“', '—']) + oneOf(random, words),
  (random) =>
    oneOf(random, ['a_b', '5 * 3', '[x]', 'a|b', '{}', '>', '😀', '\u00a0', 'HTTP', 'www', 'SETI@home', '@me']),
  (random) => `\\${oneOf(random, [...'\\*_[]#.|<`'])}`,
  (random) => oneOf(random, ['&amp;', '&', '&nbsp;', 'AT&T', '&lt;b', '&hellip;', '&copy;']),
  (_random, inside) => `*${inside()}*`,
  (_random, inside) => `**${inside()}**`,
  (_random, inside) => `_${inside()}_`,
  (_random, inside) => `__${inside()}__`,
  (_random, inside) => `~~${inside()}~~`,
  (random) => `\`${oneOf(random, words)}${fragment(random, 2)}\``,
  (random, inside) => `[${inside()}](${oneOf(random, addresses)}${oneOf(random, titles)})`,
  (random) =>
    `![${oneOf(random, words)}${oneOf(random, ['', ' "q"', '\nb'])}](${oneOf(random, addresses)}${oneOf(random, titles)})`,
  (_random, inside) => `[${inside()}]`,
  (random, inside) => oneOf(random, ['[a]', '[b b]', `[${inside()}][a]`, '[A][]', '[a][c]']),
  (random) => `[^${oneOf(random, ['a', '1', 'b'])}]`,
  (random) =>
    `https://x${oneOf(random, ['.y', '.y-z.co', ''])}${oneOf(random, ['', '/', '/a_b/c_d', '/a?b=c#d', '/a.b%20c', fragment(random, 2)])}${oneOf(random, ['', '', '.', ',', ')', '?!', '*'])}`,
  (random) => oneOf(random, ['<kbd>x</kbd>', 'a<br>b', 'a <br/>', '<b>x</b>', '<https://x.y/z>', '< b', '<3']),
  (random) => oneOf(random, words) + oneOf(random, ['\n', '\\\n', '  \n', ' \n']) + oneOf(random, words),
];

/** Marks where nobody expects them. */
const strayMarks: Mark[] = [
  (random) => oneOf(random, words) + oneOf(random, alphabet),
  (random) => oneOf(random, alphabet) + oneOf(random, words),
  (random) => fragment(random, 4),
  (random) => oneOf(random, ['*', '_', '2*3', '~5', 'x]', '1.', '1)', '-', '+', 'a@b.c', 'http://a.b']),
  (random) => `\\${oneOf(random, alphabet)}`,
  (random, inside) => `[${inside()}](${fragment(random, 3)})`,
  (random) => oneOf(random, ['&#35;', '&x;', '![a]', '<b class="c">x</b>', '<i>', '<!-- c -->', '<a@b.c>', '<p>']),
  (random) => `${oneOf(random, words)}\n ${oneOf(random, words)}`,
  (_random, inside) => `***${inside()}***`,
];

const addresses = [
  'b',
  'http://x.y/z?a=1&b=2&copy=3',
  'a_b.md#c',
  '/x/',
  'é',
  'a*b',
  '~u',
  'www.x.y',
  'm@x.y',
  '',
  'a(b)',
  '<a b>',
];
const titles = ['', '', '', ' "t"', ' "a *b* `c`"', ' "t\nu"', " 't'"];

/** Words and marks, with a space between most of them. */
function inline(random: Random, { marks: known }: Palette, depth = 0): string {
  const piece = () => {
    if (depth > 2 || random() < 0.5) return oneOf(random, words);
    return oneOf(random, known)(random, () => inline(random, { marks: known, blocks: [] }, depth + 1));
  };
  return times(random, 1, depth === 0 ? 4 : 2, () => piece() + (random() < 0.92 ? ' ' : ''))
    .join('')
    .trimEnd();
}

function line(random: Random, palette: Palette): string {
  return inline(random, palette).replaceAll('\n', ' ');
}

const paragraph: Block = (random, palette) => inline(random, palette).split('\n');

const blocks: Block[] = [
  paragraph,
  (random, palette) => [...paragraph(random, palette, 0), ...paragraph(random, palette, 0)],
  (random, palette) => paragraph(random, palette, 0).map((text) => text + oneOf(random, ['', ' ', '  '])),
  (random, palette) => [`${'#'.repeat(1 + integer(random, 6))} ${line(random, palette)}`],
  (random, palette) => [line(random, palette), oneOf(random, ['===', '---', '=', '--'])],
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

function definitions(random: Random, palette: Palette): string[] {
  return random() < 0.5
    ? times(
        random,
        1,
        2,
        () =>
          `[${oneOf(random, ['a', 'b b', 'A', 'c'])}]: ${oneOf(random, ['b', 'http://x.y', '/x#y'])}${oneOf(random, ['', ' "t"'])}`,
      )
    : times(random, 1, 2, () => `[^${oneOf(random, ['a', '1', 'b'])}]: ${line(random, palette)}`);
}

function table(random: Random, palette: Palette): string[] {
  const columns = 1 + integer(random, 3);
  const gap = () => oneOf(random, [' ', ' ', '', '  ']);
  const row = (cell: () => string) => `|${times(random, columns, columns, () => gap() + cell() + gap()).join('|')}|`;
  return [
    row(() => line(random, palette)),
    row(() => oneOf(random, ['-', '---', ':-', ':-:', '-:'])),
    ...times(random, 0, 2, () => row(() => (random() < 0.2 ? '' : line(random, palette)))),
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

function blocksOf(random: Random, palette: Palette, depth: number): string[] {
  return times(random, 1, depth > 0 ? 2 : 4, (index) => [
    ...(index > 0 && random() < 0.85 ? [''] : []),
    ...(index > 0 && random() < 0.1 ? [''] : []),
    ...(depth > 2 ? paragraph : oneOf(random, palette.blocks))(random, palette, depth),
  ]).flat();
}

/** The text with one character or line put in, taken out or moved. */
function disturbed(random: Random, text: string): string {
  const place = integer(random, text.length + 1);
  const put = (piece: string) => text.slice(0, place) + piece + text.slice(place);
  const lines = text.split('\n');
  const index = integer(random, lines.length);
  switch (integer(random, 7)) {
    case 0:
      return put(oneOf(random, alphabet));
    case 1:
      return put('\n');
    case 2:
      return text.slice(0, place) + text.slice(place + 1);
    case 3:
      return lines.toSpliced(index, 0, oneOf(random, lineKinds)(random)).join('\n');
    case 4:
      return lines.toSpliced(index, 1).join('\n');
    case 5:
      return lines.with(index, oneOf(random, indents) + lines[index]).join('\n');
    default:
      return lines.with(index, lines[index] + oneOf(random, [' ', '  ', '\\', '\t', '#', '|'])).join('\n');
  }
}

/** Up to `most` of them, in any order. */
function someOf<Item>(random: Random, items: Item[], most: number): Item[] {
  return times(random, 1, most, () => oneOf(random, items));
}

function times<Item>(random: Random, least: number, most: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: least + integer(random, most - least + 1) }, (_, index) => make(index));
}

function oneOf<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[integer(random, items.length)];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
}

function integer(random: Random, below: number): number {
  return Math.floor(random() * below);
}
