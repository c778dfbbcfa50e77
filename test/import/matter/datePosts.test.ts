import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { datePosts } from '../../../src/import/matter/datePosts.ts';
import { readPost } from '../../../src/import/matter/readPost.ts';
import { folderOf } from '../../temporaryFolder.ts';
import { plainPost } from './readWithMatter.ts';

/** Commits all files of a folder on a day. */
function commit(root: string, day: string): void {
  const env = { ...process.env, GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: '2030-01-01T12:00:00Z' };
  const git = (...words: string[]) => execFileSync('git', ['-C', root, ...words], { env, stdio: 'ignore' });
  git('add', '-A');
  git('-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', 'commit', '-q', '-m', 'x');
}

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

async function dated(root: string, texts: Record<string, string>) {
  const posts = Object.entries(texts).map(([file, text]) =>
    readPost({ ...plainPost, file, text, collection: file.includes('/') ? 'post' : null }, { keys: {} }, 'UTC'),
  );
  const folder = { root, inside: '', files: [], read: () => null };
  return (await datePosts(posts, folder, 'UTC')).map(({ meaning, notes }) => [meaning.date, notes.at(-1)?.about]);
}

test('a post without a date has that of its first commit, under any name', async () => {
  const root = await folderOf({ 'notes/old name.md': 'It rained the whole day long.\n' });
  execFileSync('git', ['-C', root, 'init', '-q']);
  commit(root, '2019-05-06');
  renameSync(join(root, 'notes/old name.md'), join(root, 'notes/räin.md'));
  write(root, 'notes/snow.md', 'It snowed.\n');
  commit(root, '2020-01-31');
  write(root, 'notes/räin.md', 'It rained the whole day long, and on.\n');
  commit(root, '2021-01-31');
  const texts = {
    'notes/räin.md': '# Rain\n',
    'notes/snow.md': '# Snow\n',
    'notes/new.md': '# New\n',
    'notes/dated.md': '---\ntitle: A\ndate: 2001-02-03\n---\n',
    'notes/draft.md': '---\ntitle: A\ndraft: true\n---\n',
    'notes/unclear.md': '---\ntitle: A\ndate: 05/06/2020\n---\n',
    'about.md': '# About\n',
  };
  expect(await dated(root, texts)).toEqual([
    ['2019-05-06', 'dates from git'],
    ['2020-01-31', 'dates from git'],
    [null, undefined],
    ['2001-02-03', undefined],
    [null, undefined],
    [null, 'dates that cannot be read'],
    [null, undefined],
  ]);
});

test('nothing is known without git, and in a shallow clone', async () => {
  const plain = await folderOf({ 'notes/rain.md': '# Rain\n' });
  expect(await dated(join(plain, 'notes'), { 'notes/rain.md': '# Rain\n' })).toEqual([[null, undefined]]);
  const root = await folderOf({ 'notes/rain.md': '# Rain\n' });
  execFileSync('git', ['-C', root, 'init', '-q']);
  commit(root, '2019-05-06');
  write(root, 'notes/rain.md', '# More rain\n');
  commit(root, '2020-05-06');
  const clone = join(await folderOf({}), 'clone');
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, clone]);
  expect(await dated(clone, { 'notes/rain.md': '# Rain\n' })).toEqual([[null, undefined]]);
});

test('no program that the repository names is run', async () => {
  const top = await folderOf({ 'old/notes/rain.md': 'It rained.\n', 'program.sh': '#!/bin/sh\ntouch "$0.ran"\n' });
  const [old, blog, program] = [join(top, 'old'), join(top, 'blog'), join(top, 'program.sh')];
  execFileSync('git', ['-C', old, 'init', '-q']);
  commit(old, '2019-05-06');
  renameSync(join(old, 'notes/rain.md'), join(old, 'notes/snow.md'));
  write(old, 'notes/snow.md', 'It rained, and it snowed.\n');
  commit(old, '2020-01-31');
  chmodSync(program, 0o755);
  execFileSync('git', ['-C', old, 'config', 'uploadpack.allowFilter', 'true']);
  execFileSync('git', ['clone', '-q', '--filter=blob:none', '--no-checkout', `file://${old}`, blog]);
  execFileSync('git', ['-C', blog, 'config', 'remote.origin.uploadpack', program]);
  expect(await dated(blog, { 'notes/snow.md': '# Snow\n' })).toEqual([['2020-01-31', 'dates from git']]);
  expect(existsSync(`${program}.ran`)).toBe(false);
});
