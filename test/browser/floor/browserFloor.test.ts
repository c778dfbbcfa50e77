/** The browsers that the scripts run in, and what they use of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { neededFeatures } from '../../../src/browser/inlineScript.ts';
import { browserFloor } from '../../../src/build/browserFloor.ts';
import { readSources } from '../../imports/sources.ts';
import { allowedInScripts, allowedInStyles } from './allowed.ts';
import { compareVersions, firstVersion, releaseOn } from './compatData.ts';
import { featureNamed, newerInScripts } from './newerInScripts.ts';
import { newerInStyles } from './newerInStyles.ts';
import { scriptUses } from './scriptUses.ts';

const browsers = ['chrome', 'edge', 'firefox', 'safari'] as const;

const sources = [...readSources()].filter(([file]) =>
  /^src\/(?:browser|dom|pages|shell|text|types|words)\//.test(file),
);

/** The names of all properties, from types too. */
const own = new Set(sources.flatMap(([, text]) => [...text.matchAll(/(\w+)\??:/g)].map(([, name]) => name)));

test('the versions are the latest of 30 months before the day', () => {
  const day = new Date(`${browserFloor.day.slice(0, 7)}-01`);
  day.setUTCMonth(day.getUTCMonth() - 29, 0);
  const released = browsers.map((browser) => [browser, releaseOn(browser, day.toISOString().slice(0, 10))]);
  expect(Object.fromEntries(released)).toEqual(browserFloor.versions);
});

test('docs/reading.md names the day and the versions', () => {
  const { chrome, firefox, safari } = browserFloor.versions;
  const section = readFileSync('docs/reading.md', 'utf8').replace(/\s+/g, ' ');
  expect(section).toContain(`Chrome and Edge ${chrome}, Firefox ${firefox} and Safari ${safari}`);
  expect(section).toContain(`on ${browserFloor.day}`);
});

test('a browser has all needed features from the floor on, and not before', () => {
  const first = (browser: (typeof browsers)[number]) =>
    neededFeatures
      .map(([owner, name]) => firstVersion(featureNamed(owner, name), browser) ?? 'never')
      .sort(compareVersions)
      .at(-1);
  expect(Object.fromEntries(browsers.map((browser) => [browser, first(browser)]))).toEqual(browserFloor.versions);
});

// Parses all scripts, which takes a second, or ten on a busy machine.
test('scripts use nothing that is newer than the floor, but what they can do without', { timeout: 20_000 }, () => {
  const scripts = sources.filter(([file]) => !/^src\/(?:types|words)\//.test(file));
  const newer = scripts.flatMap(([file, text]) =>
    newerInScripts(scriptUses(file, text), own).map((name) => ({ file, name })),
  );
  expect(newer.filter(({ name }) => !Object.hasOwn(allowedInScripts, name))).toEqual([]);
  expect(Object.keys(allowedInScripts).filter((name) => !newer.some((use) => use.name === name))).toEqual([]);
});

test('stylesheets use nothing that is newer than the floor, but what they can do without', () => {
  const files = readdirSync('src/styles', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.css'),
  );
  const newer = files.flatMap((file) =>
    [...newerInStyles(readFileSync(join('src/styles', file), 'utf8'))].map((name) => ({ file, name })),
  );
  expect(newer.filter(({ name }) => !Object.hasOwn(allowedInStyles, name))).toEqual([]);
  expect(Object.keys(allowedInStyles).filter((name) => !newer.some((use) => use.name === name))).toEqual([]);
});

test.each([
  ['new Highlight(range)', 'Highlight'],
  ['URL.parse(text)', 'URL.parse'],
  ['navigator.share(link)', 'navigator.share'],
  ['window.trustedTypes', 'window.trustedTypes'],
  ['const list = find(); list.moveBefore(first, last)', '.moveBefore'],
  ['const { closedBy } = dialog;', '.closedBy'],
  ['addEventListener("scrollend", stop)', 'event scrollend'],
  ['element("dialog", { closedby: "any" })', 'attribute closedby'],
  ['const dialog = <dialog closedby="any" />;', 'attribute closedby'],
  ['/(?i:a)b/.test(text)', '(?i:a)'],
])('in a script, %s is newer than the floor', (text, name) => {
  expect(newerInScripts(scriptUses('planted.tsx', text))).toEqual([name]);
});

test('in a script, names of its own, types and what is older are not newer', () => {
  const text = 'const URL = { parse }; URL.parse(); let a: Highlight; list.toSorted().at(-1); "share" in navigator;';
  expect(newerInScripts(scriptUses('planted.ts', text))).toEqual([]);
});

test.each([
  ['a { text-box: trim-both cap alphabetic }', 'text-box'],
  ['p { text-wrap: pretty }', 'text-wrap: pretty'],
  ['a { order: sibling-index() }', 'sibling-index()'],
  ['a::before { content: "x" / "" }', 'content: /'],
  ['::details-content { color: red }', '::details-content'],
  ['@scope (a) { b { color: red } }', '@scope'],
  ['@media (prefers-reduced-data: reduce) { a { color: red } }', '@media (prefers-reduced-data)'],
])('in a stylesheet, %s is newer than the floor', (text, name) => {
  expect([...newerInStyles(text)]).toContain(name);
});

test('in a stylesheet, what is older or within @supports is not newer', () => {
  const older =
    'a:has(b) { color: color-mix(in srgb, red 8%, blue) } @media (width < 40rem) { a { &:hover { gap: 1px } } }';
  expect([...newerInStyles(`${older} @supports (text-box: normal) { a { text-box: normal } }`)]).toEqual([]);
});
