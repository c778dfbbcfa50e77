/** Damages the caches and the output in nine ways, and compares the next build with a clean one. */
import { spawn } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { filesBelow, type Snapshot, snapshotOf } from '../../builtFiles.ts';
import { damage, damages } from '../../damage.ts';
import { photo } from '../../images/pictures.ts';
import { sampled } from '../../sampled.ts';
import { folderOf } from '../../temporaryFolder.ts';
import { copyProject } from '../projectCopy.ts';

const isLong = process.env.CATPOST_LONG !== undefined;

let root: string;

let clean: Snapshot;

/** Copies the project, because other tests use the caches of this one. */
beforeAll(async () => {
  root = await folderOf({
    'content/site.yaml': 'title: Damaged\nurl: https://example.org/\n',
    'content/post/first.md': '---\ntitle: First\ndate: 2026-01-01\n---\n\n## A heading\n\n![A picture](picture.jpg)\n',
    'content/post/second.md': '---\ntitle: Second\ndate: 2026-01-02\n---\n\nSee [the first](first.md).\n',
    'content/post/picture.jpg': await photo(500, 300).jpeg().toBuffer(),
    'public/papers/note.txt': 'A note.\n',
  });
  await copyProject(root);
  clean = await built();
});

/** Builds, and reads the published files. */
async function built(): Promise<Snapshot> {
  const { CI: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(root, 'src/start.mjs'), 'build', '--now', '2026-06-01'], {
    cwd: root,
    env: { ...inherited, NODE_ENV: 'production' },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const status = await new Promise((resolve) => child.once('close', resolve));
  expect([status, printed]).toEqual([0, expect.stringMatching(/, 0 problems in \d+\.\d s\n$/)]);
  expect(printed).not.toMatch(/Installing|DEBUG/);
  const { '.catpost': _record, ...published } = snapshotOf(join(root, 'dist'));
  return published;
}

/** Returns the caches and the output, without source maps and the build record, which no build restores. */
function keptFiles(): string[] {
  return ['node_modules/.cache', 'dist']
    .flatMap((folder) => filesBelow(join(root, folder)))
    .filter((file) => !file.endsWith('.map') && !file.endsWith('.catpost'))
    .sort();
}

/** Removes what the last build was made from. Otherwise the next one would find nothing to do, and use no other cache. */
function forgetLastBuild(): void {
  for (const file of keptFiles()) if (basename(file).startsWith('last-')) rmSync(file);
}

test('the caches contain a file of every kind', () => {
  const kinds = keptFiles().map((file) =>
    relative(root, file)
      .replace(/[0-9a-f]{16,}/g, '*')
      .replace(/\/\d+\.bin$/, '/N.bin')
      .replace(/\/cli-.+\.mjs$/, '/cli-*.mjs'),
  );
  expect(new Set(kinds.filter((kind) => kind.startsWith('node_modules')))).toEqual(
    new Set(
      [
        ...['installed', 'cards/*/card.png', 'cards/*/list', 'images/*/list'],
        ...['images/*/size-400.webp', 'images/*/size-400.avif', 'images/*/size-500.webp', 'images/*/size-500.avif'],
        ...['images/*/icon-192.png', 'images/*/icon-512.png', 'images/*/touch-icon-180.png'],
        ...[
          'bundles',
          'cli.mjs',
          'cli-*.mjs',
          'client.json',
          'folders-*.tsv',
          'last-*.json',
          'plan-*.bin',
          'texts-*.bin',
          'search/*',
          'search/*.list',
          'search/*.documents',
          'written-*.tsv',
          'content-*/bodies/N.bin',
          'content-*/readings/N.bin',
        ].map((x) => `*/${x}`),
        ...[
          'worker.mjs',
          'checksumThread.mjs',
          'relatedThread.mjs',
          'writerThread.mjs',
          'pluginWorker.mjs',
          'import.mjs',
        ].map((x) => `*/${x}`),
      ].map((name) => `node_modules/.cache/catpost/${name}`),
    ),
  );
});

test.runIf(isLong).each(damages)(
  'two builds in a row are clean after all files were damaged at once: %s',
  async (how) => {
    damage(keptFiles(), how);
    expect(await built()).toEqual(clean);
    expect(await built()).toEqual(clean);
  },
);

test('a build is clean after a bit of any one file was flipped', { timeout: 600_000 }, async () => {
  const files = keptFiles();
  // The index of the file chooses the bit.
  const step = isLong ? 1 : Math.ceil(files.length / 3);
  for (let index = 0; index < files.length; index += step) {
    const file = files[index] ?? '';
    damage([file], 'bit', index);
    if (!basename(file).startsWith('last-')) forgetLastBuild();
    expect({ file, published: await built() }).toEqual({ file, published: clean });
  }
});

test.each(sampled(['cards', 'images', 'bundle', 'search']))(
  'a build is clean after a file took the place of the cache folder %s',
  async (name) => {
    const cache = join(root, 'node_modules/.cache/catpost');
    const bundle = readdirSync(cache).find((item) => /^[0-9a-f]{16}$/.test(item)) ?? '';
    const folder = { bundle: join(cache, bundle), search: join(cache, bundle, 'search') }[name] ?? join(cache, name);
    forgetLastBuild();
    rmSync(folder, { recursive: true });
    writeFileSync(folder, '');
    expect(await built()).toEqual(clean);
  },
);
