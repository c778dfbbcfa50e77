import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { HookCall } from '../../src/plugins/host/model.ts';
import { createPluginHost } from '../../src/plugins/host/pluginHost.ts';
import { bundleScript } from '../markdown/workerBundle.ts';
import { folderOf } from '../temporaryFolder.ts';

test('a hook without an end is stopped, and the next call gets an answer', async () => {
  const worker = await bundleScript('src/plugins/host/pluginWorker.ts');
  const folder = await folderOf({
    'a.mjs': `export default { name: 'a', page: () => { for (;;); }, post: () => new Promise(() => {}), files: () => [{ path: '/a', contents: 'a' }] };`,
  });
  const host = createPluginHost(worker, 500);
  const context = {
    siteFolder: folder,
    contentFolder: folder,
    base: '/',
    url: 'https://example.org',
    today: '2026-01-31',
  };
  const plugin = { url: pathToFileURL(`${folder}/a.mjs`).href, options: {}, context };
  const home = { kind: 'home', path: '/', title: '', description: '', language: 'en' } as const;
  const calls: HookCall[] = [
    { hook: 'page', input: home },
    { hook: 'files', input: { title: '', posts: [] } },
  ];
  const [stopped, answered] = await Promise.all(calls.map((call) => host.call({ ...call, plugin })));
  expect(stopped).toMatchObject({ error: { message: 'it has not finished after 0.5 s' } });
  expect(answered).toEqual({ result: [{ path: '/a', contents: 'a' }] });
});
