/** Converts a foreign folder for a build of it as it is. Nothing is written to the folder. */
import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Origin } from '../problems/origin.ts';
import { convertFolder } from './convert.ts';
import { findFolder } from './folder/findFolder.ts';
import { readImportMaps } from './map/readImportMaps.ts';
import { originOf } from './notes/originOf.ts';
import type { ConvertedSite } from './write/model.ts';
import { updateFolder } from './write/updateFolder.ts';

/**
 * `content` is the folder as the author named it, `contentName` as problems do, `siteFolder` that of the author's site, and
 * `cache` the folder of caches.
 */
type AsItIsOptions = { content: string; contentName: string; siteFolder: string; cache: string };

/** A converted folder: where it is, what was found, and the site for a summary. */
type AsItIs = { content: string; origin: Origin; site: ConvertedSite };

/** Converts the folder into the cache. Throws an expected error if import-map.yaml is not valid. */
export async function convertAsItIs({ content, contentName, siteFolder, cache }: AsItIsOptions): Promise<AsItIs> {
  const { folder, reader } = findFolder(content, null);
  const components = readImportMaps([siteFolder, content, folder.root]);
  const site = await convertFolder(folder, reader, { components, onProgress: () => {} });
  const converted = join(cache, 'converted', hash('sha256', content).slice(0, 16));
  updateFolder(converted, site);
  return { content: converted, origin: originOf(site, contentName), site };
}
