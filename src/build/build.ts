/** The build from top to bottom: prepare, bundle, write, swap. Nothing is published unless everything is right. */

import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { versionOf } from '../bootstrap/ownVersion.mjs';
import { writePathRecord } from '../content/record/pathRecordFile.ts';
import { type FileManifest, readFileManifest, writeFileManifest } from '../disk/fileManifest.ts';
import { replaceFolder } from '../disk/outputFolder.ts';
import type { ProtectedPath } from '../disk/outputGuard.ts';
import { precompress, wantsCompressed } from '../disk/precompress.ts';
import { writeSite } from '../disk/writeSite.ts';
import { builtTemplate, type Client } from '../documents/template.ts';
import type { Extensions } from '../extensions/model.ts';
import type { Prepared } from '../plan/model.ts';
import { withSeverity } from '../problems/problem.ts';
import { withSettingsName } from '../problems/settingsName.ts';
import { writtenProblems } from '../publish/hosts/limits.ts';
import { makeSearchIndex, type SearchIndex, writeSearchIndex } from '../publish/search/searchIndex.ts';
import { siteLinks } from '../publish/webManifest.ts';
import type { Site } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';
import { warns } from './bodyProblems.ts';
import { clientFor } from './client.ts';
import { prepareSite } from './prepare.ts';
import type { PrepareOptions } from './prepareOptions.ts';

/** Returns the bundle for the browser. Called only if the content has no failing problem. */
export type ClientSource = () => Promise<Client>;

/** The options of a build, besides those of the site. */
export type BuildOptions = PrepareOptions & {
  /** catpost's own folder, with `index.html`: a clone or the installed package. */
  packageRoot: string;
  /** The folder of the bundled command line, with its threads and the bundle for the browser. */
  bundleFolder: string;
  /** The folder of caches that are outdated by another version of catpost. */
  cacheFolder: string;
  /** Whether catpost is an installed package, which has no sources and no bundler. */
  isInstalled: boolean;
  /** The bundled disk/checksumThread.mjs. */
  checksumThread: URL;
  out: string;
  /** By default, the scripts of the browser come from the cache, or are bundled. */
  client?: ClientSource;
  /** Folders that the output may not replace. */
  protectedPaths: ProtectedPath[];
};

/** The result of a build. `isWritten` says whether the output was replaced. */
export type BuildResult = {
  site: Site;
  extensions: Extensions;
  problems: Problem[];
  pages: number;
  bytes: number;
  isWritten: boolean;
};

/**
 * Builds the site into `out`. Writes nothing if there is a failing problem. Throws an expected error if `out` must not
 * be replaced.
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const outputId = hash('sha256', resolve(options.out)).slice(0, 16);
  const manifestFile = join(options.cacheFolder, `written-${outputId}.json`);
  // Reading the old manifest checks every file of the old output, so it starts before anything else.
  const oldManifest = readFileManifest(manifestFile, options.out, options.checksumThread);
  const indexes: Promise<SearchIndex>[] = [];
  const prepared = await prepareSite({
    ...options,
    // Pagefind is a separate program: it works while share images are drawn and pages are written.
    onBodies: (site, bodies) => indexes.push(makeSearchIndex({ site, bodies }, indexCacheOf(options))),
  });
  const { site, extensions, problems } = prepared;
  if (!problems.every(warns)) return unwritten(prepared, problems);
  options.onStep('bundle');
  const [client, html] = await Promise.all([
    options.client?.() ?? clientFor(options),
    readFile(join(options.packageRoot, 'index.html'), 'utf8'),
  ]);
  const template = builtTemplate(html, client, prepared, siteLinks(prepared));
  const manifest: FileManifest = new Map();
  const spare = join(options.cacheFolder, 'spare', outputId);
  const written = await writeOutput(options, spare, manifest, site, async (folder, oldFolder) => {
    const place = { folder, oldFolder, oldManifest: await oldManifest, manifest };
    const sizes = await writeSite(place, prepared, template, client, options.onProgress);
    options.onStep('search');
    const [index = { files: [], problems: [] }] = await Promise.all(indexes);
    return { ...sizes, bytes: sizes.bytes + writeSearchIndex(folder, index.files), problems: index.problems };
  });
  // The size of the written folder is exact, so its problems replace those of the plan.
  const found = [...problems.filter(({ rule }) => rule !== 'host-limit'), ...written.problems];
  if (written.isOverLimits) return unwritten(prepared, found);
  writeFileManifest(manifestFile, manifest);
  if (!options.isRecordReadOnly) found.push(...(await recordPaths(site, options)));
  const named = found.map((problem) => withSettingsName(problem, site.settingsFile));
  return { site, extensions, problems: named, pages: written.pages, bytes: written.bytes, isWritten: true };
}

function unwritten({ site, extensions }: Prepared, found: Problem[]): BuildResult {
  const problems = found.map((problem) => withSettingsName(problem, site.settingsFile));
  return { site, extensions, problems, pages: 0, bytes: 0, isWritten: false };
}

/** The counts of a written folder, and the problems that were found only while it was written. */
type Written = { pages: number; bytes: number; problems: Problem[] };

/**
 * Fills a new folder with `write`, compresses it if a host wants that, and measures it. Swaps it in if it is within the
 * limits of its hosts.
 */
async function writeOutput(
  { packageRoot, out, protectedPaths, content, onStep }: BuildOptions,
  spare: string,
  manifest: FileManifest,
  site: Site,
  write: (folder: string, oldFolder: string) => Promise<Written>,
): Promise<Written & { isOverLimits: boolean }> {
  let written: Written = { pages: 0, bytes: 0, problems: [] };
  let overLimits: Problem[] = [];
  const { host, keep } = site.config;
  onStep('write');
  try {
    const damaged = await replaceFolder({
      out,
      protectedPaths,
      keep,
      today: site.today,
      version: versionOf(packageRoot),
      spare,
      manifest,
      write: async (folder, oldFolder) => {
        written = await write(folder, oldFolder);
        if (wantsCompressed(host)) {
          onStep('compress');
          await precompress(folder);
        }
        overLimits = await writtenProblems(site, content, folder);
        if (!overLimits.every(warns))
          throw new Error('The site exceeds the limits of its host, so the old folder was kept.');
      },
    });
    const lost = damaged.map((file) => notKept(site, out, file));
    return { ...written, problems: [...written.problems, ...overLimits, ...lost], isOverLimits: false };
  } catch (error) {
    if (overLimits.every(warns)) throw error;
    return { ...written, problems: [...written.problems, ...overLimits], isOverLimits: true };
  }
}

/** Returns the cache of the search index. It is beside that of the images, so that it outlives a change of the code. */
function indexCacheOf({ imageCache }: BuildOptions): string | null {
  return imageCache === null ? null : join(dirname(imageCache), 'search');
}

/** Records the published paths after the swap, because a failed build has published none. */
async function recordPaths({ record, config }: Site, { content, contentName }: BuildOptions): Promise<Problem[]> {
  const problem = record === null ? null : await writePathRecord(content, contentName, record);
  return problem === null ? [] : [withSeverity(problem, config.problems)];
}

/** Returns the problem of a damaged file of an earlier build, which is lost, because its sources are gone. */
function notKept({ config }: Site, out: string, file: string): Problem {
  const message = 'this file of an earlier build was damaged on the disk, so it is not kept';
  const hint = 'a tab that has been open since before that build may need a reload';
  return withSeverity({ rule: 'kept-file-damaged', file: `${basename(out)}/${file}`, message, hint }, config.problems);
}
