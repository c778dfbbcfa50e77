/** The build, top-down: read, render, check, bundle, write, swap. Nothing is published unless all of it is right. */

import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { writePathRecord } from '../content/record/pathRecordFile.ts';
import { type FileManifest, readFileManifest, writeFileManifest } from '../disk/fileManifest.ts';
import { replaceFolder } from '../disk/outputFolder.ts';
import type { ProtectedPath } from '../disk/outputGuard.ts';
import { precompress, wantsCompressed } from '../disk/precompress.ts';
import { writeSite } from '../disk/writeSite.ts';
import { builtTemplate, type Client } from '../documents/template.ts';
import { withSeverity } from '../problems/problem.ts';
import { writtenProblems } from '../publish/hosts/limits.ts';
import { makeSearchIndex, type SearchIndex, writeSearchIndex } from '../publish/search/searchIndex.ts';
import { siteLinks } from '../publish/webManifest.ts';
import type { Site } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';
import { bundleClient } from './client.ts';
import { prepareSite } from './prepare.ts';
import type { PrepareOptions } from './prepareOptions.ts';

/** Gives the scripts of the browser. It is called only if the content has no failing problem. */
export type ClientSource = () => Promise<Client>;

export type BuildOptions = PrepareOptions & {
  projectRoot: string;
  /** Where bundles are kept; its name carries the hash of the sources. */
  cacheFolder: string;
  out: string;
  /** If it is missing, the scripts of the browser come from the cache, or are bundled. */
  client?: ClientSource;
  /** Folders that the output may not replace. */
  protectedPaths: ProtectedPath[];
};

/** What the last line of a build says. */
export type BuildResult = { site: Site; problems: Problem[]; pages: number; bytes: number; written: boolean };

/** Builds the site into `out`. With a failing problem nothing is written; what outputFolder.ts refuses is thrown. */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const place = hash('sha256', resolve(options.out)).slice(0, 16);
  const manifestFile = join(options.cacheFolder, `written-${place}.json`);
  const reading = readFileManifest(manifestFile, options.out, options.projectRoot);
  const indexes: Promise<SearchIndex>[] = [];
  const prepared = await prepareSite({
    ...options,
    // A program of its own: it works while cards are drawn and pages are written.
    onBodies: (site, bodies) => indexes.push(makeSearchIndex({ site, bodies }, indexCacheOf(options))),
  });
  const { site, problems } = prepared;
  if (problems.some(fails)) return { site, problems, pages: 0, bytes: 0, written: false };
  options.onStep('bundle');
  const [client, html] = await Promise.all([
    options.client?.() ?? bundleClient(options.projectRoot, options.cacheFolder),
    readFile(join(options.projectRoot, 'index.html'), 'utf8'),
  ]);
  const template = builtTemplate(html, client, site, siteLinks(prepared));
  options.onStep('write');
  let sizes = { pages: 0, bytes: 0 };
  let over: Problem[] = [];
  let lost: Problem[] = [];
  let index: SearchIndex = { files: [], problems: [] };
  const manifest: FileManifest = new Map();
  // The written folder is measured again, and says more than the plan.
  const found = () => [...problems.filter(({ rule }) => rule !== 'host-limit'), ...index.problems, ...over, ...lost];
  try {
    const damaged = await replaceFolder({
      out: options.out,
      protectedPaths: options.protectedPaths,
      keep: site.config.keep,
      today: site.today,
      spare: join(options.cacheFolder, 'spare', place),
      manifest,
      write: async (folder, oldFolder) => {
        const oldManifest = await reading;
        sizes = await writeSite(
          { folder, oldFolder, oldManifest, manifest },
          prepared,
          template,
          client,
          options.onProgress,
        );
        options.onStep('search');
        [index = index] = await Promise.all(indexes);
        sizes.bytes += writeSearchIndex(folder, index.files);
        if (wantsCompressed(site.config.host)) {
          options.onStep('compress');
          await precompress(folder);
        }
        over = await writtenProblems(site, options.content, folder);
        if (over.some(fails)) throw new Error('The site is over the limits of its host, so the old folder stays.');
      },
    });
    lost = damaged.map((file) => notKept(site, options.out, file));
  } catch (error) {
    if (!over.some(fails)) throw error;
    return { site, problems: found(), pages: 0, bytes: 0, written: false };
  }
  writeFileManifest(manifestFile, manifest);
  const unwritten = options.recordOnly ? [] : await recordPaths(site, options);
  return { site, problems: [...found(), ...unwritten], ...sizes, written: true };
}

/** Beside the images, so that a change of the code indexes nothing again. */
function indexCacheOf({ imageCache }: BuildOptions): string | null {
  return imageCache === null ? null : join(dirname(imageCache), 'search');
}

/** Only now, for what a failed build would have published is no path that anybody has. */
async function recordPaths({ record, config }: Site, { content, contentName }: BuildOptions): Promise<Problem[]> {
  const problem = record === null ? null : await writePathRecord(content, contentName, record);
  return problem === null ? [] : [withSeverity(problem, config.problems)];
}

/** Nothing is left that it could be made from again. */
function notKept({ config }: Site, out: string, file: string): Problem {
  const message = 'this file of an earlier build was damaged on the disk, so it is not kept';
  const hint = 'a tab that has been open since before that build may need a reload';
  return withSeverity({ rule: 'kept-file-damaged', file: `${basename(out)}/${file}`, message, hint }, config.problems);
}

function fails({ severity }: Problem): boolean {
  return severity === 'fail';
}
