/** Builds that find nothing to do. test/build/incremental.test.ts compares all builds with clean ones. */
import { mkdirSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, test, vi } from 'vitest';
import { buildSite } from '../../src/build/build.ts';
import type { BuildOptions } from '../../src/build/buildOptions.ts';
import { writeChecked } from '../../src/cache/checked.mjs';
import { sharedWorker } from '../markdown/sharedRenderer/sharedWorker.ts';
import { folderOf } from '../temporaryFolder.ts';

let folder: string;
let cache: string;
let steps: string[];

beforeEach(async () => {
  vi.stubEnv('CATPOST_WITHOUT_SEARCH', '1');
  folder = await folderOf({
    'content/site.yaml': 'title: Same\nurl: https://example.org\n',
    'content/post/one.md': '---\ntitle: One\ndate: 2026-01-01\n---\n\nText.\n\n[a](a.txt)\n',
    'content/post/a.txt': 'a',
    'public/note.txt': 'A note.',
    'theme.css': 'body { color: red; }',
  });
  cache = join(folder, 'node_modules/.cache');
  const script = { name: 'assets/main.js', base64: '' };
  const client = { scriptName: script.name, files: [script], style: '', optionalStyles: {}, devScript: '' };
  writeChecked(join(cache, 'client.json'), JSON.stringify(client));
  // Files that were written just now are not trusted.
  await expect.poll(() => build()).toBe(false);
});

/** Builds, and returns whether it has done more than to look for changes. */
async function build(changed: Partial<BuildOptions> = {}): Promise<boolean> {
  steps = [];
  const { isWritten } = await buildSite({
    packageRoot: process.cwd(),
    bundleFolder: cache,
    isInstalled: false,
    checksumThread: pathToFileURL('src/disk/checksumThread.mjs'),
    cacheFolder: cache,
    content: join(folder, 'content'),
    contentName: 'content',
    publicFolder: join(folder, 'public'),
    siteFolder: { path: folder, name: '' },
    out: join(folder, 'dist'),
    protectedPaths: [],
    base: null,
    now: '2026-06-01',
    includesDrafts: false,
    isRecordReadOnly: false,
    worker: await sharedWorker(),
    cacheFile: join(cache, 'bodies.json'),
    imageCache: null,
    limit: 10_000,
    onStep: (name) => steps.push(name),
    onProgress: () => {},
    ...changed,
  });
  expect(isWritten).toBe(true);
  return steps.length > 0;
}

const post = () => join(folder, 'content/post/one.md');

test.each<[string, () => void]>([
  ['an edited post', () => writeFileSync(post(), '---\ntitle: Two\ndate: 2026-01-01\n---\n\nText.\n')],
  [
    'a new post',
    () => writeFileSync(join(folder, 'content/post/two.md'), '---\ntitle: T\ndate: 2026-01-02\n---\n\nX.\n'),
  ],
  ['a deleted post', () => rmSync(post())],
  ['a renamed post', () => renameSync(post(), join(folder, 'content/post/other.md'))],
  [
    'other settings',
    () => writeFileSync(join(folder, 'content/site.yaml'), 'title: Other\nurl: https://example.org\n'),
  ],
  ['a public file', () => writeFileSync(join(folder, 'public/note.txt'), 'B note.')],
  ['a stylesheet', () => writeFileSync(join(folder, 'theme.css'), 'body { color: blue; }')],
  ['a new text beside the content', () => writeFileSync(join(folder, 'footer.md'), 'By me.')],
  ['the record of paths', () => rmSync(join(folder, 'content/paths.lock'))],
  ['an installed font', () => mkdirSync(join(folder, 'node_modules/@fontsource-variable'))],
  ['a missing page', () => rmSync(join(folder, 'dist/post/one/index.html'))],
  ['a file more in the output', () => writeFileSync(join(folder, 'dist/more.html'), 'x')],
  ['no output', () => rmSync(join(folder, 'dist'), { recursive: true })],
])('builds again after %s', async (_, change) => {
  change();
  expect(await build()).toBe(true);
});

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
