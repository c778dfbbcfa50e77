import { join } from 'node:path';
import { expect, test } from 'vitest';
import { themeStylesheet } from '../../../src/extensions/theme/themeStylesheet.ts';
import { folderOf } from '../../temporaryFolder.ts';

/** Reads a theme.css in a folder that also has the files `/fonts/a b.woff2` in public/, and `paper.png` beside it. */
async function read(text: string, base = '/') {
  const folder = await folderOf({
    'theme.css': text,
    'public/fonts/a b.woff2': 'font',
    'paper.png': 'picture',
  });
  const publicFile = { path: '/fonts/a b.woff2', absolute: join(folder, 'public/fonts/a b.woff2'), name: '' };
  const file = { name: 'theme.css', absolute: join(folder, 'theme.css'), text };
  return themeStylesheet(file, {
    folder,
    publicFolder: join(folder, 'public'),
    publicFiles: [publicFile],
    base,
    media: ['img.example.org'],
  });
}

/** The problems as `line:column rule message`. */
async function problemsOf(text: string) {
  const { problems } = await read(text);
  return problems.map(({ position, rule }) => `${position?.line}:${position?.column} ${rule}`);
}

test.each([
  ['/* a comment */\n:root {\n  --measure: 60ch;\n}\n', ':root{--measure:60ch}'],
  ['a { color: red; }\n\n\n  b , c > d { margin: 0  auto }', 'a{color:red}b,c > d{margin:0 auto}'],
  [
    '.a { color: red; &:hover { color: blue } .b { color: green } }',
    '.a{color:red;&:hover{color:blue}.b{color:green}}',
  ],
  ['@media (width < 40rem) { h1 { font-size: 1em } }', '@media (width < 40rem){h1{font-size:1em}}'],
  [
    '@layer a, b;\n@property --x { syntax: "<color>"; inherits: false; initial-value: red }',
    '@layer a,b;@property --x{syntax:"<color>";inherits:false;initial-value:red}',
  ],
  ['a::before { content: "a  ,  b" / "" !important }', 'a::before{content:"a  ,  b" / ""!important}'],
  ['a { width: calc(1px + 2px) ; --own: ; color: var(--own) }', 'a{width:calc(1px + 2px);--own:;color:var(--own)}'],
  [
    'a { background: url(data:image/png;base64,AA==) , url("#id") }',
    'a{background:url(data:image/png;base64,AA==),url("#id")}',
  ],
  ['a /* x */ b { color: /* y */ red }', 'a b{color:red}'],
  ['', ''],
  ['/* nothing yet */', ''],
])('%j is minified', async (text, expected) => {
  const { stylesheet, problems } = await read(text);
  expect(problems).toEqual([]);
  expect(stylesheet?.text).toBe(expected);
});

test.each([
  ['a { color: red', ['1:1 theme-syntax']],
  ['a { color: red }\n}\n', ['2:1 theme-syntax']],
  ['a {\n  color: red\n  background: blue;\n}', ['2:13 theme-syntax']],
  ['a { content: "x }', ['1:14 theme-syntax']],
  ['a { color: rgb(1, 2; }', ['1:15 theme-syntax']],
  ['a { color }', ['1:5 theme-syntax']],
  ['a { color: }', ['1:5 theme-syntax']],
  ['color: red;', ['1:1 theme-syntax']],
  ['{ color: red }', ['1:1 theme-syntax']],
  ['a { $x: 1px }', ['1:5 theme-syntax']],
  ['a { // a note\n color: red }', ['1:8 theme-syntax']],
  ['<style>a { color: red }</style>', ['1:24 theme-syntax']],
  ['a::after { content: "</STYLE>" }', ['1:22 theme-syntax']],
  ['a::after { content: "/*</style>*/" }', ['1:24 theme-syntax']],
  ['/* </style> */ a[title="</style"] {}', ['1:25 theme-syntax']],
  ['@import "other.css";', ['1:1 theme-syntax']],
  ['@charset "utf-8";\na { color: red }', ['1:1 theme-syntax']],
])('%j is not CSS that can be added to a page', async (text, expected) => {
  expect(await problemsOf(text)).toEqual(expected);
});

test.each([
  [':root { --acent: red }', ['1:9 theme-name']],
  ['a { color: var(--quite) }', ['1:16 theme-name']],
  ['a { color: var(--own) }', ['1:16 theme-name']],
  ['a { color: var(--own, red) }', []],
  ['a { --own: red; color: var(--own) }', []],
  ['@property --own { syntax: "*"; inherits: false }\na { color: var(--own) }', []],
  ['a { --quite: red; color: var(--quite) }', []],
  ['a { colr: red }', ['1:5 theme-name']],
  ['a { brand-new-property: 1; -webkit-box-orient: vertical; anchor-name: --x }', []],
  ['@meida print { a { color: red } }', ['1:1 theme-name']],
  ['@media print { a { color: red } }', []],
  [':root { --face: serif; --row: 2rem; --bar-height: 3rem }', []],
])('the names in %j are checked', async (text, expected) => {
  expect(await problemsOf(text)).toEqual(expected);
});

test.each([
  ['a { background: url(https://other.example/x.png) }', ['1:21 theme-url']],
  ['a { background: url("//other.example/x.png") }', ['1:22 theme-url']],
  ['@font-face { font-family: x; src: url(https://img.example.org/x.woff2) }', ['1:39 theme-url']],
  ['a { background: url(https://img.example.org/x.png) }', []],
  ['a { background: image-set("https://other.example/x.png" 1x) }', ['1:28 theme-url']],
  ['a { background: url(none.png) }', ['1:21 theme-url']],
  ['a { background: url(/none.png) }', ['1:21 theme-url']],
  ['a { background: url(../x.png) }', ['1:21 theme-url']],
  ['a { background: url(/fonts/../../x.png) }', ['1:21 theme-url']],
  ['a { background: url() }', ['1:5 theme-url']],
  ['a { --own: url(none.png); background: var(--own) }', ['1:16 theme-url']],
])('the address in %j is checked', async (text, expected) => {
  expect(await problemsOf(text)).toEqual(expected);
});

test.each(['/', '/blog/'])('under %s, addresses of files get the base', async (base) => {
  const fonts = `@font-face { font-family: x; src: url("/fonts/a b.woff2") format("woff2"), url(public/fonts/a%20b.woff2#x) }`;
  const { stylesheet, problems } = await read(fonts, base);
  expect(problems).toEqual([]);
  expect(stylesheet?.text).toBe(
    `@font-face{font-family:x;src:url("${base}fonts/a%20b.woff2") format("woff2"),url(${base}fonts/a%20b.woff2#x)}`,
  );
  expect(stylesheet?.files).toEqual([]);
});

test('a file beside theme.css is published under a name with its hash', async () => {
  const { stylesheet } = await read(
    'body { background: url(./paper.png) } html { background: url("paper.png") }',
    '/blog/',
  );
  const [file, ...others] = stylesheet?.files ?? [];
  expect(others).toEqual([]);
  expect(file?.path).toMatch(/^\/assets\/theme\/paper-[0-9a-f]{10}\.png$/);
  expect(file?.absolute).toMatch(/paper\.png$/);
  expect(stylesheet?.text).toBe(`body{background:url(/blog${file?.path})}html{background:url("/blog${file?.path}")}`);
});

test('every problem has the line of the file and a hint', async () => {
  const { problems } = await read(':root { --acent: red }\na { background: url(none.png); colr: red }\n');
  expect(problems.map(({ line }) => line)).toEqual([
    ':root { --acent: red }',
    'a { background: url(none.png); colr: red }',
    'a { background: url(none.png); colr: red }',
  ]);
  expect(problems.map(({ hint }) => hint)).toEqual([
    'did you mean --accent?',
    expect.stringContaining('public/'),
    'did you mean color?',
  ]);
  for (const { file } of problems) expect(file).toBe('theme.css');
});

test('a stylesheet with a mistake is not added, and one above the budget is', async () => {
  expect((await read('a { color: red')).stylesheet).toBeNull();
  const rules = Array.from({ length: 900 }, (_, index) => `.c${index} { margin: ${(index * 7919) % 997}px }`).join(
    '\n',
  );
  const { stylesheet, problems } = await read(rules);
  expect(problems.map(({ rule }) => rule)).toEqual(['theme-size']);
  expect(stylesheet?.bytes).toBeGreaterThan(2000);
});
