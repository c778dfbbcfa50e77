import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderSize, limitProblems, type SiteSize } from '../../../src/publish/hosts/limits.ts';
import type { Host } from '../../../src/types/config.ts';

import { folderOf } from '../../temporaryFolder.ts';
import { type HostSite, hostSite } from './hostSite.ts';

const small: SiteSize = { files: 10, bytes: 1000, fileBytes: 500, largest: '/a.mp4' };

async function problemsOf(options: HostSite, size: Partial<SiteSize> = {}) {
  const folder = await folderOf({ 'site.yaml': `title: x\nhost: ${options.host}\n` });
  const { site } = hostSite(options);
  return limitProblems(site, { ...small, ...size }, folder);
}

const redirects = (count: number) => Array.from({ length: count }, (_, at) => ({ from: `/old/${at}/`, to: '/post/' }));

test.each([
  ['cloudflare', {}, { files: 20_001 }, '20,001 files'],
  ['cloudflare', {}, { fileBytes: 26_214_401 }, '/a.mp4'],
  ['cloudflare', { redirects: redirects(2001) }, {}, '2,001 redirects'],
  ['vercel', { redirects: redirects(2048) }, {}, 'redirects and rules'],
  ['vercel', {}, { files: 15_001 }, '15,001 files'],
  ['github-pages', {}, { bytes: 1_000_000_001 }, '1,000,000,001 bytes'],
] satisfies [Host, HostSite, Partial<SiteSize>, string][])(
  'reports a site over the limits of %s at the key in site.yaml (%j, %j)',
  async (host, options, size, mentioned) => {
    const problems = await problemsOf({ ...options, host: [host] }, size);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ rule: 'host-limit', severity: 'fail', position: { line: 2, column: 1 } });
    expect(problems[0]?.message).toContain(mentioned);
  },
);

test('reports nothing at exactly the limit, and nothing for hosts without limits', async () => {
  expect(await problemsOf({ host: ['cloudflare'], redirects: redirects(2000) }, { files: 20_000 })).toEqual([]);
  const large = { files: 50_000, bytes: 5_000_000_000, fileBytes: 1_000_000_000 };
  expect(await problemsOf({ host: ['nginx', 'netlify', 's3'], redirects: redirects(5000) }, large)).toEqual([]);
});

test('measures a folder with its subfolders', async () => {
  const folder = await folderOf({ 'index.html': 'four' });
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'assets/a.js'), 'sixsix');
  expect(await folderSize(folder)).toEqual({ files: 2, bytes: 10, fileBytes: 6, largest: '/assets/a.js' });
});
