/** Passes on the tarball that a site has catpost from, if it is not installed from a registry. */
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { readManifest } from './manifest.ts';

/**
 * Copies the tarball of the site in `from` into `vendor/` of `folder`. Returns what package.json asks npm for, or null if
 * the site has no tarball. Within one folder, nothing is copied.
 */
export async function passOnTarball(from: string, folder: string): Promise<string | null> {
  const manifest = await readFile(join(from, 'package.json'), 'utf8').catch(() => '');
  const dependency = readManifest(manifest).dependencies.catpost;
  if (!dependency?.startsWith('file:') || !dependency.endsWith('.tgz')) return null;
  if (relative(from, folder) === '') return dependency;
  const tarball = join(from, dependency.slice('file:'.length));
  const copy = `vendor/${basename(tarball)}`;
  await mkdir(join(folder, 'vendor'), { recursive: true });
  await copyFile(tarball, join(folder, copy));
  return `file:${copy}`;
}
