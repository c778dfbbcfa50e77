import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { build } from '../../src/build/report.ts';
import { run } from '../../src/cli.ts';
import { preview } from '../../src/serve/preview.ts';

vi.mock('../../src/build/report.ts', () => ({ build: vi.fn(async () => 0), check: vi.fn() }));
vi.mock('../../src/serve/preview.ts', () => ({ preview: vi.fn(async () => 0) }));

const folders = { packageRoot: '/c', siteRoot: '/c', bundleFolder: '/b', cacheFolder: '/b', isInstalled: false };

test.each([
  [[], resolve('/c/dist')],
  [['--out', '/elsewhere'], resolve('/elsewhere')],
  [['--site', '/blog', '--now', '2026-01-31'], join(resolve('/blog'), 'dist')],
])('start with %j serves the folder that it has built', async (words, folder) => {
  expect(await run({ name: 'start', words }, folders)).toBe(0);
  expect(vi.mocked(build).mock.lastCall?.[1]).toBe(folder);
  expect(vi.mocked(preview).mock.lastCall?.[0]).toMatchObject({ folder });
});
