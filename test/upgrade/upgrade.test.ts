import { spawnSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeBuildRecord } from '../../src/disk/buildRecord.ts';
import type { Problem } from '../../src/types/problem.ts';
import { lastVersion } from '../../src/upgrade/lastVersion.ts';
import { renameOldKeys } from '../../src/upgrade/renameOldKeys.ts';
import { upgrade } from '../../src/upgrade/upgrade.ts';
import { folderOf } from '../temporaryFolder.ts';

const lock = (version: string) => JSON.stringify({ packages: { '': {}, 'node_modules/catpost': { version } } });

async function site(version: string | null) {
  const folder = await folderOf({
    'content/site.yaml': 'title: T\n',
    'dist/index.html': '',
    'catpost/package.json': '{"version":"1.3.0"}',
    'catpost/CHANGELOG.md': '# Changelog\n\n## 1.3.0\n\n- three\n\n## 1.2.0\n\n- two\n\n## 1.1.0\n\n- one\n',
    'package-lock.json': lock('1.1.0'),
  });
  await writeBuildRecord(join(folder, 'dist'), { kept: [], previous: null, checksums: {}, version });
  return folder;
}

function report(folder: string, from: string | null = null): Promise<string> {
  const content = join(folder, 'content');
  const packageRoot = join(folder, 'catpost');
  const out = join(folder, 'dist');
  return upgrade({ packageRoot, siteRoot: folder, content, contentName: 'content', out, from, writes: false });
}

test('prints what is new since the version that built the site', async () => {
  const text = await report(await site('1.1.0'));
  expect(text).toMatch(/^This is catpost 1\.3\.0\. The site was last built by 1\.1\.0\.\n/);
  expect(text).toMatch(/## 1\.3\.0\n\n- three\n\n## 1\.2\.0\n\n- two\n/);
  expect(text).not.toContain('- one');
  expect(text).toMatch(/Nothing in your settings and posts has to change\.$/);
});

test.each([
  [null, '1.3.0', /same version built this site last/],
  [null, '2.0.0', /built by 2\.0\.0, which is newer/],
  ['1.2.0', '1.1.0', /built by 1\.2\.0\.\n/],
  [null, null, /It is not known/],
])('says how it compares with --from %s and a build by %s', async (from, built, expected) => {
  expect(await report(await site(built), from)).toMatch(expected);
});

test('without a built folder, the last commit names the version', async () => {
  const folder = await site(null);
  await rm(join(folder, 'dist'), { recursive: true });
  const git = (...words: string[]) =>
    spawnSync('git', ['-C', folder, '-c', 'user.name=T', '-c', 'user.email=t@example.org', ...words]);
  git('init', '-q');
  expect(await lastVersion(folder, join(folder, 'dist'))).toBeNull();
  git('add', 'package-lock.json');
  git('commit', '-qm', 'x');
  expect(await lastVersion(folder, join(folder, 'dist'))).toBe('1.1.0');
});

const renamed = [
  { old: 'writer', name: 'author', since: '1.2.0', goes: '3.0.0' },
  { old: 'collections.*.perPage', name: 'pageSize', since: '1.2.0', goes: '3.0.0' },
];

function use(line: number, column: number, name: string): Problem {
  const position = { line, column };
  const hint = `write ${name} instead`;
  return {
    rule: 'deprecated-key',
    severity: 'warn',
    file: 'content/site.yaml',
    position,
    line: null,
    message: '',
    hint,
  };
}

test('replaces old names, and leaves what needs more than that', async () => {
  const text = '"writer": Ada # writer\r\ncollections: { a: { perPage: 3 }, b: { perPage: 4 } }\nwriter: twice\n';
  const folder = await folderOf({ 'content/site.yaml': text });
  const problems = [
    use(1, 1, 'author'),
    use(2, 21, 'pageSize'),
    use(2, 40, 'pageSize'),
    { ...use(3, 1, 'author'), hint: 'delete this line' },
    use(9, 1, 'author'),
    use(1, 3, 'author'),
  ];
  const solved = await renameOldKeys(problems, renamed, (file) => join(folder, file));
  expect(await readFile(join(folder, 'content/site.yaml'), 'utf8')).toBe(
    '"author": Ada # writer\r\ncollections: { a: { pageSize: 3 }, b: { pageSize: 4 } }\nwriter: twice\n',
  );
  expect(solved).toHaveLength(3);
});
