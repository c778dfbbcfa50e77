/** Prepares sites with plugins, for tests. */
import type { PrepareOptions } from '../../src/build/prepareOptions.ts';
import type { Prepared } from '../../src/plan/model.ts';
import { bundleScript } from '../markdown/workerBundle.ts';
import { prepareFolder } from '../sites/preparedSite.ts';
import { type Files, folderOf } from '../temporaryFolder.ts';

let pluginWorker: Promise<URL> | null = null;

/** A post of `content/post/`. */
export const post = (title: string, body = 'Some text.\n', more = '') =>
  `---\ntitle: ${title}\ndate: 2026-01-31\n${more}---\n\n${body}`;

/** Writes a site folder whose settings name `./plugin.ts`. */
export function pluginFolder(plugin: string, files: Files = {}, options = '{}'): Promise<string> {
  return folderOf({
    'content/site.yaml': `title: A\nurl: https://example.org\ncards: none\nplugins:\n  - { use: ./plugin.ts, options: ${options} }\n`,
    'content/post/one.md': post('One'),
    'plugin.ts': plugin,
    'node_modules/package.txt': '',
    ...files,
  });
}

/** Prepares a folder of pluginFolder. The thread of the plugins is bundled once. */
export async function prepareWithPlugins(folder: string, options: Partial<PrepareOptions> = {}): Promise<Prepared> {
  pluginWorker ??= bundleScript('src/plugins/host/pluginWorker.ts');
  const siteFolder = { path: folder, name: '' };
  return prepareFolder(folder, { pluginWorker: await pluginWorker, siteFolder, ...options });
}

/** Prepares a site with `./plugin.ts`, and other files. */
export async function siteWith(plugin: string, files: Files = {}, options?: string): Promise<Prepared> {
  return prepareWithPlugins(await pluginFolder(plugin, files, options));
}
