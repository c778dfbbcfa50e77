/** Watches everything of a site that its pages may depend on. */
import { existsSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { isIgnored } from '../content/files/listFiles.ts';
import { buildRecordName } from '../disk/buildRecord.ts';
import { isWithinOrSame } from '../disk/isWithin.ts';
import type { SiteFolder } from '../extensions/model.ts';
import { batched } from './batched.ts';
import type { FileChange } from './model.ts';
import { watchFiles } from './watchFiles.ts';

/** The folders of a site, as absolute paths. The content may be outside of the site folder. */
export type SiteFolders = { siteFolder: SiteFolder; content: string; packageRoot: string };

/** Calls `onChanges` with the changes that belong together. Returns a function that stops watching. */
export function watchSite(folders: SiteFolders, onChanges: (changes: FileChange[]) => void): () => void {
  const { siteFolder, content, packageRoot } = folders;
  const { add, stop } = batched(onChanges);
  const isInside = isWithinOrSame(content, siteFolder.path);
  const isWatched = (path: string) => shapesSite(path, siteFolder.path, packageRoot);
  const watches = [
    watchFiles(siteFolder.path, isWatched, add),
    ...(isInside ? [] : [watchFiles(content, (path) => !isIgnored(basename(path)) && !isBuilt(path), add)]),
  ];
  return () => {
    for (const unwatch of watches) unwatch();
    stop();
  };
}

/**
 * Returns whether the site may depend on a file or a folder of the site folder. Plugins may read any file, so all count
 * but those of tools, built sites, and catpost's own.
 */
function shapesSite(path: string, siteRoot: string, packageRoot: string): boolean {
  const name = basename(path);
  if (isIgnored(name) || toolFiles.test(name) || isBuilt(path)) return false;
  const [top = ''] = relative(siteRoot, path).split(sep);
  return siteRoot !== packageRoot || !ownFolders.has(top);
}

const toolFiles = /^(?:package(?:-lock)?\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|tsconfig\.json)$/;

/** The folders of a clone that are not the site's. Vite watches the sources. */
const ownFolders = new Set(['docs', 'examples', 'src', 'test']);

/** A build writes its folder beside the old one, and then swaps the two. */
function isBuilt(path: string): boolean {
  return /\.(?:new|old)-\d+-[0-9a-f]{6}$/.test(path) || existsSync(join(path, buildRecordName));
}
