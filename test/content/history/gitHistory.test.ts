import { execFileSync } from 'node:child_process';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planSite } from '../../../src/build/plan.ts';
import { readHistory } from '../../../src/content/history/gitHistory.ts';
import { readSite } from '../../../src/content/readSite.ts';
import { folderOf } from '../../e2e/harness.ts';
import { textOf } from '../../sites/planned.ts';

/** Each runs git many times. */
const patient = { timeout: 20_000 };

/** A repository with one commit of these files. */
async function repository(files: Record<string, string>): Promise<{ folder: string; commit: Commit }> {
  const folder = await folderOf(files);
  git(folder, ['init', '--quiet', '--initial-branch=main']);
  const commit: Commit = async (subject, day, changes = {}) => {
    for (const [file, text] of Object.entries(changes)) await writeFile(join(folder, file), text);
    git(folder, ['add', '--all']);
    git(folder, ['commit', '--quiet', '--allow-empty', '--message', subject], day);
  };
  return { folder, commit };
}

type Commit = (subject: string, day: string, changes?: Record<string, string>) => Promise<void>;

function git(folder: string, words: string[], day = '2026-01-01'): string {
  const person = { NAME: 'Ada L', EMAIL: 'ada@example.org', DATE: `${day}T12:00:00Z` };
  const env = Object.fromEntries(
    Object.entries(person).flatMap(([key, value]) =>
      ['AUTHOR', 'COMMITTER'].map((who) => [`GIT_${who}_${key}`, value]),
    ),
  );
  return execFileSync('git', ['-C', folder, ...words], { env: { ...process.env, ...env }, encoding: 'utf8' });
}

const post = (body: string, keys = '') => `---\ntitle: A\ndate: 2026-01-01\n${keys}---\n\n${body}`;
const text = 'One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n';

test('follows renames, leaves out front matter, and tells two files of one name apart', patient, async () => {
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
  const { history, problem } = await readHistory(folder, 'content', 'UTC');
  expect(problem).toBeNull();
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

test('the history goes on from one ending of markdown to another', patient, async () => {
  const { folder, commit } = await repository({ 'a.mkd': post(text) });
  await commit('First', '2026-01-01');
  await rename(join(folder, 'a.mkd'), join(folder, 'a.Markdown'));
  await commit('Another ending', '2026-01-02');
  const { history } = await readHistory(folder, 'content', 'UTC');
  expect(history.get('a.Markdown')?.map(({ subject }) => subject)).toEqual(['Another ending', 'First']);
});

test('what was done to a draft is not told', patient, async () => {
  const { folder, commit } = await repository({ 'a.md': post('A secret.\n', 'draft: true\n') });
  await commit('A draft', '2026-01-01');
  await rename(join(folder, 'a.md'), join(folder, 'b.md'));
  await commit('A draft with another name', '2026-01-02');
  await commit('Published', '2026-01-03', { 'b.md': post('Text.\n') });
  const { history } = await readHistory(folder, 'content', 'UTC');
  expect(history.get('b.md')?.map(({ subject, diff }) => [subject, diff])).toEqual([
    ['Published', ['@@ -0,0 +1,2 @@', '+', '+Text.']],
  ]);
});

/** A version that was not for everybody, and one that was: each file has both, and then another change. */
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

test('no version that was hidden, and no comment, is told of', patient, async () => {
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
  const { history } = await readHistory(folder, 'content', 'UTC');
  expect(JSON.stringify([...history])).not.toContain('canary');
  for (const [name] of hiddenVersions) {
    const commits = history.get(`${name}.md`) ?? [];
    expect([name, commits.map(({ subject }) => subject).includes('Shown')]).toEqual([name, true]);
    expect([name, commits[0]?.diff?.includes('+Text, changed.')]).toEqual([name, true]);
  }
  // Of a comment, only that something was there in the lines around it.
  expect(history.get('o.md')?.map(({ subject, diff }) => [subject, diff])).toEqual([
    ['Shown again', ['@@ -1,2 +1,2 @@', ' ', '-Text.', '+Text, changed.']],
    ['Hidden again', []],
    ['Shown', []],
    ['Hidden and changed', []],
    ['Hidden', ['@@ -0,0 +1,2 @@', '+', '+Text.']],
  ]);
});

test('what was done in a folder of drafts is not told', patient, async () => {
  const { folder, commit } = await repository({ '_drafts/a.md': post('canary\n'), 'b.draft.md': post('canary\n') });
  await commit('Begun', '2026-01-05');
  await commit('Changed', '2026-01-06', { '_drafts/a.md': post('canary 2\n'), 'b.draft.md': post('canary 2\n') });
  await rename(join(folder, '_drafts/a.md'), join(folder, 'a.md'));
  await rename(join(folder, 'b.draft.md'), join(folder, 'b.md'));
  await commit('Shown', '2026-01-07', { 'a.md': post('Text.\n'), 'b.md': post('canary 2\n') });
  const { history } = await readHistory(folder, 'content', 'UTC');
  const told = (file: string) => history.get(file)?.map(({ subject }) => subject);
  expect([told('a.md'), told('b.md')]).toEqual([['Shown'], ['Shown']]);
  expect(JSON.stringify([...history])).not.toContain('canary');
});

test('keeps 20 commits, five diffs, and no long diff whole', patient, async () => {
  const { folder, commit } = await repository({});
  for (let number = 1; number <= 22; number += 1) {
    await commit(`Commit ${number}`, '2026-01-01', { 'a.md': post(`${number}\n`.repeat(number === 22 ? 400 : 1)) });
  }
  const { history } = await readHistory(folder, 'content', 'UTC');
  const commits = history.get('a.md') ?? [];
  expect(commits.map(({ subject }) => subject)).toEqual(
    Array.from({ length: 20 }, (_, index) => `Commit ${22 - index}`),
  );
  expect(commits.map(({ diff }) => diff === null)).toEqual(commits.map((_, index) => index >= 5));
  expect(commits[0]?.diff).toHaveLength(201);
  expect(commits[0]?.diff?.at(-1)).toBe('\\ 203 more lines are left out');
});

test('a body diff is what git says of the body alone', patient, async () => {
  const numbers = Array.from({ length: 40 }, (_, index) => `${index}`);
  const changed = numbers
    .map((line) => (line === '3' || line === '30' ? `${line}!` : line))
    .filter((line) => line !== '31');
  const { folder, commit } = await repository({ 'a.md': numbers.join('\n') });
  await commit('First', '2026-01-01');
  await commit('Second', '2026-01-02', { 'a.md': changed.join('\n') });
  const { history } = await readHistory(folder, 'content', 'UTC');
  const patch = git(folder, ['diff', 'HEAD~', 'HEAD']).split('\n');
  const expected = patch
    .slice(4, -1)
    .map((line) => line.replace(/^(@@.*@@).*/, '$1'))
    .filter((line) => !line.startsWith('\\'));
  expect(history.get('a.md')?.[0]?.diff).toEqual(expected);
});

test('is a text for each post that may be seen, and nothing unless site.yaml asks for it', patient, async () => {
  const { folder, commit } = await repository({
    'site.yaml': 'history: true\nurl: https://example.org\n',
    'post/a.md': post('Text.\n'),
    'post/draft.md': post('Text.\n', 'draft: true\n'),
    'post/stub.md': post('Text.\n', 'by: placeholder\n'),
    'about.md': '# About\n\nText.\n',
  });
  await commit('First\tone', '2026-05-01');
  await writeFile(join(folder, 'post/new.md'), post('Not committed.\n'));
  const options = { content: folder, contentName: 'content', base: null, now: '2026-06-01', drafts: false };
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
])('%s is a problem, and no history', patient, async (_name, folder) => {
  const { history, problem } = await readHistory(await folder(), 'content', 'UTC');
  expect(history.size).toBe(0);
  expect(problem).toMatchObject({ rule: 'history-missing', file: 'content/site.yaml' });
});

test('a missing git is a problem', async () => {
  const { PATH } = process.env;
  process.env.PATH = '/nowhere';
  try {
    const { problem } = await readHistory(await folderOf({}), 'content', 'UTC');
    expect(problem?.message).toMatch(/^git is not installed/);
  } finally {
    process.env.PATH = PATH;
  }
});
