/** Reads what a folder without marks says about its site. */
import { foldersAbove } from '../../folder/listFiles.ts';
import type { ForeignFolder, ForeignSettings } from '../../folder/model.ts';

/** Returns the settings. `language` is that of the folders. */
export async function markdownSettings(
  { inside, read }: ForeignFolder,
  language: string | null,
): Promise<ForeignSettings> {
  const folders = inside === '' ? [''] : [inside, ...foldersAbove(inside)];
  return {
    title: null,
    url: folders.map((folder) => addressOf(folder, read)).find((url) => url !== null) ?? null,
    description: null,
    author: null,
    language,
    timezone: null,
    navigation: [],
  };
}

/** Returns the address in the file with which GitHub Pages names the domain of a site. */
function addressOf(folder: string, read: ForeignFolder['read']): string | null {
  const prefix = folder === '' ? '' : `${folder}/`;
  const names = ['CNAME', 'public/CNAME', 'static/CNAME'];
  const host = names
    .map((name) => read(prefix + name)?.trim())
    .find((text) => text !== undefined && /^[\w-]+(?:\.[\w-]+)+$/.test(text));
  return host === undefined ? null : `https://${host}`;
}
