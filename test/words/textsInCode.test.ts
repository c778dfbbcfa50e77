/** Finds texts for readers that are not in the catalogs. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSources } from '../imports/sources.ts';
import { textsIn } from './textsInCode.ts';

/**
 * What readers see comes from these folders. The scripts of dev are for authors, and the errors of commands, as in Unix,
 * are in English.
 */
const shown =
  /^src\/(?:(?:pages|dom|browser|documents|plan|publish\/feeds|cards|markdown\/plugins|styles)\/|shell\/(?!commands|files|grep|language))(?!dev\/)/;

const names = 'a name, which is the same in every language';
const keys = 'the name of a setting or of a text, which readers do not see';

/** Strings that look like texts, and why they are none. */
const exceptions = new Map([
  ['src/documents/notFoundPage.ts tags/', 'a path'],
  ['src/documents/searchPage.ts DuckDuckGo', names],
  ['src/pages/NotFound.tsx cat: ……', names],
  ['src/plan/feeds.ts JSON Feed', names],
  ['src/markdown/plugins/pluginHtml.ts HTML as text', 'what a problem tells authors'],
  ['src/shell/terminal/touchKeys.ts Tab', 'what is printed on the key'],
  ...['theme', 'size', 'measure', 'face', 'keys', 'resume', 'news', 'set'].map((name): [string, string] => [
    `src/browser/settings/settingsDialog.ts ${name}`,
    keys,
  ]),
]);

test('all texts are in the catalogs', () => {
  const files = [...readSources()].filter(([file]) => shown.test(file));
  const found = files.flatMap(([file, source]) => textsIn(file, source).map((text) => `${file} ${text}`));
  expect(new Set(found)).toEqual(new Set(exceptions.keys()));
});

test('no stylesheet has a word in content', () => {
  const sheets = readdirSync('src/styles', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.css'),
  );
  expect(sheets.length).toBeGreaterThan(20);
  const found = sheets.filter((file) =>
    [...readFileSync(`src/styles/${file}`, 'utf8').matchAll(/content:([^;]*);/g)].some(([, value = '']) =>
      [...value.matchAll(/"([^"]*)"/g)].some(([, text = '']) => /\p{L}{2}/u.test(text)),
    ),
  );
  expect(found).toEqual([]);
});

test.each([
  ['<p>Hello</p>', 'Hello'],
  ['<p>{isOld ? "old" : null}</p>', 'old'],
  ['<nav aria-label="Feeds" />', 'Feeds'],
  ["element('p', { role: 'status' }, 'Sent.')", 'Sent.'],
  [`element('nav', { ariaLabel: \`\${count} posts\` })`, '… posts'],
  ["button('close', () => {})", 'close'],
  [`announce(isEmpty ? words.none : \`\${count} found\`)`, '… found'],
  ["field.ariaLabel = 'Command'", 'Command'],
  ["const sorry = 'This is missing.'", 'This is missing.'],
  [`const html = \`<h2 class="\${name}">Comments</h2>\``, '<h2 class="…">Comments</h2>'],
])('finds the text in %s', (code, text) => {
  expect(textsIn('a.tsx', code)).toEqual([text]);
});

test.each([
  'throw new Error("This is for authors.")',
  'const problem = { message: "The file is empty.", hint: "Write a title." }',
  'type Named = { label: "Two words" }',
  `<nav aria-label={words.feeds} className="feeds"><b>{\`[\${name}]\`}</b> {count}</nav>`,
  "element('p', { className: 'quiet label' }, words.none)",
])('finds none in %s', (code) => {
  expect(textsIn('a.tsx', code)).toEqual([]);
});
