/** Passes on the tarball that a site has catpost from, if it is not installed from a registry. */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { expectedError } from '../errors/expectedError.ts';
import { readManifest } from './manifest.ts';

/**
 * Copies the tarball of the site in `from` into `vendor/` of `folder`. Returns what package.json asks npm for, or null if
 * the site has no tarball. Within one folder, nothing is copied. Throws an expected error if the tarball is missing.
 */
export async function passOnTarball(from: string, folder: string): Promise<string | null> {
  const manifest = await readFile(join(from, 'package.json'), 'utf8').catch(() => '');
  const dependency = readManifest(manifest).dependencies.catpost;
  if (!dependency?.startsWith('file:') || !dependency.endsWith('.tgz')) return null;
  if (relative(from, folder) === '') return dependency;
  const tarball = resolve(from, dependency.slice('file:'.length));
  if (!existsSync(tarball)) {
    throw expectedError(
      `${tarball} is what package.json installs catpost from, but it is missing: put it back, or install catpost again.`,
    );
  }
  const copy = `vendor/${basename(tarball)}`;
  await mkdir(join(folder, 'vendor'), { recursive: true });
  await copyFile(tarball, join(folder, copy));
  return `file:${copy}`;
}
