import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { completionFor } from '../../src/cli/completion/completion.ts';
import { shells } from '../../src/cli/completion/grammar.ts';
import { folderOf } from '../temporaryFolder.ts';

let folder = '';

beforeAll(async () => {
  folder = await folderOf({
    'content/post/a.md': '',
    'content/notes/b.md': '',
    'content/site.yaml': '',
    'my site/c.md': '',
    'export.xml': '',
  });
  mkdirSync(join(folder, 'elsewhere'));
});

/** Returns what bash offers for the last of some words. */
function bash(...words: string[]): string[] {
  const script = `${completionFor('bash')}
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _catpost; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr, status } = spawnSync('bash', ['-c', script, 'bash', ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .sort();
}

test.each([
  [['catpost', 'b'], ['build']],
  [['npx', 'catpost', 'pre'], ['preview']],
  [['npx', 'other', 'b'], []],
  [['npx', 'cat'], []],
  [['catpost', 'build', '--o'], ['--out']],
  [['catpost', 'dev', '--he'], ['--help']],
  [['catpost', 'check', '--external', '--no'], ['--now']],
  [
    ['catpost', 'build', '--out', ''],
    ['content', 'elsewhere', 'my site'],
  ],
  [['catpost', 'build', '--out', 'my'], ['my site']],
  [
    ['npx', 'catpost', 'new', 'T', '--in', ''],
    ['notes', 'post'],
  ],
  [['catpost', 'new', '--in', 'n'], ['notes']],
  [
    ['catpost', 'init', '--host', 'n'],
    ['netlify', 'nginx'],
  ],
  [['catpost', 'init', 'else'], ['elsewhere']],
  [
    ['catpost', 'completion', ''],
    ['bash', 'fish', 'zsh'],
  ],
  [['catpost', 'import', 'exp'], ['export.xml']],
  [['catpost', 'import', 'export.xml', '--from', 'h'], ['hugo']],
  [['catpost', 'import', 'export.xml', '--to', 'el'], ['elsewhere']],
  [['catpost', 'build', 'x'], []],
  [['catpost', 'dev', '--port', ''], []],
  [['catpost', 'nonsense', '--'], []],
])('bash completes %j with %j', (words, expected) => expect(bash(...words)).toEqual(expected));

test('bash completes every command', () => {
  const words = ['build', 'check', 'completion', 'dev', 'import', 'init', 'new', 'preview', 'upgrade'];
  expect(bash('catpost', '')).toEqual(words);
});

test.each(shells)('%s: the script names every command and option, and is one that the shell can read', (shell) => {
  const script = completionFor(shell);
  const file = join(folder, `completion.${shell}`);
  writeFileSync(file, script);
  for (const word of ['init', 'parse-limit', 'github-pages', 'npx']) expect(script).toContain(word);
  const { error, status, stderr } = spawnSync(shell, ['-n', file], { encoding: 'utf8' });
  // Not every machine has zsh and fish.
  if (error === undefined) expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test.each([undefined, 'tcsh', 'constructor'])('a shell %j is wrong usage', (shell) => {
  expect(() => completionFor(shell)).toThrow('Name a shell: bash, zsh, fish.');
});
