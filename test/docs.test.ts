/** What the documentation says of rules and files, held against the code and the disk. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { expect, test } from 'vitest';
import { rules } from '../src/content/problems.ts';

const documents = [
  'README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

const textOf = (file: string) => readFileSync(file, 'utf8');

/** As GitHub makes them; lines of code are no headings. */
function sectionsOf(file: string): string[] {
  const slugger = new GithubSlugger();
  const prose = textOf(file).replace(/^(```+).*?^\1$/gms, '');
  return [...prose.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => slugger.slug(heading.replaceAll('`', '')));
}

test('every rule stands in docs/site.md, below what it does by default', () => {
  const [, warning = '', failing = ''] =
    /These\s+warn by default:(.*)All others fail:(.*)/s.exec(textOf('docs/site.md')) ?? [];
  const named = (part: string) =>
    Object.keys(rules)
      .filter((rule) => part.includes(`\`${rule}\``))
      .sort();
  const expected = (severity: string) =>
    Object.keys(rules)
      .filter((rule) => rules[rule] === severity)
      .sort();
  expect(named(warning)).toEqual(expected('warn'));
  expect(named(failing)).toEqual(expected('fail'));
});

test.each(documents)('every link of %s leads to a file and a section that are there', (file) => {
  const prose = textOf(file)
    .replace(/^(```+).*?^\1$/gms, '')
    .replace(/`[^`\n]*`/g, '');
  const links = [...prose.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g)];
  const dead = links.filter(([, path = '', section]) => {
    const target = path === '' ? file : join(dirname(file), path);
    return !existsSync(target) || (section !== undefined && !sectionsOf(target).includes(section));
  });
  expect(dead.map(([link]) => link)).toEqual([]);
  expect(file !== 'README.md' || links.length > 10).toBe(true);
});

test('the README has at most a hundred lines', () => {
  expect(textOf('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(100);
});
