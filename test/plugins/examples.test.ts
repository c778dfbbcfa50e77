import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentsOf } from '../../src/documents/entryContents.ts';
import { templateOf, textAt } from '../sites/preparedSite.ts';
import { folderOf } from '../temporaryFolder.ts';
import { post, prepareWithPlugins } from './pluginSite.ts';

const example = (path: string) => readFileSync(`examples/plugins/${path}`, 'utf8');

/** The examples in the README of a plugin, by their language. */
function shown(readme: string, language: string): string {
  const [, text = ''] = new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(readme.replaceAll(/^ {3}/gm, '')) ?? [];
  return text;
}

const settings = (readme: string) => `title: A\nurl: https://example.org\ncards: none\n${shown(readme, 'yaml')}`;

test('the reading list follows its README', async () => {
  const readme = example('reading-list/README.md');
  const folder = await folderOf({
    'content/site.yaml': settings(readme),
    'content/reading.md': shown(readme, 'markdown'),
    'plugins/reading-list.ts': example('reading-list/reading-list.ts'),
    'reading.csv': example('reading-list/reading.csv'),
    'node_modules/package.txt': '',
  });
  const prepared = await prepareWithPlugins(folder);
  expect(prepared.problems).toEqual([]);
  const html = textAt(prepared, '/reading/');
  expect(html).toContain('<em>The Left Hand of Darkness</em>, Ursula K. Le Guin: slow, and worth it');
  expect(html).toContain('<em>Pale Fire</em>, Vladimir Nabokov</li>');
  const file = prepared.entries.find(({ path }) => path === '/reading.json');
  const made = file && contentsOf(file, prepared, [], templateOf(prepared.site));
  expect(made && 'copy' in made && readFileSync(made.copy, 'utf8')).toContain('"note": "slow, and worth it"');
  await writeFile(join(folder, 'reading.csv'), 'title,author\nEmma,Jane Austen\n');
  expect(textAt(await prepareWithPlugins(folder), '/reading/')).toContain('<em>Emma</em>, Jane Austen');
});

test('the last change comes from git', async () => {
  const folder = await folderOf({
    'content/site.yaml': settings(example('last-changed/README.md')),
    'content/post/one.md': post('One'),
    'content/post/größe.md': post('Two'),
    'content/post/three.md': post('Three', 'Text.\n', 'updated: 2026-02-02\n'),
    'plugins/last-changed.ts': example('last-changed/last-changed.ts'),
    '.gitignore': 'node_modules/\nbodies*\n',
    'node_modules/package.txt': '',
  });
  const git = (day: string, ...words: string[]) => {
    const date = `${day}T12:00:00Z`;
    const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
    expect(spawnSync('git', [...identity, ...words], { cwd: folder, env }).status).toBe(0);
  };
  git('2026-01-31', 'init', '-q');
  git('2026-01-31', 'add', '.');
  git('2026-01-31', 'commit', '-qm', 'a');
  await writeFile(join(folder, 'content/post/größe.md'), post('Two', 'New text.\n'));
  git('2026-03-04', 'commit', '-qam', 'b');
  const prepared = await prepareWithPlugins(folder);
  expect(prepared.problems).toEqual([]);
  const updated = prepared.site.collections.flatMap(({ posts }) =>
    posts.map((each) => [each.title, each.updated?.day]),
  );
  expect(Object.fromEntries(updated)).toEqual({ One: undefined, Two: '2026-03-04', Three: '2026-02-02' });
});
