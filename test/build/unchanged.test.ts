/** Builds that find nothing to do. test/build/incremental.test.ts compares all builds with clean ones. */
import { mkdirSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import type { BuildOptions } from '../../src/build/buildOptions.ts';
import { changedInputs, type Inputs, readInputs } from '../../src/build/inputs.ts';
import { folderToBuild, optionsIn, stepsOfBuild } from './builtFolder.ts';

let folder: string;

beforeEach(async () => {
  vi.stubEnv('CATPOST_WITHOUT_SEARCH', '1');
  folder = await folderToBuild({
    'content/site.yaml': 'title: Same\nurl: https://example.org\n',
    'content/post/one.md': '---\ntitle: One\ndate: 2026-01-01\n---\n\nText.\n\n[a](a.txt)\n',
    'content/post/a.txt': 'a',
    'public/note.txt': 'A note.',
    'theme.css': 'body { color: red; }',
  });
  // Files that were written just now are not trusted.
  await expect.poll(() => build()).toBe(false);
});

/** Builds, and returns whether it has done more than to look for changes. */
async function build(changed: Partial<BuildOptions> = {}): Promise<boolean> {
  const { steps, isWritten } = await stepsOfBuild(folder, changed);
  expect(isWritten).toBe(true);
  return steps.length > 0;
}

test.each<[string, () => void]>([
  ['an edited post', () => writeFileSync(post(), '---\ntitle: Two\ndate: 2026-01-01\n---\n\nText.\n')],
  ['a missing page', () => rmSync(join(folder, 'dist/post/one/index.html'))],
  ['a file more in the output', () => writeFileSync(join(folder, 'dist/more.html'), 'x')],
  ['no output', () => rmSync(join(folder, 'dist'), { recursive: true })],
])('builds again after %s', async (_, change) => {
  change();
  expect(await build()).toBe(true);
});

test('each change of a file that the site depends on is another input', async () => {
  let before = await inputs();
  for (const change of changes) {
    change();
    const after = await inputs();
    expect(changedInputs(before, after)).not.toEqual([]);
    before = after;
  }
});

const post = () => join(folder, 'content/post/one.md');

const changes = [
  () => writeFileSync(join(folder, 'content/post/two.md'), '---\ntitle: T\ndate: 2026-01-02\n---\n\nX.\n'),
  () => writeFileSync(join(folder, 'content/post/two.md'), '---\ntitle: U\ndate: 2026-01-02\n---\n\nX.\n'),
  () => rmSync(join(folder, 'content/post/a.txt')),
  () => renameSync(post(), join(folder, 'content/post/other.md')),
  () => writeFileSync(join(folder, 'content/site.yaml'), 'title: Other\nurl: https://example.org\n'),
  () => writeFileSync(join(folder, 'public/note.txt'), 'B note.'),
  () => writeFileSync(join(folder, 'public/.nojekyll'), ''),
  () => writeFileSync(join(folder, 'content/post/package.json'), '{}'),
  () => writeFileSync(join(folder, 'theme.css'), 'body { color: blue; }'),
  () => writeFileSync(join(folder, 'footer.md'), 'By me.'),
  () => rmSync(join(folder, 'content/paths.lock')),
  () => mkdirSync(join(folder, 'node_modules/@fontsource-variable')),
];

/** Returns the inputs, as soon as no file was written just now. */
async function inputs(): Promise<Inputs> {
  const read = () => readInputs(optionsIn(folder));
  await expect.poll(read, { interval: 5 }).not.toBeNull();
  const found = read();
  if (found === null) throw new Error('A file was written just now.');
  return found;
}

test('finds a damaged page whose size and times are those of the last build', async () => {
  const page = join(folder, 'dist/post/one/index.html');
  const { size, atime, mtime } = statSync(page);
  writeFileSync(page, 'x'.repeat(size));
  utimesSync(page, atime, mtime);
  expect(await build()).toBe(true);
});

test.each<[string, Partial<BuildOptions>]>([
  ['day', { now: '2026-06-02' }],
  ['base', { base: '/blog/' }],
  ['record', { isRecordReadOnly: true }],
])('builds again for another %s', async (_, changed) => expect(await build(changed)).toBe(true));

test.each([
  ['a symbolic link', () => symlinkSync('a.txt', join(folder, 'content/post/b.txt'))],
  ['a plugin', () => writeFileSync(join(folder, 'content/site.yaml'), 'title: x\nplugins: [./plugin.mjs]\n')],
])('never leaves out a build of a site with %s', async (_, change) => {
  writeFileSync(join(folder, 'plugin.mjs'), 'export default { name: "none" };\n');
  change();
  await build();
  await build();
  expect(await build()).toBe(true);
});
