import { expect, test } from 'vitest';
import { readLock } from '../../src/packing/lockFile.ts';
import { packageManifest, shrinkwrapOf, siteLockOf } from '../../src/packing/manifest.ts';

const manifest = packageManifest('.');

test('the package has no dependency that is bundled, and exact versions of the others', () => {
  const versions = Object.values(manifest.dependencies);
  expect(versions.length).toBeGreaterThan(0);
  for (const version of versions) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  for (const name of ['react', 'rolldown', 'vite']) expect(manifest.dependencies).not.toHaveProperty(name);
  expect(manifest).not.toHaveProperty('devDependencies');
  expect(manifest).not.toHaveProperty('private');
});

test('no optional package is installed', () => {
  const optional = Object.keys(manifest.peerDependencies);
  expect(Object.keys(manifest.peerDependenciesMeta)).toEqual(optional);
  const installed = Object.keys(Object(shrinkwrapOf('.', manifest)).packages);
  for (const name of optional) expect(installed).not.toContain(`node_modules/${name}`);
});

test('its lock files name the versions of the project, with their hashes', () => {
  const tarball = { resolved: 'file:catpost.tgz', integrity: 'sha512-x' } as const;
  const own = { '': expect.anything(), 'node_modules/catpost': expect.objectContaining(tarball) };
  const { packages } = readLock('.');
  const site = Object(siteLockOf('.', 'blog', tarball)).packages;
  expect(site).toMatchObject(own);
  for (const [place, entry] of Object.entries(site)) if (!(place in own)) expect(entry).toEqual(packages[place]);
  expect(Object.keys(site).length).toBeGreaterThan(20);
});
