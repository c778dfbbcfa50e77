import { type Arbitrary, array, assert, asyncProperty, constantFrom } from 'fast-check';
import type { Nodes, Root } from 'mdast';
import Markdown, { type Options } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';
import { nativeParser, parseWith } from '../../src/markdown/parser.ts';

/** Everything that means something to a parser, whole and in pieces, and what stands between. */
const pieces = constantFrom(
  ...[
    'word',
    'two words',
    'a',
    '1',
    ' ',
    '  ',
    '    ',
    '\t',
    '\n',
    '\n\n',
    '\n',
    '\n\n',
    '  \n',
    '\\\n',
    '\n  ',
    '\n> ',
  ],
  ...[
    '# ',
    '## ',
    ' #',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '10) ',
    '> ',
    '***',
    '---',
    '===',
    '--',
    '- b\n',
    '1. a\n',
    '   - c\n',
  ],
  ...[
    '*',
    '**',
    '_',
    '__',
    '`',
    '``',
    '```\n',
    '```js\n',
    '~~~\n',
    '\\',
    '\\[',
    '!',
    '"',
    "'",
    '(',
    ')',
    '[',
    ']',
    ':',
    '.',
  ],
  ...[
    '[a](b)',
    '[a]',
    '[a]: b\n',
    '![x](y "t")',
    '[a](http://b.c)',
    '](http://x.y)',
    '<b>',
    '</b>',
    '<!-- c -->',
    '<div>\n',
  ],
  ...['|', '\\|', '\n|-|-|\n', '\n-|-\n', '| a | b |\n|---|:-:|\n| c | d |\n', 'a|b\n--|--\nc|d', ':-', '-:', '`|`'],
  ...['~~a~~', '~', '~~', '- [ ] a\n', '- [x] b\n', '[^a]', '\n[^a]: b\n', 'www.a.b', 'http://a.b', 'a@b.co'],
  ...['&amp;', '&nbsp;', '&x;', '&#35;', 'é', 'ß', '日本', '😀', '“q”', '\u00a0', '\u200b', '\u2028', '\f', '\r'],
);

const runs = { seed: 1, numRuns: process.env.CATPOST_LONG ? 100_000 : 1_500 };

test('a body that native code parses has the tree of micromark', { timeout: 600_000 }, async () => {
  const count = await compared(array(pieces, { maxLength: 24 }).map((parts) => parts.join('')));
  expect(count).toBeGreaterThan(runs.numRuns / 5);
});

/** Prose as it is written, into which a few marks have fallen. */
const lines = constantFrom(
  ...[
    'The shell reads *one line* at a time.',
    '## What `cat` prints',
    'See [the manual](https://example.org/man?a=1).',
  ],
  ...[
    '- a list of things, and',
    '  a second line of it',
    '1. first',
    '2. second',
    '> quoted, with “quotes”',
    '```sh',
    '```',
  ],
  ...[
    '![a picture](cat.png)',
    'Two spaces at the end  ',
    '',
    '',
    'An _em_ and a **strong** word; 3 * 4 * 5 = 60.',
    '---',
  ],
  ...[
    '| name | size |',
    '| ---- | ---: |',
    '| cat  | 4 kB |',
    'A note.[^1]',
    '[^1]: Its text.',
    '- [x] done',
    '~~gone~~',
  ],
);
const marks = constantFrom('', '', '', '', ...'*_`[]()<>!#-+.:\\&|~"\' \t1>'.split(''));

test('prose with marks out of place, too', { timeout: 600_000 }, async () => {
  const count = await compared(
    array(
      lines.chain((line) => marks.map((mark) => line + mark)),
      { maxLength: 14 },
    ).map((all) => all.join('\n')),
  );
  expect(count).toBeGreaterThan(runs.numRuns / 5);
});

test.each([
  '*_***b',
  '\\**b**',
  '- ```\n- b',
  '[a]:b\n#\n1.',
  '😀*a*',
  'www.example.org',
  '<pre></script>\n',
  '- b\n,\n  :-',
  '#\n    )',
])('%j is left to micromark', async (text) => expect(await nativeParser(text)).toBeNull());

test.each([
  'A *word*.',
  '# A\n\n- b\n- c\n\n```sh\nls\n```\n',
  'a | b\n--|--\nc | d',
  '[a](https://b.c)',
  'a[^b]\n\n- [x] c',
])('%j is parsed by native code', async (text) => expect(await nativeParser(text)).not.toBeNull());

/** How many of the texts were parsed in native code; fails on one whose trees differ. */
async function compared(texts: Arbitrary<string>): Promise<number> {
  let count = 0;
  await assert(
    asyncProperty(texts, async (text) => {
      const parser = await nativeParser(text);
      if (parser === null) return;
      count += 1;
      expect(treeOf(text, [parseWith(parser)])).toEqual(treeOf(text, [remarkGfm]));
    }),
    runs,
  );
  return count;
}

/** The tree as the plugins get it, without the ends of its nodes, which nothing reads. */
function treeOf(text: string, plugins: NonNullable<Options['remarkPlugins']>): unknown {
  let found: unknown = null;
  const take = () => (tree: Root) => {
    found = plain(tree);
    tree.children = [];
  };
  Markdown({ children: text, remarkPlugins: [...plugins, take] });
  return found;
}

function plain({ position, ...node }: Nodes): unknown {
  const rest = Object.fromEntries(Object.entries(node).filter(([, value]) => value !== null && value !== undefined));
  const place = position && `${position.start.line}:${position.start.column}`;
  return { ...rest, place, ...('children' in node ? { children: node.children.map(plain) } : {}) };
}
