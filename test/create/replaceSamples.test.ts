import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceSamples } from '../../src/create/replaceSamples.ts';
import { folderOf } from '../temporaryFolder.ts';

const samples = {
  'content/site.yaml': 'url: https://catpost.example\n',
  'content/paths.lock': '',
  'content/post/räin.md': '# Rain\n',
  'public/favicon.svg': '<svg/>',
  '.gitignore': '*.bak\n',
};

function git(folder: string, ...words: string[]): void {
  const identity = ['-c', 'user.name=T', '-c', 'user.email=t@example.org'];
  expect(spawnSync('git', ['-C', folder, ...identity, ...words]).status).toBe(0);
}

async function clone(files: Record<string, string> = samples): Promise<string> {
  const folder = await folderOf(files);
  git(folder, 'init', '-q');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', 'x');
  return folder;
}

const filesOf = (folder: string) =>
  readdirSync(join(folder, 'content'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('.'))
    .sort();

test('replaces the samples, names every file that went, and keeps public/', async () => {
  const folder = await clone();
  const report = await replaceSamples(folder);
  for (const path of Object.keys(samples).filter((path) => path.startsWith('content/')))
    expect(report).toContain(`  ${path}\n`);
  expect(filesOf(folder)).toEqual(['post/hello.md', 'site.yaml']);
  expect(readdirSync(join(folder, 'public'))).toEqual(['favicon.svg']);
});

test.each(['content/post/räin.md', 'content/post/new.md', 'content/post/ignored.bak'])(
  'refuses if git does not have %s as it is',
  async (path) => {
    const folder = await clone();
    await writeFile(join(folder, path), 'mine');
    const before = filesOf(folder);
    await expect(replaceSamples(folder)).rejects.toThrow(/content\/ has changes/);
    expect(filesOf(folder)).toEqual(before);
  },
);

test('refuses if the content is no longer that of the samples', async () => {
  const folder = await clone({ ...samples, 'content/site.yaml': 'url: https://example.org\n' });
  await expect(replaceSamples(folder)).rejects.toThrow(/no longer the sample site/);
  expect(filesOf(folder)).toHaveLength(3);
});

test('refuses without a repository', async () => {
  const folder = await folderOf(samples);
  await expect(replaceSamples(folder)).rejects.toThrow(/not a git repository/);
  expect(filesOf(folder)).toHaveLength(3);
});
