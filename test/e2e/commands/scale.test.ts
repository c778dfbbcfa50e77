/** Measures how the build time grows with the number of posts, in 1 GB of heap. Only `npm run test:long` runs this. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catpostBuild } from '../../bench/catpost.ts';
import { measure } from '../../bench/measure.ts';
import { generatePosts } from '../../bench/posts/generatePosts.ts';
import { folderOf } from '../../temporaryFolder.ts';

const isLong = process.env.CATPOST_LONG !== undefined;

test.runIf(isLong)('5,000 posts take at most 11 times as long as 500', { timeout: 900_000 }, async () => {
  // The first build bundles catpost itself.
  await secondsFor(1);
  // The faster of two builds, because other work on the machine disturbs the small one more.
  const small = Math.min(await secondsFor(500), await secondsFor(500));
  const large = await secondsFor(5000);
  console.log(`500 posts: ${small.toFixed(1)} s of processor time, 5,000: ${large.toFixed(1)} s`);
  expect(large / small).toBeLessThanOrEqual(11);
});

/** Returns the processor time of a build, in seconds, which depends little on other work of the machine. */
async function secondsFor(count: number): Promise<number> {
  const folder = await folderOf({});
  await generatePosts(join(folder, 'content'), count);
  const build = catpostBuild(process.cwd(), folder, { NODE_OPTIONS: '--max-old-space-size=1024' });
  const { processor } = await measure(build);
  await rm(folder, { recursive: true });
  if (processor === null) throw new Error('This system does not report the processor time of a command.');
  return processor;
}
