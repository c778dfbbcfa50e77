/** Runs the command `import`: writes a content folder from the blog of another tool, which stays as it is. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Progress } from '../build/progress.ts';
import { readManifest } from '../create/manifest.ts';
import { quotedPath, typedPath } from '../disk/typedPath.ts';
import { toPrintable } from '../text/controlCharacters.ts';
import type { Tool } from '../types/tool.ts';
import { convertWithUploads } from './fetch/convertWithUploads.ts';
import { keepUploads } from './fetch/keepUploads.ts';
import { findFolder } from './folder/findFolder.ts';
import { readImportMaps } from './map/readImportMaps.ts';
import { summaryOf } from './notes/summary.ts';
import { importReport } from './report/importReport.ts';
import { printedReport } from './report/printedReport.ts';
import { reportFile, writeReport } from './report/writeReport.ts';
import { reasonToRefuse } from './write/reasonToRefuse.ts';
import { recordName } from './write/record.ts';
import { writeFolder } from './write/writeFolder.ts';

/**
 * The options of an import. `path` is the old blog as the author named it, `to` the new content folder, and `siteFolder`
 * the folder of the site. With `fetches`, the uploads of an export are downloaded into `cache`, the folder of caches.
 */
type ImportOptions = {
  path: string;
  from: Tool | null;
  to: string;
  siteFolder: string;
  fetches: boolean;
  cache: string;
  progress: Progress;
};

/** The exit status of the command, with what it prints: 1 if there are no posts, 2 if `to` must not be written into. */
export type Imported = { status: 0 | 1 | 2; text: string };

/** Imports a folder, or an export file. Throws an expected error if there is none, or if import-map.yaml is not valid. */
export async function importSite({
  path,
  from,
  to,
  siteFolder,
  fetches,
  cache,
  progress,
}: ImportOptions): Promise<Imported> {
  const { folder, reader } = findFolder(path, from);
  const isFolder = statSync(path).isDirectory();
  const refusal = reasonToRefuse(to, isFolder ? [resolve(path), folder.root] : []);
  if (refusal !== null) return { status: 2, text: toPrintable(refusal) };
  const components = readImportMaps([siteFolder, isFolder ? resolve(path) : folder.root, folder.root]);
  const options = { components, onProgress: progress.count };
  const site = keepUploads(await convertWithUploads(folder, reader, options, { fetches, cache, progress }));
  if (site.files.length === 0) {
    progress.done();
    const text = `${path} has no posts that catpost can read. Name the folder of the posts, and the tool with --from if it was not found.`;
    return { status: 1, text: toPrintable(`${summaryOf(site, path, null)}\n\n${text}`) };
  }
  progress.step('writing files');
  const old = join(resolve(path), folder.below ?? '');
  const written = writeFolder(to, site, nameFrom(dirname(to), old), progress.count);
  if ('otherBlog' in written) {
    progress.done();
    return { status: 2, text: toPrintable(otherBlogText(typedPath(to), written.otherBlog)) };
  }
  const report = reportFile(to);
  const names = { from: nameFrom(dirname(report), old), to: nameFrom(dirname(report), to) };
  writeReport(report, toPrintable(importReport(site, written, names)));
  progress.done();
  const shown = {
    summary: summaryOf(site, path, null),
    to: typedPath(to),
    report: typedPath(report),
    next: nextCommand(to, siteFolder),
  };
  return { status: 0, text: printedReport(written, shown) };
}

function otherBlogText(to: string, from: string): string {
  return `${to} has the posts of another blog, which came from ${from}, and they would be replaced. Name a new or empty folder with --to. If it is the same blog, moved and changed since, delete ${to}/${recordName} and import again: files that differ are kept then.`;
}

function nameFrom(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/') || '.';
}

/** Returns the command that shows the new site. */
function nextCommand(to: string, siteFolder: string): string {
  const manifest = join(siteFolder, 'package.json');
  const hasScript = existsSync(manifest) && readManifest(readFileSync(manifest, 'utf8')).scripts.dev !== undefined;
  const options = [
    ...(siteFolder === process.cwd() ? [] : ['--site', typedPath(siteFolder)]),
    ...(to === join(siteFolder, 'content') ? [] : ['--content', typedPath(to)]),
  ];
  const command = hasScript ? 'npm run dev' : 'npx catpost dev';
  return [command, ...(options.length > 0 && hasScript ? ['--'] : []), ...options.map(quotedPath)].join(' ');
}
