/** The command with which the benchmark runs catpost, and the caches that catpost keeps between builds. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setAside } from './aside.ts';
import { type Command, measure } from './measure.ts';

/** Returns the command that builds `folder/content` into `folder/dist`. `program` is the Node.js that runs it. */
export function catpostBuild(
  projectRoot: string,
  folder: string,
  env: Record<string, string> = {},
  program = process.execPath,
): Command {
  const folders = ['--content', join(folder, 'content'), '--out', join(folder, 'dist')];
  const words = [join(projectRoot, 'src/start.mjs'), 'build', ...folders];
  return { program, words, cwd: projectRoot, env };
}

/**
 * Builds a site of one post in `folder`. This creates catpost's own bundles, which a machine does only once, so no
 * build pays for them.
 */
export async function makeBundles(projectRoot: string, folder: string): Promise<void> {
  const content = join(folder, 'content');
  await mkdir(join(content, 'post'), { recursive: true });
  await writeFile(join(content, 'site.yaml'), 'title: First\nurl: https://example.org\n');
  await writeFile(join(content, 'post', 'first.md'), '---\ntitle: First\ndate: 2020-01-01\n---\n\nA post.\n');
  await measure(catpostBuild(projectRoot, folder));
}

/**
 * Removes all caches except those bundles. Caches of other sites of this clone go too, because sites share some of
 * them.
 */
export async function emptyCaches(projectRoot: string): Promise<void> {
  const cache = join(projectRoot, 'node_modules/.cache/catpost');
  for (const item of await readdir(cache)) {
    const path = join(cache, item);
    if (!/^[0-9a-f]{16}$/.test(item)) await removeUnless(bundles, path, item);
    else for (const name of await readdir(path)) await removeUnless(bundles, join(path, name), name);
  }
}

const bundles = /^(?:installed|bundles|bench\..*|client\.json|[\w-]+\.mjs(?:\.map)?)$/;

async function removeUnless(kept: RegExp, path: string, name: string): Promise<void> {
  if (!kept.test(name)) await setAside(path);
}
