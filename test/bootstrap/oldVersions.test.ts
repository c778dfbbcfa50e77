import { mkdirSync, readdirSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeOldVersions } from '../../src/bootstrap/oldVersions.mjs';
import { folderOf } from '../temporaryFolder.ts';

test('keeps the three newest versions, and whatever is not named like one', async () => {
  const cache = await folderOf({ 'images/x': '', 'search/y': '', installed: '' });
  const versions = [1, 5, 3, 4, 2].map((age) => String(age).repeat(16));
  for (const version of versions) {
    mkdirSync(join(cache, version));
    utimesSync(join(cache, version), 0, 1000 - Number(version[0]));
  }
  // Another command has removed what this one leads to.
  symlinkSync(join(cache, 'gone'), join(cache, 'f'.repeat(16)), 'junction');
  removeOldVersions(cache);
  expect(readdirSync(cache).sort()).toEqual([
    ...['1', '2', '3'].map((age) => age.repeat(16)),
    'images',
    'installed',
    'search',
  ]);
});
