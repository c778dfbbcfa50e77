import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readGitHistory } from '../../../src/content/history/gitHistory.ts';
import { patient, post, repository } from './repository.ts';

test('leaves out the commits of a draft', patient, async () => {
  const { folder, commit } = await repository({ 'a.md': post('A secret.\n', 'draft: true\n') });
  await commit('A draft', '2026-01-01');
  await rename(join(folder, 'a.md'), join(folder, 'b.md'));
  await commit('A draft with another name', '2026-01-02');
  await commit('Published', '2026-01-03', { 'b.md': post('Text.\n') });
  const { history } = await readGitHistory(folder, 'content', 'UTC');
  expect(history.get('b.md')?.map(({ subject, diff }) => [subject, diff])).toEqual([
    ['Published', ['@@ -0,0 +1,2 @@', '+', '+Text.']],
  ]);
});

/**
 * Versions that were hidden from readers, or had a comment. Every file has one, then a public version, then another
 * change.
 */
const hiddenVersions: [name: string, text: string][] = [
  ['a', post('canary\n', 'Draft: "yes"\n')],
  ['b', post('canary\n', 'published: false\n')],
  ['c', post('canary\n', 'status: private\n')],
  ['d', post('canary\n', 'unlisted: true\n')],
  ['e', post('canary\n', 'params:\n  draft: true\n')],
  ['f', post('canary\n', 'publishDate: 2026-01-20\n')],
  ['g', post('canary\n', 'expiryDate: 2026-01-01\n')],
  ['h', post('canary\n', 'password: x\n')],
  ['i', `\n${post('canary\n', 'draft: true\n')}`],
  ['j', `\ufeff${post('canary\n', 'draft: true\n')}`],
  ['k', post('canary\n', 'draft: true\n').replaceAll('---', '----')],
  ['l', post('canary\n', 'draft: true\n').replaceAll('\n', '\r\n')],
  ['m', post('canary\n').replace('---\n\n', '')],
  ['n', post('canary\n').replace('2026-01-01', '2026-01-11')],
  ['o', post('Text. %%canary%%\n')],
  ['p', post('Text. <!-- canary -->\n')],
  ['q', post('Text.\n\n%%\ncanary\n\ncanary\n%%\n')],
  ['r', post('canary %%\n')],
  ['s', post('canary\n').replaceAll('\n', '\r')],
  ['t', post('canary\n', 'draft: maybe\n')],
];

test('leaves out hidden versions and comments', patient, async () => {
  const files = (text: (version: string) => string) =>
    Object.fromEntries(hiddenVersions.map(([name, version]) => [`${name}.md`, text(version)]));
  const { folder, commit } = await repository({});
  await commit(
    'Hidden',
    '2026-01-05',
    files((version) => version),
  );
  await commit(
    'Hidden and changed',
    '2026-01-06',
    files((version) => version.replaceAll('canary', 'canary 2')),
  );
  await commit(
    'Shown',
    '2026-01-10',
    files(() => post('Text.\n')),
  );
  await commit(
    'Hidden again',
    '2026-01-11',
    files((version) => version.replace('2026-01-11', '2026-02-09')),
  );
  await commit(
    'Shown again',
    '2026-01-12',
    files(() => post('Text, changed.\n')),
  );
  const { history } = await readGitHistory(folder, 'content', 'UTC');
  expect(JSON.stringify([...history])).not.toContain('canary');
  for (const [name] of hiddenVersions) {
    const commits = history.get(`${name}.md`) ?? [];
    expect([name, commits.map(({ subject }) => subject).includes('Shown')]).toEqual([name, true]);
    expect([name, commits[0]?.diff?.includes('+Text, changed.')]).toEqual([name, true]);
  }
  // A commit that changed only a comment is listed, without a diff.
  expect(history.get('o.md')?.map(({ subject, diff }) => [subject, diff])).toEqual([
    ['Shown again', ['@@ -1,2 +1,2 @@', ' ', '-Text.', '+Text, changed.']],
    ['Hidden again', []],
    ['Shown', []],
    ['Hidden and changed', []],
    ['Hidden', ['@@ -0,0 +1,2 @@', '+', '+Text.']],
  ]);
});

test('leaves out the commits made in a folder of drafts', patient, async () => {
  const { folder, commit } = await repository({ '_drafts/a.md': post('canary\n'), 'b.draft.md': post('canary\n') });
  await commit('Begun', '2026-01-05');
  await commit('Changed', '2026-01-06', { '_drafts/a.md': post('canary 2\n'), 'b.draft.md': post('canary 2\n') });
  await rename(join(folder, '_drafts/a.md'), join(folder, 'a.md'));
  await rename(join(folder, 'b.draft.md'), join(folder, 'b.md'));
  await commit('Shown', '2026-01-07', { 'a.md': post('Text.\n'), 'b.md': post('canary 2\n') });
  const { history } = await readGitHistory(folder, 'content', 'UTC');
  const subjectsOf = (file: string) => history.get(file)?.map(({ subject }) => subject);
  expect([subjectsOf('a.md'), subjectsOf('b.md')]).toEqual([['Shown'], ['Shown']]);
  expect(JSON.stringify([...history])).not.toContain('canary');
});
