/** Finds the addresses that posts of a folder without marks had, by the usual ways of publishing one. */

import { slugFromTitle } from '../../../content/paths/slug.ts';
import { isListingText } from '../../folder/listing.ts';
import type { ForeignFolder } from '../../folder/model.ts';
import type { ReadPost } from '../../matter/model.ts';
import type { ForeignSite } from '../model.ts';
import { collectionName, isTelling } from './folderNames.ts';
import type { InnerPath } from './innerPaths.ts';
import { fillPattern, linkedAddresses } from './linkedAddresses.ts';
import type { MarkdownPlace } from './places.ts';
import { addressByRoute, statamicRoute } from './statamicRoute.ts';

/** Returns a function that finds the old addresses of a post, the most likely first. */
export function markdownAddresses(
  places: ReadonlyMap<InnerPath, MarkdownPlace>,
  folder: ForeignFolder,
  { url, permalink, language }: { url: string | null; permalink: string | null; language: string | null },
): ForeignSite['addressesOf'] {
  const named = folder.inside.slice(folder.inside.lastIndexOf('/') + 1);
  const prefix = isTelling(named) ? [collectionName(named)] : [];
  const paths = new Map([...places.keys()].map((path) => [path.file.file, path]));
  const patternsOf = linkedAddresses(
    [...places].map(([{ file }, { collection, name }]) => ({ collection, name: lastOf(name), text: file.text })),
    url,
  );
  return (post) => {
    const path = paths.get(post.file);
    if (path === undefined || isListingText(post)) return [];
    const slug = post.meaning.slug ?? lastOf(post.name);
    const route = statamicRoute(post.file, folder);
    return unique([
      inLanguage(writtenAddress(post), path, language),
      route === null ? null : addressByRoute(route, post.values, slug, post.meaning.date),
      permalink === null
        ? null
        : fillPattern(
            permalink.replace(/^\/?/, '/').replace(/:(?:title|name|filename)\b/, ':slug'),
            slug,
            post.meaning.date,
          ),
      ...patternsOf(post.collection).map((pattern) => fillPattern(pattern, slug, post.meaning.date)),
      ...addressesByPath(path, prefix, slug),
    ]);
  };
}

/**
 * Returns the addresses that the path of the file says: with the folder of the language, and with the date of the name. An
 * address that differs from the path of the post only in letter case needs no alias: the page for missing addresses leads
 * to the post.
 */
function addressesByPath({ parts, languageFolder }: InnerPath, prefix: string[], slug: string): string[] {
  const written = parts.at(-1) === 'index' ? parts.slice(0, -1) : parts;
  const folders = [...prefix, ...written.slice(0, -1)];
  const name = written.at(-1) ?? slug;
  const paths = [slugFromTitle([...folders, slug].join('/'))];
  if (slugFromTitle(name) !== slugFromTitle(slug)) paths.push([...folders, name].join('/'));
  if (prefix.length > 0 && written.length === 1) paths.push(slugFromTitle(slug));
  const isBelowLanguage = languageFolder !== null && parts[0] !== languageFolder;
  const inLanguage = isBelowLanguage ? paths.map((path) => `${languageFolder}/${path}`) : [];
  return [...paths, ...inLanguage].map((path) => `/${path}/`);
}

/** Returns the address that the front matter sets. One with variables is the pattern of a tool. */
function writtenAddress({ values }: ReadPost): string | null {
  const written = values.permalink ?? values.url ?? values.path;
  if (typeof written !== 'string' || written.trim() === '' || /^[a-z]+:|[{}:]/i.test(written)) return null;
  return `/${written.trim().replace(/^\/+/, '')}`;
}

/** A text in another language than the site's had the folder of that language before its address. */
function inLanguage(address: string | null, { languageFolder }: InnerPath, language: string | null): string | null {
  if (address === null || languageFolder === null || languageFolder === language) return address;
  return address.startsWith(`/${languageFolder}/`) ? address : `/${languageFolder}${address}`;
}

function lastOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

function unique(addresses: (string | null)[]): string[] {
  return [...new Set(addresses.filter((address) => address !== null))];
}
