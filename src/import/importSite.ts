/** Runs `npm run import`: writes a catpost folder from a foreign one, which stays as it is. */
import { join } from 'node:path';
import type { Tool } from '../types/tool.ts';
import { convertFolder } from './convert.ts';
import { findFolder } from './folder/findFolder.ts';
import { readImportMaps } from './map/readImportMaps.ts';
import { summaryOf } from './notes/summary.ts';
import { updateFolder } from './write/updateFolder.ts';

/** The options of an import. `to` is the new content folder, and `siteFolder` the one that it is in. */
type ImportOptions = { path: string; from: Tool | null; to: string; siteFolder: string };

/** Imports the folder, or an export file. Returns a summary. */
export async function importSite({ path, from, to, siteFolder }: ImportOptions): Promise<string> {
  const { folder, reader } = findFolder(path, from);
  const components = readImportMaps([siteFolder, join(folder.root, folder.inside), folder.root]);
  const site = await convertFolder(folder, reader, { components, onProgress: () => {} });
  updateFolder(join(to), site);
  return summaryOf(site, path);
}
