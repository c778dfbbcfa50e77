/** Converts a small foreign folder that a test writes. */
import { join } from 'node:path';
import { convertFolder } from '../../src/import/convert.ts';
import { findFolder } from '../../src/import/folder/findFolder.ts';
import type { ConvertedSite } from '../../src/import/write/model.ts';
import type { Tool } from '../../src/types/tool.ts';
import { type Files, folderOf } from '../temporaryFolder.ts';

/** A converted folder. `texts` are its files by path, and `copies` the sources of copied files by path. */
export type Converted = { site: ConvertedSite; texts: Record<string, string>; copies: Record<string, string> };

type Options = {
  /** The part of the folder that the author names. */
  inside?: string;
  from?: Tool;
  components?: ReadonlyMap<string, string>;
};

/** Writes the files to a temporary folder and converts it. */
export async function convertFiles(files: Files, options: Options = {}): Promise<Converted> {
  const { inside = '', from = null, components = new Map() } = options;
  // The search for the folder of the site ends at that of a git repository.
  const root = await folderOf({ '.git/HEAD': '', ...files });
  const { folder, reader } = findFolder(join(root, inside), from);
  const site = await convertFolder(folder, reader, { components, onProgress: () => {} });
  return {
    site,
    texts: Object.fromEntries(site.files.map(({ path, text }) => [path, text])),
    copies: Object.fromEntries(site.copies.map(({ path, source }) => [path, source])),
  };
}
