/** Reads what a folder without marks says about its site. */
import { foldersAbove } from '../../folder/listFiles.ts';
import type { ForeignFolder, ForeignSettings } from '../../folder/model.ts';
import { siteFiles, siteLinks, siteText } from './siteFiles.ts';

/** The settings, and the pattern of the addresses of posts if a file sets one: `:year/:month/:day/:title/` of Hexo. */
export type MarkdownSettings = { settings: ForeignSettings; permalink: string | null };

/** Returns the settings. `language` is that of the folders. */
export async function markdownSettings(
  { inside, read }: ForeignFolder,
  language: string | null,
): Promise<MarkdownSettings> {
  const folders = inside === '' ? [''] : [inside, ...foldersAbove(inside)];
  const files = await siteFiles(folders, read);
  const url = siteText(files, ['siteUrl', 'site_url', 'url', 'siteURL', 'hostname']);
  const settings = {
    title: siteText(files, ['title', 'site_title', 'site_name', 'siteTitle', 'headerTitle', 'siteName']),
    url: url !== null && /^https?:\/\/[^/]+\.[^/]+/.test(url) ? url.replace(/\/+$/, '') : addressIn(folders, read),
    description: siteText(files, ['description', 'site_description', 'siteDescription', 'subtitle']),
    author: siteText(files, ['author', 'site_author', 'authors']),
    language: language ?? siteText(files, ['language', 'lang', 'locale']),
    timezone: siteText(files, ['timezone', 'timeZone']),
    navigation: siteLinks(files),
  };
  return { settings, permalink: siteText(files, ['permalink']) };
}

/** Returns the address in the file with which GitHub Pages names the domain of a site. */
function addressIn(folders: string[], read: ForeignFolder['read']): string | null {
  const files = folders.flatMap((folder) =>
    ['CNAME', 'public/CNAME', 'static/CNAME'].map((name) => (folder === '' ? name : `${folder}/${name}`)),
  );
  const host = files
    .map((file) => read(file)?.trim())
    .find((text) => text !== undefined && /^[\w-]+(?:\.[\w-]+)+$/.test(text));
  return host === undefined ? null : `https://${host}`;
}
