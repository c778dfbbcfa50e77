/** Reads the content and the public folder, and plans every path of the site. No body is rendered yet. */

import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { builtPosts, introsOf } from '../content/arrange/postLists.ts';
import { type ReadOptions, readSite } from '../content/readSite.ts';
import { homeLanguages } from '../content/values/language.ts';
import { withRedirects } from '../documents/redirectPages.ts';
import { fetchMentions } from '../extensions/mentions/fetchMentions.ts';
import { type ExtensionsResult, noExtensions, readExtensions } from '../extensions/readExtensions.ts';
import { directoryListSteps } from '../plan/directoryLists.ts';
import { linkTableOf } from '../plan/linkTable.ts';
import type { Content, Entry, Planned, PublicFile } from '../plan/model.ts';
import { freeRedirects } from '../plan/redirects.ts';
import { siteTextBodies } from '../plan/siteTexts.ts';
import { slotBodies } from '../plan/slots.ts';
import { themeEntries } from '../plan/themeEntries.ts';
import { withSeverity } from '../problems/problem.ts';
import { planSite } from './plan.ts';
import type { PrepareOptions } from './prepareOptions.ts';
import { sitePlugins } from './sitePlugins.ts';
import { runInSlices, yieldToEventLoop } from './timeSlices.ts';

/** In dev, replaces extensions that are faulty now by the last ones that were not. */
type KeptExtensions = { orLastExtensions?: (read: ExtensionsResult) => ExtensionsResult };

type ContentOptions = ReadOptions &
  KeptExtensions &
  Pick<PrepareOptions, 'origin' | 'publicFolder' | 'siteFolder' | 'fetches' | 'pluginWorker' | 'contentCache'>;

/** Reads the content folder, the public folder, and the files of the site folder that shape the site. */
export async function readContent(options: ContentOptions): Promise<Content> {
  const plugins = sitePlugins(options);
  const [found, publicFiles] = await Promise.all([
    readSite({ ...options, isConverted: options.origin !== undefined, changePosts: plugins.changePosts }),
    publicFilesOf(options.publicFolder),
  ]);
  const finished = await plugins.finish(found.site);
  const { site } = finished;
  const fetched = options.siteFolder && options.fetches ? await fetchMentions(site.config, options.siteFolder) : [];
  const { base, config, fonts } = site;
  const settings = `${site.contentName}/${site.settingsFile}`;
  const languages = homeLanguages(config);
  const around = {
    publicFolder: options.publicFolder,
    publicFiles,
    base,
    media: config.media,
    fonts,
    settings,
    languages,
  };
  const readNow = options.siteFolder ? await readExtensions(options.siteFolder, around) : noExtensions;
  const read = options.orLastExtensions?.(readNow) ?? readNow;
  const problems = [...fetched, ...read.problems].map((problem) => withSeverity(problem, config.problems));
  return {
    ...finished,
    site: { ...site, redirects: freeRedirects(site, publicFiles) },
    publicFiles,
    extensions: read.extensions,
    problems: [...found.problems, ...finished.problems, ...problems],
  };
}

/** Plans every path of the content. `lists` are the entries of directory lists, which no page needs. */
export async function planContent(content: Content, lists: Entry[], signal?: AbortSignal): Promise<Planned> {
  const { site, publicFiles } = content;
  const planned = planSite(site, publicFiles, [...lists, ...themeEntries(content.extensions), ...content.pluginFiles]);
  await yieldToEventLoop(signal);
  const plan = withRedirects(site, planned);
  await yieldToEventLoop(signal);
  const posts = builtPosts(site);
  return {
    ...content,
    posts,
    toRender: [
      ...posts,
      ...introsOf(site),
      ...site.faultyFiles,
      ...siteTextBodies(site),
      ...slotBodies(content.extensions),
      ...content.extensions.components.bodies,
    ],
    plan,
    table: linkTableOf(site, plan, content.extensions),
  };
}

/** Plans every path, including the lists of directories. */
export async function planWhole(content: Content, signal?: AbortSignal): Promise<Planned> {
  return planContent(content, await runInSlices(directoryListSteps(content.site), signal), signal);
}

/** Lists the files of the public folder. A missing folder is empty. */
async function publicFilesOf(folder: string): Promise<PublicFile[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code !== 'ENOENT') throw error;
    return [];
  });
  return found
    .filter((item) => item.isFile() && item.name !== '.DS_Store')
    .map((item) => {
      const absolute = join(item.parentPath, item.name);
      const path = `/${relative(folder, absolute).split(sep).join('/')}`;
      return { path: path.normalize('NFC'), absolute, name: `public${path}` };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
