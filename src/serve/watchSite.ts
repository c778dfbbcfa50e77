/** Watches everything of a site that its pages may depend on. */
import { basename } from 'node:path';
import { isBuilt, shapesSite } from '../build/shapesSite.ts';
import { isIgnored } from '../content/files/listFiles.ts';
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
