/** Checks the documentation against the code and the disk: links, rules, and the form of the README. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { expect, test } from 'vitest';
import { commands, commandsOf } from '../src/bootstrap/commands.mjs';
import { siteSchema } from '../src/content/config/siteSchema.ts';
import { postSchema } from '../src/content/post/postSchema.ts';
import { rules } from '../src/problems/rules.ts';

const pages = markdownFilesIn('docs');
const documents = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'test/bench/README.md', ...pages];

test.each(documents)('every link of %s leads to an existing file and section', (file) => {
  const dead = linksOf(file).filter(
    ({ target, section }) => !existsSync(target) || (section !== null && !sectionsOf(target).includes(section)),
  );
  expect(dead.map(({ source }) => source)).toEqual([]);
});

test.each(documents)('every file of the project that %s names exists', (file) => {
  const named = [...withoutCode(readDocument(file)).matchAll(/`((?:src|test|docs|\.github)\/[\w./-]+)`/g)];
  // What the recipes of CONTRIBUTING.md create.
  const created = /basename|statistics|marks|firebase|pelican/i;
  const missing = named.map(([, path = '']) => path).filter((path) => !existsSync(path) && !created.test(path));
  expect(missing).toEqual([]);
});

test('the index of docs/ links to every page', () => {
  const linked = new Set(linksOf('docs/README.md').map(({ target }) => target));
  expect(pages.filter((page) => page !== join('docs', 'README.md') && !linked.has(page))).toEqual([]);
});

test('docs/problems.md has a row for every rule, in alphabetical order, with what it does by default', () => {
  const rows = [...readDocument('docs/problems.md').matchAll(/^\| `([a-z0-9-]+)` \| (\w+) \| (.+) \| (.+) \|$/gm)];
  const expected = Object.entries(rules)
    .map(([rule, severity]) => `${rule} ${severity}s`)
    .sort();
  expect(rows.map(([, rule, severity]) => `${rule} ${severity}`)).toEqual(expected);
});

test('every rule that docs/links.md names has the severity that it says', () => {
  const rows = [...readDocument('docs/links.md').matchAll(/^\| `([a-z-]+)` +\|.*\| (warn|fail)s +\|$/gm)];
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.map(([, rule = '', severity]) => `${rule} ${severity}`)).toEqual(
    rows.map(([, rule = '']) => `${rule} ${rules[rule]}`),
  );
});

test('every rule that the documentation names in parentheses exists', () => {
  const named = pages.flatMap((page) =>
    [...readDocument(page).matchAll(/\(`([a-z]+(?:-[a-z]+)+)`\)/g)].map(([, rule = '']) => `${page} ${rule}`),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !Object.hasOwn(rules, name.split(' ')[1] ?? ''))).toEqual([]);
});

test('docs/writing.md has a row for every key of the front matter', () => {
  expect(missingRows('docs/writing.md', postSchema.keyof().options)).toEqual([]);
});

test('docs/site.md has a row for every key of site.yaml, and content/site.yaml an entry or a comment', () => {
  const keys = siteSchema.keyof().options;
  expect(missingRows('docs/site.md', keys)).toEqual([]);
  const sample = readDocument('content/site.yaml');
  expect(keys.filter((key) => key !== 'by' && !new RegExp(`^(?:# )?${key}:`, 'm').test(sample))).toEqual([]);
});

test('docs/commands.md has a row for every command and option', () => {
  const options = Object.values(commands).flatMap((command) => Object.keys(command.options));
  expect(missingRows('docs/commands.md', Object.keys(commands))).toEqual([]);
  expect(missingRows('docs/commands.md', [...new Set(options)])).toEqual([]);
});

test.each(documents)('every command that %s names exists', (file) => {
  const text = readDocument(file);
  const { scripts } = JSON.parse(readDocument('package.json'));
  const names = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name);
  const ofPackage: readonly string[] = commandsOf('package');
  expect(names(/npx catpost ([a-z][\w-]*)/g).filter((name) => !ofPackage.includes(name))).toEqual([]);
  expect(names(/npm run ([a-z][\w:-]*)/g).filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  expect(text).not.toMatch(/npm (?:create|init) catpost|npx create-catpost/);
});

test('the README has at most 90 lines of at most 120 characters, and tables of at most three columns', () => {
  const lines = readDocument('README.md').trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(90);
  expect(lines.filter((line) => [...line].length > 120)).toEqual([]);
  expect(lines.filter((line) => line.startsWith('|') && line.split('|').length > 5)).toEqual([]);
});

/** Returns the names that no table of a document has in the code of its first column. */
function missingRows(file: string, names: readonly string[]): string[] {
  const cells = [...readDocument(file).matchAll(/^\|([^|]*)\|/gm)].map(([, cell = '']) => cell);
  const named = new Set(
    cells
      .join(' ')
      .match(/[\w-]+/g)
      ?.map((word) => word.replace(/^--/, '')),
  );
  return names.filter((name) => !named.has(name));
}

function markdownFilesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
}

function readDocument(file: string): string {
  return readFileSync(file, 'utf8');
}

type DocumentLink = { source: string; target: string; section: string | null };

/** Returns the links to files of the project, and to sections of the document itself. */
function linksOf(file: string): DocumentLink[] {
  const prose = withoutCode(readDocument(file)).replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g)].map(([source, path = '', section]) => ({
    source,
    target: path === '' ? file : join(dirname(file), path),
    section: section ?? null,
  }));
}

/** Returns the ids of a document's headings, as GitHub makes them. */
function sectionsOf(file: string): string[] {
  const slugger = new GithubSlugger();
  return [...withoutCode(readDocument(file)).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    slugger.slug(heading.replace(/`|\[([^\]]*)\]\([^)]*\)/g, '$1')),
  );
}

function withoutCode(markdown: string): string {
  return markdown.replace(/^(```+).*?^\1$/gms, '');
}

test('docs/architecture.md names files that exist', () => {
  const names = ['src', 'test'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const named = [...readFileSync('docs/architecture.md', 'utf8').matchAll(/`([\w./-]+\.(?:tsx?|mjs|json))`/g)].map(
    ([, name = '']) => name,
  );
  const missing = named.filter((name) => !existsSync(name) && !names.some((file) => `/${file}`.endsWith(`/${name}`)));
  expect(missing).toEqual([]);
});
