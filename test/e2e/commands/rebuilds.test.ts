/** Builds into a folder with an earlier site, after changes, a killed build or a full disk. */
import { spawn, spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publishedFiles } from '../../builtFiles.ts';
import { folderOf } from '../../temporaryFolder.ts';
import { build, buildAlone, runCommand } from '../command.ts';
import { restyle } from '../deploys/restyle.ts';
import { fixtureSite } from '../fixtureSite.ts';

test('a rebuild after adding, editing, renaming and deleting posts equals a clean build', async () => {
  const folder = await folderOf(fixtureSite);
  await build(folder);
  const post = (name: string) => join(folder, 'content/post', name);
  await writeFile(post('added.md'), '---\ntitle: Added\ndate: 2026-01-04\n---\n\nSee [fifth](fifth.md).\n');
  await writeFile(post('fifth.md'), `${await readFile(post('fifth.md'), 'utf8')}\nMore.\n`);
  await rename(post('fourth.md'), post('renamed.md'));
  await rm(post('third.md'));
  const after = await publishedFiles(await buildAlone(folder));
  const clean = await folderOf({});
  await cp(join(folder, 'content'), join(clean, 'content'), { recursive: true });
  expect(after).toEqual(await publishedFiles(await build(clean)));
});

const isLong = process.env.CATPOST_LONG !== undefined;

// Each killed build takes three more builds.
const killTimeout = { timeout: isLong ? 600_000 : 90_000 };

test('a killed build leaves the site unchanged, and the next build is clean', killTimeout, async () => {
  const folder = await folderOf(fixtureSite);
  const dist = await build(folder);
  const words = ['build', '--content', join(folder, 'content'), '--out', dist, '--now', '2026-06-01'];
  const whole = await timed(() => buildAlone(folder));
  const killed = isLong ? 20 : 1;
  for (let index = 1; index <= killed; index += 1) {
    const before = await publishedFiles(dist);
    // With another text and another stylesheet, the build has files to keep.
    await writeFile(
      join(folder, 'content/post/edited.md'),
      `---\ntitle: Edited\ndate: 2026-01-05\n---\n\nText ${index}.\n`,
    );
    await restyle(folder, `#ffd7${10 + index}`);
    const child = spawn(process.execPath, ['src/start.mjs', ...words], { stdio: 'ignore', detached: true });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const timer = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), (whole * index) / (killed + 1));
    await ended;
    clearTimeout(timer);
    const left = await publishedFiles(dist);
    const after = await publishedFiles(await build(folder));
    expect(after).not.toEqual(before);
    // A build may finish before it is killed.
    expect([before, after]).toContainEqual(left);
    const clean = await folderOf({});
    await cp(join(folder, 'content'), join(clean, 'content'), { recursive: true });
    expect(after).toEqual(await publishedFiles(await build(clean)));
  }
  expect((await readdir(folder)).sort()).toEqual(['content', 'dist']);
});

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

test('reports a full disk in a sentence, and leaves the site unchanged with nothing beside it', async ({
  skip,
  onTestFinished,
}) => {
  const disk = await mkdtemp(join(tmpdir(), 'catpost-disk-'));
  onTestFinished(async () => {
    // Lazily, because a build may still use it after a timeout.
    spawnSync('umount', ['--lazy', disk]);
    await rm(disk, { recursive: true });
  });
  if (!mountTemporary(disk, 6)) return skip('no file system of a given size can be mounted here (mount -t tmpfs)');
  const folder = await folderOf({
    'content/site.yaml': 'title: Small\nurl: https://example.org\ncards: none\n',
    'content/post/a.md': '---\ntitle: A\ndate: 2026-01-01\n---\n\nText.\n',
  });
  const dist = join(disk, 'dist');
  const words = ['build', '--content', join(folder, 'content'), '--out', dist, '--now', '2026-06-01'];
  expect(await runCommand(words)).toMatchObject({ status: 0 });
  const before = await publishedFiles(dist);
  for (let index = 1; index <= 60; index += 1) {
    const text = `---\ntitle: Post ${index}\ndate: 2026-01-02\n---\n\n${`Words of ${index}. `.repeat(2000)}\n`;
    await writeFile(join(folder, `content/post/${index}.md`), text);
  }
  const refused = async () => {
    const { status, stderr } = await runCommand(words);
    expect(status).toBe(1);
    expect(stderr).toContain(`The disk is full, so ${dist} was left as it was: free some space`);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(await publishedFiles(dist)).toEqual(before);
  };
  await refused();
  expect(await readdir(disk)).toEqual(['dist']);
  if (!isLong) return;
  // Leaves no room for a single byte.
  await writeFile(join(disk, 'full'), Buffer.alloc(7_000_000)).catch(() => {});
  await refused();
  expect((await readdir(disk)).sort()).toEqual(['dist', 'full']);
});

/** Mounts a file system of limited size, and returns whether that worked. It needs root on Linux. */
function mountTemporary(folder: string, megabytes: number): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]).status === 0;
}
