import { expect, test } from 'vitest';
import type { Note } from '../../../src/import/notes/model.ts';
import { noteKinds } from '../../../src/import/notes/noteKinds.ts';
import { importReport } from '../../../src/import/report/importReport.ts';
import { convertFiles } from '../convertFiles.ts';

const { site } = await convertFiles({ 'post/rain.md': '---\ntitle: Rain\ndate: 2020-01-31\n---\n\nWet.\n' });
const plan = { written: [], same: [], removed: [], edited: [], orphaned: [], inTheWay: [] };
const written = { plan, replaced: [], isRecordDamaged: false, siteYaml: '' };
const names = { from: '../old', to: 'content' };

const component = (about: string, file: string, line: number | null): Note => ({
  kind: 'component',
  file,
  line,
  about,
  message: `<${about}> keeps *only* what is \`<within>\` it`,
});

const notes: Note[] = [
  component('Chart', 'b.mdx', 12),
  component('Tabs', 'a.mdx', null),
  component('Chart', 'b.mdx', 3),
  component('Chart', 'a.mdx', 40),
  { kind: 'draft', file: 'c.md', line: null, about: 'x', message: 'the post is a draft, because x' },
];

const report = (more: Note[]) => importReport({ ...site, notes: more }, written, names);

/** Returns the headings, with the lines below each. */
function sectionsOf(text: string): Record<string, string[]> {
  const parts = text.split(/^#+ /m).slice(1);
  return Object.fromEntries(
    parts.map((part) => part.split('\n').filter((line) => line !== '')).map(([a = '', ...b]) => [a, b]),
  );
}

test('begins with a table of all sections, with their counts', () => {
  const text = report(notes);
  const rows = [...text.matchAll(/^\| \[(.+)\]\(#([^)]+)\) \| (\d+) \|$/gm)].map(([, ...row]) => row);
  expect(rows).toEqual([
    [noteKinds.draft.heading, 'drafts', '1'],
    [noteKinds.component.heading, 'components', '4'],
    ['Where each text is', 'where-each-text-is', '1'],
  ]);
  const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual(rows.map(([heading]) => heading));
});

test('groups what is alike, the most frequent first, by file and line', () => {
  const sections = sectionsOf(report(notes));
  expect(Object.keys(sections).filter((heading) => /\(\d+\)$/.test(heading))).toEqual(['Chart (3)', 'Tabs (1)']);
  expect(sections['Chart (3)']?.map((line) => line.split('`')[1])).toEqual(['a.mdx:40', 'b.mdx:3', 'b.mdx:12']);
});

test('shows tags and stars as they are', () => {
  expect(report(notes)).toContain('- `b.mdx:3`: \\<Chart> keeps \\*only\\* what is `<within>` it\n');
});

test('does not depend on the order of the notes', () => {
  expect(report([...notes].reverse())).toBe(report(notes));
});

test('names where each text is, and no absolute path', () => {
  expect(report([])).toContain('- `post/rain.md` → `content/post/rain.md`');
  expect(report([])).not.toContain(site.folder.root);
});

test('names and messages keep their place, whatever signs they have', () => {
  const named = (file: string, message: string): Note => ({ kind: 'link', file, line: null, about: 'x', message });
  const text = report([named('a\n\u001b[31m`b``.md', 'c \u0007 ` <d> `` e')]);
  expect(text).toContain('- ``` a \ufffd[31m`b``.md ```: c \ufffd ` \\<d> `` e\n');
});
