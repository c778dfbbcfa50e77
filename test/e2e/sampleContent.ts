/** The content of the sample site, with two posts added: one that strains the layout, and one in French. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Settings } from '../../src/dom/settings.ts';
import { storageKey } from '../../src/dom/storageKey.ts';
import type { Files } from '../temporaryFolder.ts';

const long = 'incomprehensibilities'.repeat(6);
const cells = Array.from({ length: 9 }, (_, index) => `column ${index + 1}`);

/** A post with long words, long lines, wide code and a wide table. */
const strain = [
  '---\ntitle: "Strain: a title that has many words in it, and one that is very long: supercalifragilisticexpialidocious"',
  'date: 2026-12-01\ntags: [a tag of several words, writing]\n---\n',
  `A word ${long} and [a link ${long}](hello.md) and \`${long}\` in a line.\n`,
  `## A heading with ${long}\n`,
  `\`\`\`sh\n$ echo ${'word '.repeat(60)}\n\`\`\`\n`,
  `| ${cells.join(' | ')} |\n|${'---|'.repeat(9)}\n| ${cells.join(' | ')} |\n`,
  `> ${long}\n>\n> - a list in it, ${long}\n`,
  '- [ ] a task that is still open and takes more than one line to say what it is\n- [x] `done`\n',
  'A note[^1].\n\n[^1]: With words.\n',
].join('\n');

/** A post in a language that has no edition. */
const french = '---\ntitle: Un texte en français\ndate: 2026-12-02\nlang: fr\n---\n\nBonjour.\n';

export const sampleContent: Files = {
  ...Object.fromEntries(
    readdirSync('content', { recursive: true, encoding: 'utf8' })
      .map((name) => join('content', name))
      .filter((file) => statSync(file).isFile())
      .map((file) => [file, readFileSync(file)]),
  ),
  // Three posts per page give the listing a second page.
  'content/site.yaml': readFileSync('content/site.yaml', 'utf8').replace(/^ {2}post:$/m, '  post:\n    pageSize: 3'),
  'content/post/strain.md': strain,
  'content/post/french.md': french,
};

/** A date after the latest post. */
export const sampleDate = ['--now', '2027-01-01'];

/** A path of each kind of page, the longest post first. */
export const samplePaths = [
  '/post/what-markdown-can-hold/',
  '/post/strain/',
  '/',
  '/post/',
  '/post/page/2/',
  '/post/2026/',
  '/post/pictures/',
  '/ar/post/two-directions/',
  '/haiku/rain-at-the-prompt/',
  '/tags/',
  '/tags/writing/',
  '/about/',
  '/nowhere/',
];

/** Stores a theme, as an earlier visit would have done. */
export async function chooseTheme(page: Page, theme: Settings['theme']): Promise<void> {
  await page.addInitScript(
    ([key, value]) => localStorage.setItem(key ?? '', value ?? ''),
    [storageKey('/', 'setting theme'), theme],
  );
}
