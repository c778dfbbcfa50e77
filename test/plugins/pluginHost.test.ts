import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { HookCall } from '../../src/plugins/host/model.ts';
import { createPluginHost } from '../../src/plugins/host/pluginHost.ts';
import { bundleScript } from '../markdown/workerBundle.ts';
import { folderOf } from '../temporaryFolder.ts';

const page: HookCall = { hook: 'page', input: { kind: 'home', path: '/', title: '', description: '', language: 'en' } };

const files: HookCall = { hook: 'files', input: { title: '', posts: [] } };

/** Returns a function that calls a plugin, which adds a file and has the hook `page` of the text. */
async function hostOf(hook: string, limit: number) {
  const worker = await bundleScript('src/plugins/host/pluginWorker.ts');
  const folder = await folderOf({
    'a.mjs': `export default { name: 'a', ${hook}, files: () => [{ path: '/a', contents: 'a' }] };`,
  });
  const context = {
    siteFolder: folder,
    contentFolder: folder,
    base: '/',
    url: 'https://example.org',
    today: '2026-01-31',
  };
  const plugin = { url: pathToFileURL(`${folder}/a.mjs`).href, options: {}, context };
  const host = createPluginHost(worker, limit);
  return { call: (call: HookCall) => host.call({ ...call, plugin }) };
}

test('a hook without an end is stopped, and the next call gets an answer', async () => {
  const { call } = await hostOf(`page: () => { for (;;); }`, 500);
  const [stopped, answered] = await Promise.all([call(page), call(files)]);
  expect(stopped).toMatchObject({ error: { message: 'it has not finished after 0.5 s' } });
  expect(answered).toEqual({ result: [{ path: '/a', contents: 'a' }] });
});

test.each([
  ['throws', `setTimeout(() => { throw new Error('too late'); }, 1)`, /too late/],
  ['ends its thread', 'setTimeout(() => process.exit(), 1)', /ended its thread/],
])('a plugin that %s after its hook has returned fails its next call, and no more', async (_, late, message) => {
  const { call } = await hostOf(`page: () => { ${late}; }`, 5_000);
  expect(await call(page)).toEqual({ result: undefined });
  await expect.poll(() => call(files)).toMatchObject({ error: { message: expect.stringMatching(message) } });
  expect(await call(files)).toEqual({ result: [{ path: '/a', contents: 'a' }] });
});
