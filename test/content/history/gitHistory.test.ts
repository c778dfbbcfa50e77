import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planSite } from '../../../src/build/plan.ts';
import { readGitHistory } from '../../../src/content/history/gitHistory.ts';
import { readSite } from '../../../src/content/readSite.ts';
import { textOf } from '../../sites/planned.ts';
import { folderOf } from '../../temporaryFolder.ts';
import { git, patient, post, repository } from './repository.ts';

const text = 'One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n';

test('follows renames, leaves out front matter, and distinguishes two files of one name', patient, async () => {
  const { folder, commit } = await repository({ 'b.md': post('Another, which is deleted.\n') });
  await commit('Another post', '2026-01-01');
  await rm(join(folder, 'b.md'));
  await commit('Away with it', '2026-01-01');
  await commit('A new one', '2026-01-02', { 'ä "x.md': post(text) });
  await commit('Only keys', '2026-01-03', { 'ä "x.md': post(text, 'topicSecret: key\n') });
  await rename(join(folder, 'ä "x.md'), join(folder, 'b.md'));
  await commit('Renamed\n\nWith a body.', '2026-01-04', {
    'b.md': post(text.replace('One', '1'), 'topicSecret: key\n'),
  });
  const { history, problems } = await readGitHistory(folder, 'content', 'UTC');
  expect(problems).toEqual([]);
  const commits = history.get('b.md') ?? [];
  expect(commits.map(({ day, subject, author }) => [day, subject, author])).toEqual([
    ['2026-01-04', 'Renamed', 'Ada L'],
    ['2026-01-03', 'Only keys', 'Ada L'],
    ['2026-01-02', 'A new one', 'Ada L'],
  ]);
  expect(commits[0]?.diff).toEqual(['@@ -1,5 +1,5 @@', ' ', '-One.', '+1.', ' ', ' Two.', ' ']);
  expect(commits[1]?.diff).toEqual([]);
  expect(commits[2]?.diff?.slice(0, 3)).toEqual(['@@ -0,0 +1,10 @@', '+', '+One.']);
  expect(JSON.stringify([...history])).not.toMatch(/Secret|example\.org/);
});

test('follows a file from one markdown extension to another', patient, async () => {
  const { folder, commit } = await repository({ 'a.mkd': post(text) });
  await commit('First', '2026-01-01');
  await rename(join(folder, 'a.mkd'), join(folder, 'a.Markdown'));
  await commit('Another extension', '2026-01-02');
  const { history } = await readGitHistory(folder, 'content', 'UTC');
  expect(history.get('a.Markdown')?.map(({ subject }) => subject)).toEqual(['Another extension', 'First']);
});

test('keeps 20 commits and five diffs, and shortens long diffs', patient, async () => {
  const { folder, commit } = await repository({});
  for (let number = 1; number <= 22; number += 1) {
    await commit(`Commit ${number}`, '2026-01-01', { 'a.md': post(`${number}\n`.repeat(number === 22 ? 400 : 1)) });
  }
  const { history } = await readGitHistory(folder, 'content', 'UTC');
  const commits = history.get('a.md') ?? [];
  expect(commits.map(({ subject }) => subject)).toEqual(
    Array.from({ length: 20 }, (_, index) => `Commit ${22 - index}`),
  );
  expect(commits.map(({ diff }) => diff === null)).toEqual(commits.map((_, index) => index >= 5));
  expect(commits[0]?.diff).toHaveLength(201);
  expect(commits[0]?.diff?.at(-1)).toBe('\\ 203 more lines are left out');
});

test('makes the same diff as git would for the body alone', patient, async () => {
  const numbers = Array.from({ length: 40 }, (_, index) => `${index}`);
  const changed = numbers
    .map((line) => (line === '3' || line === '30' ? `${line}!` : line))
    .filter((line) => line !== '31');
  const { folder, commit } = await repository({ 'a.md': numbers.join('\n') });
  await commit('First', '2026-01-01');
  await commit('Second', '2026-01-02', { 'a.md': changed.join('\n') });
  const { history } = await readGitHistory(folder, 'content', 'UTC');
  const patch = git(folder, ['diff', 'HEAD~', 'HEAD']).split('\n');
  const expected = patch
    .slice(4, -1)
    .map((line) => line.replace(/^(@@.*@@).*/, '$1'))
    .filter((line) => !line.startsWith('\\'));
  expect(history.get('a.md')?.[0]?.diff).toEqual(expected);
});

test('publishes a text for each public post, and nothing unless site.yaml asks for it', patient, async () => {
  const { folder, commit } = await repository({
    'site.yaml': 'history: true\nurl: https://example.org\n',
    'post/a.md': post('Text.\n'),
    'post/draft.md': post('Text.\n', 'draft: true\n'),
    'post/stub.md': post('Text.\n', 'by: placeholder\n'),
    'about.md': '# About\n\nText.\n',
  });
  await commit('First\tone', '2026-05-01');
  await writeFile(join(folder, 'post/new.md'), post('Not committed.\n'));
  const options = { content: folder, contentName: 'content', base: null, now: '2026-06-01', includesDrafts: false };
  const read = async () => {
    const { site, problems } = await readSite(options);
    return { site, problems, plan: planSite(site, []) };
  };
  const { site, plan } = await read();
  const logs = () => plan.map(({ path }) => path).filter((path) => path.startsWith('/paths/log/'));
  expect(logs()).toEqual(['/paths/log/post/a.txt', '/paths/log/about.txt']);
  const hash = git(folder, ['rev-parse', 'HEAD']).trim();
  expect(textOf(site, plan, '/paths/log/post/a.txt')).toBe(
    `commit\t${hash}\t2026-05-01\tAda L\tFirst one\n@@ -0,0 +1,2 @@\n+\n+Text.\n`,
  );
  await writeFile(join(folder, 'site.yaml'), 'url: https://example.org\n');
  expect((await read()).site.history.size).toBe(0);
});

test.each([
  ['no repository', async () => folderOf({ 'a.md': 'x' })],
  ['no commit', async () => (await repository({ 'a.md': 'x' })).folder],
  [
    'a shallow clone',
    async () => {
      const { folder, commit } = await repository({ 'a.md': 'x' });
      await commit('First', '2026-01-01');
      await commit('Second', '2026-01-02', { 'a.md': 'y' });
      const clone = join(await folderOf({}), 'clone');
      git(folder, ['clone', '--quiet', '--depth=1', `file://${folder}`, clone]);
      return clone;
    },
  ],
])('reports %s, and returns no history', patient, async (_name, folder) => {
  const { history, problems } = await readGitHistory(await folder(), 'content', 'UTC');
  expect(history.size).toBe(0);
  expect(problems).toMatchObject([{ rule: 'history-missing', file: 'content/site.yaml' }]);
});

test('reports a missing git', async () => {
  const { PATH } = process.env;
  process.env.PATH = '/nowhere';
  try {
    const { problems } = await readGitHistory(await folderOf({}), 'content', 'UTC');
    expect(problems[0]?.message).toMatch(/^git is not installed/);
  } finally {
    process.env.PATH = PATH;
  }
});
