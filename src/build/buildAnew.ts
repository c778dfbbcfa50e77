/** A whole build: prepare, bundle, write, swap. Nothing is published unless everything is right. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writePathRecord } from '../content/record/pathRecordFile.ts';
import { type FileManifest, readFileManifest, writeFileManifest } from '../disk/fileManifest.ts';
import { writeSite } from '../disk/writeSite.ts';
import { builtTemplate } from '../documents/template.ts';
import type { Prepared } from '../plan/model.ts';
import { asAuthorSees } from '../problems/origin.ts';
import { warns, withSeverity } from '../problems/problem.ts';
import { makeSearchIndex, type SearchIndex, searchFolder } from '../publish/search/searchIndex.ts';
import { siteLinks } from '../publish/webManifest.ts';
import type { Site } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';
import { type BuildOptions, indexCacheOf } from './buildOptions.ts';
import { clientFor } from './client.ts';
import { saveSite } from './edit/saveSite.ts';
import { type Inputs, withRecord } from './inputs.ts';
import { manifestFileOf, rememberBuild } from './lastBuild.ts';
import type { LastOutput } from './lastOutput.ts';
import { prepareSite } from './prepare.ts';
import { type SiteReport, siteReportOf } from './siteReport.ts';
import { swappedFolders } from './swappedFolders.ts';
import { writeOutput } from './writeOutput.ts';

/** The result of a build. `isWritten` says whether the output is that of this build. */
export type BuildResult = { report: SiteReport; isWritten: boolean };

/** Builds the site as `buildSite` does. `lastOutput` is that of the last build; null if it is not known. */
export async function buildAnew(
  options: BuildOptions,
  inputs: Inputs | null,
  lastOutput: LastOutput | null,
): Promise<BuildResult> {
  const manifestFile = manifestFileOf(options);
  // Reading the old manifest checks every file of the old output, so it starts before anything else.
  const oldManifest = lastOutput?.undamaged() ?? readFileManifest(manifestFile, options.out, options.checksumThread);
  const indexes: Promise<SearchIndex>[] = [];
  const prepared = await prepareSite({
    ...options,
    ...(inputs === null ? {} : { stamps: inputs.files }),
    // Pagefind is a separate program: it works while share images are drawn and pages are written.
    onBodies: (site, bodies) => indexes.push(makeSearchIndex({ site, bodies }, indexCacheOf(options))),
  });
  const { site, problems } = prepared;
  if (!problems.every(warns)) return unwritten(prepared, problems);
  options.onStep('bundle');
  const [client, html] = await Promise.all([
    options.client?.() ?? clientFor(options),
    readFile(join(options.packageRoot, 'index.html'), 'utf8'),
  ]);
  const template = builtTemplate(html, client, prepared, siteLinks(prepared));
  const manifest: FileManifest = new Map();
  const folders = swappedFolders(options, (await lastOutput?.left()) ?? null);
  const write = async (folder: string, oldFolder: string) => {
    const place = { folder, oldFolder, oldManifest: await oldManifest, manifest };
    const stale = folders.staleIn(folder, oldFolder);
    const { writerThread, onProgress } = options;
    const found: Problem[] = [];
    const searchFiles = async () => {
      options.onStep('search');
      const [index = { files: [], problems: [] }] = await Promise.all(indexes);
      found.push(...index.problems);
      return index.files.map(({ name, bytes }) => ({ name: `${searchFolder}/${name}`, bytes }));
    };
    const late = { folder: searchFolder, files: searchFiles };
    const sizes = await writeSite(place, prepared, template, client, { writerThread, onProgress, late, stale });
    return { ...sizes, problems: found };
  };
  const stamp = (others: string[]) => folders.stamp(manifest, others);
  const written = await writeOutput(options, site, { manifest, write, stamp });
  // The size of the written folder is exact, so its problems replace those of the plan.
  const show = (problem: Problem) => asAuthorSees(problem, options.origin, site.settingsFile);
  const found = [...problems.filter(({ rule }) => rule !== 'host-limit'), ...written.problems.map(show)];
  if (written.isOverLimits) return unwritten(prepared, found);
  const hashOfManifest = writeFileManifest(manifestFile, manifest);
  if (!options.isRecordReadOnly) found.push(...(await recordPaths(site, options)).map(show));
  const { pages, bytes } = written;
  const report = { ...siteReportOf({ ...prepared, problems: found }), pages, bytes };
  if (inputs && isRepeatable(site)) {
    const saved = saveSite(options, prepared, template);
    const build = { inputs: withRecord(inputs, options), report, saved };
    const output = { manifest, written: hashOfManifest, folders: written.folders };
    await rememberBuild(options, build, output, site.config.host);
  }
  return { report, isWritten: true };
}

function unwritten(prepared: Prepared, problems: Problem[]): BuildResult {
  return { report: siteReportOf({ ...prepared, problems }), isWritten: false };
}

/** Returns whether a site depends on its files only. Modules may read anything, fonts may be elsewhere, git has a log. */
function isRepeatable({ config, settingsFile }: Site): boolean {
  const { plugins, fonts, history } = config;
  return settingsFile === 'site.yaml' && plugins.length === 0 && fonts.length === 0 && !history;
}

/** Records the published paths after the swap, because a failed build has published none. */
async function recordPaths({ record, config }: Site, { content, contentName }: BuildOptions): Promise<Problem[]> {
  const problem = record === null ? null : await writePathRecord(content, contentName, record);
  return problem === null ? [] : [withSeverity(problem, config.problems)];
}
