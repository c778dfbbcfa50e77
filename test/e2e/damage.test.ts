/** Whatever happens to the files that are kept between builds, the next build is a clean one. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { filesBelow, type Snapshot, snapshotOf } from '../build/incremental/builds.ts';
import { type Damage, damage, damages } from '../damage.ts';
import { photo } from '../images/pictures.ts';
import { sampled } from '../sampled.ts';
import { folderOf } from '../temporaryFolder.ts';

const isLong = process.env.CATPOST_LONG !== undefined;
let root: string;
let clean: Snapshot;

/** A clone with caches of its own, for those of this one are in use by other tests. */
beforeAll(async () => {
  root = await folderOf({
    'content/site.yaml': 'title: Damaged\nurl: https://example.org/\n',
    'content/post/first.md': '---\ntitle: First\ndate: 2026-01-01\n---\n\n## A heading\n\n![A picture](picture.jpg)\n',
    'content/post/second.md': '---\ntitle: Second\ndate: 2026-01-02\n---\n\nSee [the first](first.md).\n',
    'content/post/picture.jpg': await photo(500, 300).jpeg().toBuffer(),
    'public/papers/note.txt': 'A note.\n',
  });
  for (const name of ['src', 'index.html', 'package.json', 'package-lock.json', 'tsconfig.json']) {
    cpSync(name, join(root, name), { recursive: true });
  }
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync('node_modules').filter((name) => name !== '.cache')) {
    symlinkSync(join(process.cwd(), 'node_modules', name), join(root, 'node_modules', name));
  }
  clean = await built();
});

/** Builds, and returns what is published. */
async function built(): Promise<Snapshot> {
  const { CI: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(root, 'src/start.mjs'), 'build', '--now', '2026-06-01'], {
    cwd: root,
    env: { ...inherited, NODE_ENV: 'production' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const status = await new Promise((resolve) => child.once('close', resolve));
  expect([status, said]).toEqual([0, expect.stringMatching(/, 0 problems in \d+\.\d s\n$/)]);
  expect(said).not.toMatch(/Installing|DEBUG/);
  const { '.catpost': _record, ...published } = snapshotOf(join(root, 'dist'));
  return published;
}

/** The caches and what is published, without what nobody can make again: the maps of bundles, and whose folder it is. */
function keptFiles(): string[] {
  return ['node_modules/.cache', 'dist']
    .flatMap((folder) => filesBelow(join(root, folder)))
    .filter((file) => !file.endsWith('.map') && !file.endsWith('.catpost'))
    .sort();
}

test('a cache of every kind is there to be damaged', () => {
  const kinds = keptFiles().map((file) => relative(root, file).replace(/[0-9a-f]{16,}/g, '*'));
  expect(new Set(kinds.filter((kind) => kind.startsWith('node_modules')))).toEqual(
    new Set(
      [
        ...['installed', 'cards/*/card.png', 'cards/*/list', 'images/*/list', 'search/*'],
        ...['images/*/size-400.webp', 'images/*/size-400.avif', 'images/*/size-500.webp', 'images/*/size-500.avif'],
        ...['images/*/icon-192.png', 'images/*/icon-512.png', 'images/*/touch-icon-180.png'],
        ...['bodies-*.json', 'bundles', 'cli.mjs', 'client.json', 'worker.mjs', 'written-*.json'].map((x) => `*/${x}`),
      ].map((name) => `node_modules/.cache/catpost/${name}`),
    ),
  );
});

const isSampled = (how: Damage) => isLong || ['bit', 'folder'].includes(how);

test.each(damages.filter(isSampled))(
  'all files damaged at once (%s) give a clean build, and a second one',
  async (how) => {
    damage(keptFiles(), how);
    expect(await built()).toEqual(clean);
    expect(await built()).toEqual(clean);
  },
);

test('any one file with a flipped bit gives a clean build', { timeout: 600_000 }, async () => {
  const files = keptFiles();
  // Every so many, or all of them, with a bit that their number chooses.
  const step = isLong ? 1 : Math.ceil(files.length / 5);
  for (let index = 0; index < files.length; index += step) {
    const file = files[index] ?? '';
    damage([file], 'bit', index);
    expect({ file, published: await built() }).toEqual({ file, published: clean });
  }
});

test.each(sampled(['cards', 'images', 'search', 'bundle']))('a file in the place of the folder %s', async (name) => {
  const cache = join(root, 'node_modules/.cache/catpost');
  const bundle = readdirSync(cache).find((item) => /^[0-9a-f]{16}$/.test(item)) ?? '';
  const folder = join(cache, name === 'bundle' ? bundle : name);
  rmSync(folder, { recursive: true });
  writeFileSync(folder, '');
  expect(await built()).toEqual(clean);
});
