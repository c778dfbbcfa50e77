/** The build, top-down: read, render, check, bundle, write, swap. Nothing is published unless all of it is right. */
import { hash } from 'node:crypto';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { outputFileOf } from '../content/paths.ts';
import { problemAt } from '../content/problems.ts';
import { writeRecord } from '../content/recordFile.ts';
import type { Problem, Site } from '../types.ts';
import { bundleClient, type Client } from './client.ts';
import { recipeOf, withPathShards } from './contents.ts';
import { writtenProblems } from './hosts/limits.ts';
import type { Shell } from './html.ts';
import { isPage } from './plan.ts';
import { precompress, wantsCompressed } from './precompress.ts';
import { type Prepared, type PrepareOptions, prepareSite } from './prepare.ts';
import { makeSearchIndex, type SearchIndex, writeSearchIndex } from './search/searchIndex.ts';
import { builtShell } from './shell.ts';
import { replaceFolder } from './swap.ts';
import { siteLinks } from './webManifest.ts';
import { keepWrittenFiles, linkUnchanged, readWrittenFiles, type WrittenFiles, writtenFile } from './writtenFiles.ts';

export type BuildOptions = PrepareOptions & {
  projectRoot: string;
  /** Where bundles are kept; its name carries the hash of the sources. */
  cacheFolder: string;
  out: string;
  /** Folders that the output may not replace. */
  forbidden: { path: string; name: string }[];
};

/** What the last line of a build says. */
export type BuildResult = { site: Site; problems: Problem[]; pages: number; bytes: number; written: boolean };

/** Builds the site into `out`. With a failing problem nothing is written; refusals of swap.ts are thrown. */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const prepared = await prepareSite(options);
  const { site, problems } = prepared;
  if (problems.some(fails)) return { site, problems, pages: 0, bytes: 0, written: false };
  // A program of its own: it works while the pages are written.
  const indexing = makeSearchIndex(prepared, indexCacheOf(options));
  options.onStep('bundle');
  const [client, template] = await Promise.all([
    bundleClient(options.projectRoot, options.cacheFolder),
    readFile(join(options.projectRoot, 'index.html'), 'utf8'),
  ]);
  const shell = builtShell(template, client, site, siteLinks(prepared));
  options.onStep('write');
  let sizes = { pages: 0, bytes: 0 };
  let over: Problem[] = [];
  let index: SearchIndex = { files: [], problems: [] };
  const written: WrittenFiles = new Map();
  const writtenNote = join(options.cacheFolder, `written-${hash('sha256', resolve(options.out)).slice(0, 16)}.json`);
  // The written folder is measured again, and says more than the plan.
  const found = () => [...problems.filter(({ rule }) => rule !== 'host-limit'), ...index.problems, ...over];
  try {
    await replaceFolder({
      out: options.out,
      forbidden: options.forbidden,
      keep: site.config.keep,
      today: site.today,
      write: async (folder, old) => {
        const known = readWrittenFiles(writtenNote);
        sizes = await writeSite({ folder, old, known, written }, prepared, shell, client, options.onProgress);
        options.onStep('search');
        index = await indexing;
        sizes.bytes += writeSearchIndex(folder, index.files);
        if (wantsCompressed(site.config.host)) {
          options.onStep('compress');
          await precompress(folder);
        }
        over = await writtenProblems(site, options.content, folder);
        if (over.some(fails)) throw new Error('The site is over the limits of its host, so the old folder stays.');
      },
    });
  } catch (error) {
    if (!over.some(fails)) throw error;
    return { site, problems: found(), pages: 0, bytes: 0, written: false };
  }
  keepWrittenFiles(writtenNote, written);
  const unwritten = options.recordOnly ? [] : await recordPaths(site, options);
  return { site, problems: [...found(), ...unwritten], ...sizes, written: true };
}

/** Beside the images, so that a change of the code indexes nothing again. */
function indexCacheOf({ imageCache }: BuildOptions): string | null {
  return imageCache === null ? null : join(dirname(imageCache), 'search');
}

/** Only now, for what a failed build would have published is no path that anybody has. */
async function recordPaths({ record, config }: Site, { content, contentName }: BuildOptions): Promise<Problem[]> {
  const finding = record === null ? null : await writeRecord(content, contentName, record);
  return finding === null ? [] : [problemAt(finding, config.problems)];
}

function fails({ severity }: Problem): boolean {
  return severity === 'fail';
}

/** `old` is the folder as it is, of which `known` says what was written; `written` is filled with what is now. */
type Writing = { folder: string; old: string; known: WrittenFiles; written: WrittenFiles };

/**
 * Writes one file after another: with promises each costs three trips through the thread pool, which took a fourth of the
 * time of a build (7,500 files: 2.2 s of processor time, so 0.3). Between batches others get their turn.
 */
async function writeSite(
  { folder, old, known, written }: Writing,
  prepared: Prepared,
  shell: Shell,
  client: Client,
  onProgress: (done: number, total: number) => void,
): Promise<{ pages: number; bytes: number }> {
  const { entries, shards } = withPathShards(prepared);
  const folders = new Set(entries.map(({ path }) => dirname(join(folder, outputFileOf(path)))));
  for (const path of folders) mkdirSync(path, { recursive: true });
  let bytes = await writeClient(folder, client);
  let pages = 0;
  for (let start = 0; start < entries.length; start += batch) {
    for (const entry of entries.slice(start, start + batch)) {
      const recipe = recipeOf(entry, prepared, shards, shell);
      const name = outputFileOf(entry.path);
      const file = join(folder, name);
      if ('copy' in recipe) {
        copyFileSync(recipe.copy, file);
        continue;
      }
      if (isPage(entry)) pages += 1;
      const before = known.get(name);
      if (!linkUnchanged(before, recipe.key, join(old, name), file)) writeFileSync(file, recipe.text());
      const now = before?.key === recipe.key ? before : writtenFile(recipe.key, file);
      bytes += now.size;
      written.set(name, now);
    }
    await nextTurn();
    onProgress(Math.min(start + batch, entries.length), entries.length);
  }
  return { pages, bytes };
}

/** The scripts and fonts; returns how many bytes they have. */
async function writeClient(folder: string, { files }: Client): Promise<number> {
  let bytes = 0;
  for (const { name, base64 } of files) {
    const content = Buffer.from(base64, 'base64');
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
    bytes += content.length;
  }
  return bytes;
}

const batch = 64;
