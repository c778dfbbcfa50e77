/** Converts a foreign folder for commands that read it as it is. Nothing is written to the folder. */
import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Conversion } from '../build/conversion.ts';
import { markUsed, removeUnused } from '../cache/cachedFiles.ts';
import { isWithinOrSame } from '../disk/isWithin.ts';
import { quotedPath, typedPath } from '../disk/typedPath.ts';
import type { FileChange } from '../serve/model.ts';
import { convertFolder } from './convert.ts';
import { keepUploads } from './fetch/keepUploads.ts';
import { findFolder } from './folder/findFolder.ts';
import { readImportMaps } from './map/readImportMaps.ts';
import { originOf } from './notes/originOf.ts';
import { summaryOf } from './notes/summary.ts';
import { createConverter } from './reuse/createConverter.ts';
import type { ConvertedSite } from './write/model.ts';
import { asItIsSeverities } from './write/severities.ts';
import { updateFolder } from './write/updateFolder.ts';

/**
 * `content` is the folder or the file as the author named it, `contentName` as problems do, `siteFolder` that of the
 * author's site, and `cache` the folder of caches.
 */
type AsItIsOptions = {
  content: string;
  contentName: string;
  siteFolder: string;
  cache: string;
  /** The command that imports, without the name of a folder. */
  importCommand: string;
  /** Whether the folder is converted again after edits, which is quick only with the last conversion in memory. */
  isWatched: boolean;
  /** Called after each post of the first conversion. */
  onProgress: (done: number, total: number) => void;
};

/**
 * Converts the folder into the cache, and removes what no command has used there for a long time. Throws an expected error
 * if there is nothing to convert, or if import-map.yaml is not valid.
 */
export async function convertAsItIs(options: AsItIsOptions): Promise<Conversion> {
  const { content, contentName, cache, importCommand } = options;
  const allConverted = join(cache, 'converted');
  const folder = join(allConverted, hash('sha256', content).slice(0, 16));
  const converted = join(folder, 'content');
  const convert = options.isWatched ? createConverter() : convertFolder;
  let site = await convertNow(options, convert, options.onProgress);
  updateFolder(converted, site, asItIsSeverities);
  markUsed(folder);
  removeUnused(allConverted);
  return {
    siteFolder: isForeignSite(site, options.siteFolder) ? folder : null,
    content: converted,
    root: site.folder.root,
    origin: originOf(() => site, contentName),
    summary: (published) =>
      `${summaryOf(site, contentName, published)}\nTo keep it: ${importCommand} ${quotedPath(typedPath(content))}`,
    convertAgain: async (edited) => {
      site = await convertNow(options, convert, () => {});
      return [...updateFolder(converted, site, asItIsSeverities), ...editedCopies(site, converted, edited)];
    },
  };
}

/** Returns the changes of copied files, which are links to those of the author and so have changed with them. */
function editedCopies({ copies }: ConvertedSite, folder: string, edited: string[]): FileChange[] {
  const files = new Set(edited);
  return copies.flatMap(({ path, absolute }) =>
    files.has(absolute) ? [{ file: join(folder, path), kind: 'written' as const }] : [],
  );
}

/**
 * Returns whether the folder of the author's site is that of another tool. What lies beside its content is not meant for
 * catpost then: `public` may be a built site.
 */
function isForeignSite({ reader, folder: { root, below = '' } }: ConvertedSite, siteFolder: string): boolean {
  const whole = root.slice(0, root.length - below.length);
  return reader.tool !== 'markdown' && isWithinOrSame(siteFolder, whole);
}

async function convertNow(
  { content, siteFolder }: AsItIsOptions,
  convert: typeof convertFolder,
  onProgress: AsItIsOptions['onProgress'],
): Promise<ConvertedSite> {
  const { folder, reader } = findFolder(content, null);
  const components = readImportMaps([siteFolder, content, folder.root]);
  return keepUploads(await convert(folder, reader, { components, onProgress }));
}
