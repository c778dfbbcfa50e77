import { expect, test } from 'vitest';
import { readLock } from '../../src/packing/lockFile.ts';
import { packageManifest, siteLockOf } from '../../src/packing/manifest.ts';

const manifest = packageManifest('.');

test('the package has no dependency that is bundled, and exact versions of the others', () => {
  const versions = Object.values(manifest.dependencies);
  expect(versions.length).toBeGreaterThan(0);
  for (const version of versions) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  for (const name of ['react', 'rolldown', 'vite']) expect(manifest.dependencies).not.toHaveProperty(name);
  expect(manifest).not.toHaveProperty('devDependencies');
  expect(manifest).not.toHaveProperty('private');
});

test('the lock file of a site names the versions of the project, with their hashes, and no optional package', () => {
  const tarball = { resolved: 'file:catpost.tgz', integrity: 'sha512-x' } as const;
  const { '': site, 'node_modules/catpost': own, ...others } = Object(siteLockOf('.', 'blog', tarball)).packages;
  expect(site).toEqual({ name: 'blog', dependencies: { catpost: 'file:catpost.tgz' } });
  expect(own).toMatchObject(tarball);
  const { packages } = readLock('.');
  for (const [place, entry] of Object.entries(others)) expect(entry).toEqual(packages[place]);
  expect(Object.keys(others).length).toBeGreaterThan(20);
  const optional = Object.keys(manifest.peerDependencies);
  expect(Object.keys(manifest.peerDependenciesMeta)).toEqual(optional);
  for (const name of optional) expect(others).not.toHaveProperty([`node_modules/${name}`]);
});
