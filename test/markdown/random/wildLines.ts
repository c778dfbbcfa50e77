/** Random lines without regard to blocks. */
import { fragment, words } from './fragment.ts';
import { oneOf, type Random, someOf, times } from './random.ts';

/** Markers of list items. */
const markers = ['- ', '* ', '+ ', '1. ', '2. ', '1) ', '10. ', '-', '*', '1.', '-   ', '-\t', '+  ', '3.  ', '-     '];
/** White space before a line; most have none. */
export const indents = ['', '', '', '', ' ', '  ', '   ', '    ', '     ', '      ', '\t', ' \t'];

/** Kinds of lines that each mean something by themselves. */
export const lineKinds: ((random: Random) => string)[] = [
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

/** Returns lines of any kind at any indent, some of them in containers that continue over several lines. */
export function wildLines(random: Random): string[] {
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
