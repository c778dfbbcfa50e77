/** The build from top to bottom: prepare, bundle, write, swap. Nothing is published unless everything is right. */

import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { writePathRecord } from '../content/record/pathRecordFile.ts';
import { type FileManifest, readFileManifest, writeFileManifest } from '../disk/fileManifest.ts';
import { writeSite } from '../disk/writeSite.ts';
import { builtTemplate } from '../documents/template.ts';
import type { Extensions } from '../extensions/model.ts';
import type { Prepared } from '../plan/model.ts';
import { asAuthorSees } from '../problems/origin.ts';
import { withSeverity } from '../problems/problem.ts';
import { makeSearchIndex, type SearchIndex, writeSearchIndex } from '../publish/search/searchIndex.ts';
import { siteLinks } from '../publish/webManifest.ts';
import type { Site } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';
import { warns } from './bodyProblems.ts';
import type { BuildOptions } from './buildOptions.ts';
import { clientFor } from './client.ts';
import { prepareSite } from './prepare.ts';
import { writeOutput } from './writeOutput.ts';

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
  const show = (problem: Problem) => asAuthorSees(problem, options.origin, site.settingsFile);
  const found = [...problems.filter(({ rule }) => rule !== 'host-limit'), ...written.problems.map(show)];
  if (written.isOverLimits) return unwritten(prepared, found);
  writeFileManifest(manifestFile, manifest);
  if (!options.isRecordReadOnly) found.push(...(await recordPaths(site, options)).map(show));
  return { site, extensions, problems: found, pages: written.pages, bytes: written.bytes, isWritten: true };
}

function unwritten({ site, extensions }: Prepared, problems: Problem[]): BuildResult {
  return { site, extensions, problems, pages: 0, bytes: 0, isWritten: false };
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
