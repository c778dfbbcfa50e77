/** Runs the plugins of a site while its content is read: before the posts are sorted, and when all paths are planned. */
import { dirname, join } from 'node:path';
import type { ChangePosts } from '../content/readSite.ts';
import type { SiteFolder } from '../extensions/model.ts';
import type { Entry } from '../plan/model.ts';
import { addFiles } from '../plugins/addFiles.ts';
import { changePosts } from '../plugins/changePosts.ts';
import type { PluginSession } from '../plugins/host/model.ts';
import { noPlugins, startPlugins } from '../plugins/pluginSession.ts';
import { type RawProblem, withSeverity } from '../problems/problem.ts';
import type { Site } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';
import type { PrepareOptions } from './prepareOptions.ts';

/** The plugins of one reading of the content. */
export type SitePlugins = {
  changePosts: ChangePosts;
  /** Adds to a site what depends on all of its posts. */
  finish: (site: Site) => Promise<{ site: Site; plugins: PluginSession; pluginFiles: Entry[]; problems: Problem[] }>;
};

type Options = Pick<PrepareOptions, 'content' | 'siteFolder' | 'pluginWorker' | 'contentCache' | 'includesDrafts'>;

/** Creates the steps of the plugins. The first one loads them, because the settings that name them are known then. */
export function sitePlugins(options: Options): SitePlugins {
  const { content, siteFolder, pluginWorker, contentCache, includesDrafts } = options;
  const folder: SiteFolder = siteFolder ?? { path: dirname(content), name: '' };
  const kept = join(contentCache, 'plugin-files');
  const found: RawProblem[] = [];
  let session = noPlugins;
  return {
    changePosts: async (posts, { config, base, today, plugins }) => {
      if (pluginWorker !== undefined) {
        const context = { siteFolder: folder.path, contentFolder: content, base, url: config.url, today };
        const places = { folder, pluginWorker, cacheFile: join(contentCache, 'plugins.json') };
        const started = await startPlugins(plugins, context, places);
        session = started.session;
        found.push(...started.problems);
      }
      return changePosts(posts, session, { config, keepsFailed: includesDrafts });
    },
    finish: async (site) => {
      const files = await addFiles(session, site, { siteFolder: folder.path, kept });
      const problems = [...found, ...files.problems].map((problem) => withSeverity(problem, site.config.problems));
      const markdownPlugins = session.plugins.filter(({ hooks }) => hooks.includes('markdown'));
      const uses = markdownPlugins.map(({ name, key, url, options, context }) => ({
        name,
        key,
        url,
        options,
        context,
      }));
      return { site: { ...site, markdownPlugins: uses }, plugins: session, pluginFiles: files.entries, problems };
    },
  };
}
