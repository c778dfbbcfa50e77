/**
 * The time to render a post grows no faster than its length. It is measured in processor time, which changes little on
 * a busy machine, and the best of three runs counts.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { growing } from './growing.ts';
import { bundleScript } from './workerBundle.ts';

type Growth = { name: string; short: number; long: number };

/** Four times the text takes four times as long, or sixteen times in quadratic time. */
const limit = 8;

/** In milliseconds. Below that, the clock and the JavaScript compiler matter more than the text. */
const least = 25;

const names = Object.keys(growing);
const measured = process.env.CATPOST_LONG
  ? names
  : names.filter((name, index) => index % 20 === 0 || name === 'descriptions');
const found = new Map<string, Growth>();

beforeAll(async () => {
  const file = fileURLToPath(await bundleScript('test/markdown/measureGrowth.ts'));
  const env = { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' };
  // Worker threads, in which a build renders, have a stack of 4 MB. The main thread's is too small for nested elements.
  const words = ['--stack-size=3900', file, `${limit}`, `${least}`, ...measured];
  const { stdout } = await promisify(execFile)(process.execPath, words, { env });
  for (const line of stdout.trim().split('\n')) {
    const growth: Growth = JSON.parse(line);
    found.set(growth.name, growth);
  }
}, 300_000);

test.each(measured)('takes linear time for %s', (name) => {
  const { short, long } = found.get(name) ?? { short: 0, long: Number.POSITIVE_INFINITY };
  expect(long / Math.max(short, least), `${short} ms, then ${long} ms`).toBeLessThan(limit);
});
