import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { passOnTarball } from '../../src/create/tarball.ts';
import { folderOf } from '../temporaryFolder.ts';

const manifest = (dependency: string) => JSON.stringify({ dependencies: { catpost: dependency } });

test('a new site gets the tarball of the site in which init runs', async () => {
  const from = await folderOf({
    'package.json': manifest('file:packages/catpost-1.2.0.tgz'),
    'packages/catpost-1.2.0.tgz': 'bytes',
  });
  const folder = join(await folderOf({}), 'new');
  expect(await passOnTarball(from, folder)).toBe('file:vendor/catpost-1.2.0.tgz');
  expect(await readFile(join(folder, 'vendor/catpost-1.2.0.tgz'), 'utf8')).toBe('bytes');
  expect(await passOnTarball(from, from)).toBe('file:packages/catpost-1.2.0.tgz');
  expect(await readdir(from)).toEqual(['package.json', 'packages']);
});

test.each(['^1.2.0', 'file:../catpost', ''])('a site that asks for %j has no tarball', async (dependency) => {
  expect(await passOnTarball(await folderOf({ 'package.json': manifest(dependency) }), '/nowhere')).toBeNull();
});

test('a folder without package.json has no tarball', async () => {
  expect(await passOnTarball(await folderOf({}), '/nowhere')).toBeNull();
});

test('a tarball elsewhere on the disk is copied too', async () => {
  const elsewhere = await folderOf({ 'catpost-1.2.0.tgz': 'bytes' });
  const from = await folderOf({ 'package.json': manifest(`file:${elsewhere}/catpost-1.2.0.tgz`) });
  const folder = await folderOf({});
  expect(await passOnTarball(from, folder)).toBe('file:vendor/catpost-1.2.0.tgz');
  expect(await readFile(join(folder, 'vendor/catpost-1.2.0.tgz'), 'utf8')).toBe('bytes');
});

test('a tarball that is not there is named, with what to do', async () => {
  const from = await folderOf({ 'package.json': manifest('file:vendor/catpost-1.2.0.tgz') });
  await expect(passOnTarball(from, await folderOf({}))).rejects.toThrow(
    /vendor.catpost-1\.2\.0\.tgz is .*package\.json.*missing: /,
  );
});
