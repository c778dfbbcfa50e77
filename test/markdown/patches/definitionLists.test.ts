import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import remarkDefinitionList from 'remark-definition-list';
import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';
import { speedUpDefinitionLists } from '../../../src/markdown/patches/definitionLists.ts';

speedUpDefinitionLists();

type Data = {
  micromarkExtensions?: NonNullable<Options['extensions']>;
  fromMarkdownExtensions?: NonNullable<Options['mdastExtensions']>;
};

const data: Data = {};
for (const plugin of [remarkGfm, remarkDefinitionList]) Reflect.apply(plugin, { data: () => data }, []);
const { micromarkExtensions: extensions = [], fromMarkdownExtensions: mdastExtensions = [] } = data;
const patched = { extensions, mdastExtensions };

// With another address, Node loads the extension once more, without the patch.
const syntax = join(process.cwd(), 'node_modules/micromark-extension-definition-list/lib/syntax.js');
const { defList } = await import(/* @vite-ignore */ `${pathToFileURL(syntax).href}?original`);
const original = { extensions: [...extensions.slice(0, -1), defList], mdastExtensions };

/** Returns the tree without the ends of nodes, which nothing reads. */
function treeOf(text: string, options: Options): unknown {
  const tree = JSON.stringify(fromMarkdown(text, options), (key, value) => (key === 'end' ? undefined : value));
  return JSON.parse(tree);
}

test('compares with an extension that is not patched', () => {
  expect(defList).not.toBe(extensions.at(-1));
});

const twice = (text: string) => `${text}\n\n${text}`;

test.each([
  ['lists with a blank line between them', twice('term\n: what it is')],
  ['loose lists', twice('term\n\n: what it is')],
  ['a paragraph between', 'a\n: b\n\ntext\n\nc\n: d'],
  ['two terms', twice('one\ntwo\n: what they are\n: and more')],
  ['in a quote', twice('> term\n> : what it is')],
  ['a quote as the term', '> quote\nterm\n: what it is\n\n> quote\nterm\n: what it is'],
  ['in an item', twice('- term\n  : what it is')],
  ['a list in a list', twice('a\n: b\n  : c\n\n  d\n  : e')],
  ['an item before it', '- item\n\nterm\n: what it is'],
  ['a footnote before it', 'text[^1]\n\n[^1]: note\n\nterm\n: what it is\n\nother\n: this'],
  ['a heading before it', twice('# Heading\nterm\n: what it is')],
  ['a table before it', twice('| a |\n|---|\n| b |\n\nterm\n: what it is')],
  ['no term', ': nothing\n\nterm\n: what it is\n\n: more'],
  ['lazy lines', twice('term\n: what it is\nand more\n: again')],
  ['a term that is indented', twice('  term\n  : what it is')],
  ['code in it', twice('term\n:   what it is\n\n        code\n\n    text')],
])('builds the tree of the extension: %s', (_, text) => {
  expect(treeOf(text, patched)).toEqual(treeOf(text, original));
});

const count = process.env.CATPOST_LONG ? 5_000 : 150;

test(`builds the tree of the extension for ${count} random texts`, () => {
  let seed = 11;
  const one = <Item>(items: readonly Item[]): Item | undefined => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return items[Math.floor((seed / 2 ** 32) * items.length)];
  };
  for (let round = 0; round < count; round += 1) {
    const text = Array.from({ length: 14 }, () => `${one(containers)}${one(lines)}`).join('\n');
    expect(treeOf(text, patched), text).toEqual(treeOf(text, original));
  }
}, 60_000);

const containers = ['', '', '', '', '> ', '- ', '  ', ': ', '    ', '> > '];
const lines = [
  '',
  '',
  'term',
  'other',
  ': what',
  ': what',
  ':   more',
  '# head',
  '[^1]: note',
  '| a |',
  '|---|',
  '```',
];
