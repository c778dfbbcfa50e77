/** Random text within a block. */
import { alphabet, fragment, words } from './fragment.ts';
import { oneOf, type Random, times } from './random.ts';

/** Writes one mark; `inside` writes the text between a pair. */
export type Mark = (random: Random, inside: () => string) => string;

/** Marks as people write them, alone or in pairs. */
export const marks: Mark[] = [
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

/** Marks in unusual places. */
export const strayMarks: Mark[] = [
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

/** Returns words and marks of the given kinds, with a space between most of them. */
export function inline(random: Random, kinds: Mark[], depth = 0): string {
  const piece = () => {
    if (depth > 2 || random() < 0.5) return oneOf(random, words);
    return oneOf(random, kinds)(random, () => inline(random, kinds, depth + 1));
  };
  return times(random, 1, depth === 0 ? 4 : 2, () => piece() + (random() < 0.92 ? ' ' : ''))
    .join('')
    .trimEnd();
}

/** The same on a single line. */
export function inlineOnOneLine(random: Random, kinds: Mark[]): string {
  return inline(random, kinds).replaceAll('\n', ' ');
}
