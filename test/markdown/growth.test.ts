/**
 * The time to render a long post grows as the post does. What is counted is processor time, which a machine that is
 * busy with other things does not lengthen much, and the best of three.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { growing } from './growing.ts';
import { bundleScript } from './workerBundle.ts';

type Growth = { name: string; short: number; long: number };

/** Four times the text takes four times as long; what is quadratic takes sixteen times as long. */
const limit = 8;

/** Below this many milliseconds, the clock and the compiler of JavaScript say more than the text does. */
const least = 25;

const names = Object.keys(growing);
const measured = process.env.CATPOST_LONG
  ? names
  : names.filter((name, index) => index % 10 === 0 || name === 'descriptions');
const found = new Map<string, Growth>();

beforeAll(async () => {
  const file = fileURLToPath(await bundleScript('test/markdown/measureGrowth.ts'));
  const env = { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' };
  const { stdout } = await promisify(execFile)(process.execPath, [file, `${limit}`, `${least}`, ...measured], { env });
  for (const line of stdout.trim().split('\n')) {
    const growth: Growth = JSON.parse(line);
    found.set(growth.name, growth);
  }
}, 300_000);

test.each(measured)('time grows as the text does: %s', (name) => {
  const { short, long } = found.get(name) ?? { short: 0, long: Number.POSITIVE_INFINITY };
  expect(long / Math.max(short, least), `${short} ms, then ${long} ms`).toBeLessThan(limit);
});
