import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../temporaryFolder.ts';

test('create-catpost runs init of the catpost that it depends on, with the same words', async () => {
  const folder = await folderOf({
    'package.json': '{"type":"module"}',
    'node_modules/catpost/package.json': '{"type":"module","bin":{"catpost":"bundle/catpost.mjs"}}',
    'node_modules/catpost/bundle/catpost.mjs': 'console.log(JSON.stringify(process.argv.slice(2)));',
  });
  copyFileSync('create-catpost/index.mjs', join(folder, 'index.mjs'));
  const words = ['my blog', '--host', 'netlify'];
  const { stdout } = spawnSync(process.execPath, [join(folder, 'index.mjs'), ...words], { encoding: 'utf8' });
  expect(JSON.parse(stdout)).toEqual(['init', ...words]);
});

test('create-catpost has the version of catpost', () => {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
  const { version, engines } = read('package.json');
  expect(read('create-catpost/package.json')).toMatchObject({ version, engines, dependencies: { catpost: version } });
});
