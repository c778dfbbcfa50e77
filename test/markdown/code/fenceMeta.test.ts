import { expect, test } from 'vitest';
import { includesLine, parseFence } from '../../../src/markdown/code/fenceMeta.ts';

const plain = { isDiff: false, title: null, hasNumbers: false, highlighted: [], inserted: [], deleted: [] };

const line = (number: number) => ({ first: number, last: number });

test.each([
  ['ts', '', { language: 'ts' }],
  ['ts', 'title="a {1} b.ts"', { language: 'ts', title: 'a {1} b.ts' }],
  ['ts', "title='a.ts' {2}", { language: 'ts', title: 'a.ts', highlighted: [{ first: 2, last: 2 }] }],
  ['ts', 'title=a.ts showLineNumbers', { language: 'ts', title: 'a.ts', hasNumbers: true }],
  ['ts', 'title=""', { language: 'ts' }],
  [
    'ts{1, 3-4}',
    '',
    {
      language: 'ts',
      highlighted: [
        { first: 1, last: 1 },
        { first: 3, last: 4 },
      ],
    },
  ],
  ['rust,ignore', '', { language: 'rust' }],
  ['c++', 'ins={1} del={2}', { language: 'c++', inserted: [{ first: 1, last: 1 }], deleted: [{ first: 2, last: 2 }] }],
  ['{.python', '.numbered}', { language: 'python' }],
  ['ts', 'subtitle="x" {a} {-} noshowLineNumbers', { language: 'ts' }],
  // Pandoc, R Markdown, Quarto
  ['{.python', '.numberLines startFrom="1"}', { language: 'python', hasNumbers: true }],
  ['{.haskell}', '', { language: 'haskell' }],
  ['{', '.js title="a.js" }', { language: 'js', title: 'a.js' }],
  ['{r', 'plot, echo=FALSE}', { language: 'r' }],
  ['{python}', '', { language: 'python' }],
  ['{=html}', '', { language: 'html' }],
  ['{#id', '.js}', { language: 'js' }],
  ['{.python', 'filename="a.py"}', { language: 'python', title: 'a.py' }],
  ['{1,3}', '', { language: '', highlighted: [line(1), line(3)] }],
  // Gatsby, Hexo, VitePress
  ['js:app.js', '', { language: 'js', title: 'app.js' }],
  ['js:src/a:b.js', '{1}', { language: 'js', title: 'src/a:b.js', highlighted: [line(1)] }],
  ['jsx:title=src/App.jsx', '', { language: 'jsx', title: 'src/App.jsx' }],
  ['js', 'app.js', { language: 'js', title: 'app.js' }],
  ['ts', 'src/a.d.ts https://example.org/ link', { language: 'ts', title: 'src/a.d.ts' }],
  ['js', '[app.js]', { language: 'js', title: 'app.js' }],
  ['ts:line-numbers', '{1}', { language: 'ts', hasNumbers: true, highlighted: [line(1)] }],
  ['ts:no-line-numbers', '', { language: 'ts' }],
  // Docusaurus, Hugo, Zola, MkDocs
  [
    'jsx',
    'title="/src/a.js" {1,4-6} showLineNumbers',
    { language: 'jsx', title: '/src/a.js', hasNumbers: true, highlighted: [line(1), { first: 4, last: 6 }] },
  ],
  [
    'go',
    '{linenos=table,hl_lines=[8,"15-17"]}',
    { language: 'go', hasNumbers: true, highlighted: [line(8), { first: 15, last: 17 }] },
  ],
  ['rust,linenos,hl_lines=3-4', '', { language: 'rust', hasNumbers: true, highlighted: [{ first: 3, last: 4 }] }],
  ['py', 'linenums="1" hl_lines="2 3"', { language: 'py', hasNumbers: true, highlighted: [line(2), line(3)] }],
  ['go', '{linenos=false}', { language: 'go' }],
  ['language-js', '', { language: 'js' }],
  ['lang-c++', '', { language: 'c++' }],
  ['.js', '', { language: 'js' }],
  ['diff-js', '', { language: 'js', isDiff: true }],
  ['diff-c++', '', { language: 'c++', isDiff: true }],
  ['diff', '', { language: 'diff' }],
  ['objective-c', '', { language: 'objective-c' }],
  ['js', 'a plain word', { language: 'js' }],
])('parses %s %s', (word, meta, fence) => {
  expect(parseFence(word, meta)).toEqual({ ...plain, ...fence });
});

test('accepts ranges of any size', () => {
  const { highlighted } = parseFence('ts', '{5-999999999,3-1}');
  expect([1, 2, 3, 4, 5, 1e6].map((line) => includesLine(highlighted, line))).toEqual([
    false,
    false,
    false,
    false,
    true,
    true,
  ]);
});
