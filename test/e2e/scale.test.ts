/** `npm run test:long` alone: ten times the posts take no more than ten times the work, and a gigabyte is enough. */
import { spawn } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generatePosts } from '../bench/generatePosts.ts';
import { folderOf } from './harness.ts';

const isLong = process.env.CATPOST_LONG !== undefined;

test.runIf(isLong)('5,000 posts take at most 11 times as long as 500', { timeout: 900_000 }, async () => {
  // The bundles of the tool itself are made once.
  await secondsFor(1);
  // Of two, for others may have the machine's caches meanwhile; of the small one that is half of what is measured.
  const small = Math.min(await secondsFor(500), await secondsFor(500));
  const large = await secondsFor(5000);
  console.log(`500 posts: ${small.toFixed(1)} s of processor time, 5,000: ${large.toFixed(1)} s`);
  expect(large / small).toBeLessThanOrEqual(11);
});

/** Seconds of the processor, which do not grow where the machine has other work. With the heap of a small machine. */
async function secondsFor(count: number): Promise<number> {
  const folder = await folderOf({});
  await generatePosts(join(folder, 'content'), count, 300);
  const measure = join(folder, 'measure.json');
  const words = ['build', '--content', join(folder, 'content'), '--out', join(folder, 'dist'), '--now', '2030-01-01'];
  const hook = join(process.cwd(), 'test/bench/measure.cjs');
  const child = spawn(process.execPath, ['--require', hook, 'src/start.mjs', ...words], {
    env: {
      ...process.env,
      CATPOST_MEASURE: measure,
      NODE_ENV: 'production',
      NODE_OPTIONS: '--max-old-space-size=1024',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const status = await new Promise((end) => child.once('exit', end));
  if (status !== 0) throw new Error(`The build of ${count} posts failed:\n${said.slice(-2000)}`);
  expect((await readdir(join(folder, 'dist/post'))).filter((name) => /^post-\d+$/.test(name))).toHaveLength(count);
  const usage: NodeJS.ResourceUsage = JSON.parse(await readFile(measure, 'utf8'));
  await rm(folder, { recursive: true });
  return (usage.userCPUTime + usage.systemCPUTime) / 1e6;
}
