import { expect, test } from 'vitest';
import { planSite } from '../../../src/build/plan.ts';
import { readSite } from '../../../src/content/readSite.ts';
import { folderOf } from '../../temporaryFolder.ts';

test.each([
  ['nginx', ['/.host/nginx/brotli.conf', '/.host/nginx/site.conf']],
  ['caddy', ['/.host/caddy/site.caddy']],
  ['[caddy, nginx]', ['/.host/caddy/site.caddy', '/.host/nginx/brotli.conf', '/.host/nginx/site.conf']],
  ['netlify', []],
])('host: %s plans the files of that server', async (host, expected) => {
  const content = await folderOf({ 'site.yaml': `title: x\nhost: ${host}\n` });
  const { site } = await readSite({
    content,
    contentName: 'content',
    base: null,
    now: '2026-01-01',
    includesDrafts: false,
  });
  const paths = planSite(site, []).map(({ path }) => path);
  expect(paths.filter((path) => /^\/\.host\/(?:nginx|caddy)\//.test(path)).toSorted()).toEqual(expected);
});
