import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { nativeParser } from '../../src/markdown/parser.ts';
import { isPlainBody } from '../../src/markdown/plain/plainBody.ts';
import { seeded } from './random/random.ts';
import { randomBody } from './random/randomBody.ts';

const micromark = unified().use(remarkParse).use(remarkGfm).freeze();

/** Markdown as people write it every day. */
test.each([
  'A *word*, a **strong** one, `code`, _one_ and __two__; snake_case, 3 * 4 and 50% of AT&T.',
  '# A heading\nText below it.\n## Another\n\n- one\n- two\n\n```sh\nls\n```\n',
  'Below text:\n- an item\n- another one\n\n1. first\n2. second\n\n   more of it\n\n10. tenth',
  '- loose\n\n- items\n\n  - with a list\n  - within\n\n  ```js\n  f();\n  ```\n- end',
  '*   four columns\n*   of indent\n\n    and text\n',
  '- [ ] to do\n- [x] done, *really*\n',
  '> A quote of\n> two lines\n>\n> and more.\n\n> - a list at its end',
  '| a | b |\n| :-- | --: |\n| `c` | *d* |\n|  | e |',
  'Title\n=====\n\nPart\n----\n\nText\n\n    code\n\nmore',
  'See https://example.org/a_b?c=1, or http://example.org.\n\n- https://example.org/',
  'A [link](https://example.org/a_b?c=1&d=2 "title"), ![picture](a.png "x") and [![both](a.png)](b.md).',
  'A [reference][id], [another], and a note.[^1]\n\n[id]: https://example.org "t"\n[another]: /x/\n\n[^1]: Its *text*.',
  'Keys: <kbd>Ctrl</kbd>+<kbd>C</kbd>, H<sub>2</sub>O, <https://example.org/>, 1 < 2, a<br>b.\n\n<!-- more -->\n',
  'two spaces  \nbreak, and so\\\ndoes this. Trailing \nspace \n\n---\n\n***\n',
  '“Quotes” — dashes… and *emphasis*, **bold:** then “*so*”. Is it HTTP? Ask @me or SETI@home!\n',
  'Straße, 日本語 and 😀; ~~gone~~, \\*escaped\\*, &copy; 2026 &amp; more.',
  '~~~\nanything at all *in* [here]: <div>\n\t- x\n~~~',
])('parses %j natively into the tree of micromark', async (body) => {
  const parser = await nativeParser(body);
  expect(comparable(parser?.(body))).toEqual(comparable(micromark.parse(body)));
});

/** Texts for which the parsers build, or once built, different trees. */
test.each([
  // Indented code below a block that ends a list.
  '- a\n# b\n\n      c',
  '- a\n# b\n    c',
  '- a\n---\n    c',
  '1. a\n```\nb\n```\n    c',
  '- a\n-     code\n      more',
  '* a\n*\t\tcode',
  '- [ ] Title\n  -----',
  '- [x] Title\n  =====',
  '1. [ ] a\n   ---',
  '- +\n    [x] e',
  '- 1)\n[x] -',
  '-\n  [x] a',
  '- [x] **a**',
  '> - a\n>\n>\n> b',
  '> 1. a\n>\n>\n> - b',
  '> - a\n>\n> 2. b',
  'a\nb|c\n-|-',
  'a\n| b |\n| - |',
  '- a\nb | c\n-|-',
  '- a\n  - b\n   - c',
  '- a\nlazy',
  '> a\nlazy',
  '*_***b',
  '**a _**b** a_**',
  '\\**b**',
  '- ```\n- b',
  '[a]:b\n#\n1.',
  '[^1]: a[[^1]]()',
  '😀*a*',
  'www.example.org',
  'a@example.org',
  '&www.example.org',
  'A [word https://example.org word] in brackets',
  'A [word https://example.org word',
  '[a\\\n](b)',
  '- [ ] https://example.org',
  '| https://a.b |\n|---|',
  'http://-a.b/',
  '@http://example.org',
  '[[]()](www.)',
  '<pre></script>\n',
  '- b\n,\n  :-',
  '#\n    )',
  'a\tb\\',
  '`two\nlines`',
  '[a](b(c)',
  'a***b* c*',
  'a\u2028b',
  'a\0b',
  '```js  a\n```',
  '```\nnever closed',
])('leaves %j to micromark', async (body) => expect(await nativeParser(body)).toBeNull());

test('leaves a body that native code may take long for to micromark', async () => {
  expect(await nativeParser('a '.repeat(250_001))).toBeNull();
});

// 1,000,000 take three minutes on an idle machine.
const slices = process.env.CATPOST_LONG ? 50 : 1;
const size = process.env.CATPOST_LONG ? 20_000 : 5_000;

test.each(Array.from({ length: slices }, (_, slice) => slice))(
  'parses plain bodies of random lines and containers into the same tree, slice %i',
  { timeout: 120_000 },
  async (slice) => {
    const native = await nativeParser('');
    if (native === null) throw new Error('There is no native code for this machine.');
    let plainBodies = 0;
    for (let index = 0; index < size; index += 1) {
      const body = randomBody(seeded(1 + slice * size + index));
      if (!isPlainBody(body)) continue;
      plainBodies += 1;
      const [found, expected] = [comparable(native(body)), comparable(micromark.parse(body))];
      if (JSON.stringify(found) !== JSON.stringify(expected)) expect(found, JSON.stringify(body)).toEqual(expected);
    }
    expect(plainBodies).toBeGreaterThan(size / 8);
  },
);

/** Returns the tree with its keys in order and without the ends of its nodes, which nothing reads. */
function comparable(node: Nodes | undefined): unknown {
  if (node === undefined) return null;
  const { position, ...rest } = node;
  const fields = Object.entries(rest).filter(
    ([name, value]) => name !== 'children' && value !== null && value !== undefined,
  );
  return {
    ...Object.fromEntries(fields.sort(([first], [second]) => (first < second ? -1 : 1))),
    place: position && `${position.start.line}:${position.start.column}`,
    ...('children' in node ? { children: node.children.map(comparable) } : {}),
  };
}
