/** Finds the addresses that a Zola site gave its texts: https://www.getzola.org/documentation/content/page/ */
import { posix } from 'node:path';
import { namedPost } from '../../folder/nameParts.ts';
import type { ReadPost } from '../../matter/model.ts';
import { listAt, type SettingValues, textAt } from '../../settings/dataSettings.ts';
import type { ZolaText } from './placeTexts.ts';

/** Returns the address of a text and its aliases, from the root of the site. */
export function zolaAddresses(text: ZolaText, post: ReadPost, config: SettingValues): string[] {
  const aliases = listAt(post.values, 'aliases').flatMap((alias) => (typeof alias === 'string' ? [`/${alias}`] : []));
  return [mainAddress(text, post, config), ...aliases].map((address) => address.replace(/\/{2,}/g, '/'));
}

/** A `path` replaces the folders too, and a `slug` only the name. A date in the name of the file is no part of either. */
function mainAddress({ folders, name, language }: ZolaText, { values }: ReadPost, config: SettingValues): string {
  const slugify = slugOf(textAt(config, 'slugify', 'paths') ?? 'on');
  const path = textAt(values, 'path');
  const keepsDate = textAt(config, 'slugify', 'paths_keep_dates') === 'true';
  const own = textAt(values, 'slug') ?? (keepsDate ? name : namedPost(name).name);
  if (path !== null) return `${posix.join('/', language ?? '', path)}/`;
  return `${posix.join('/', language ?? '', ...[...folders, own].map(slugify))}/`;
}

/** Returns how segments are made: https://www.getzola.org/documentation/getting-started/configuration/#slugification-strategies */
function slugOf(strategy: string): (segment: string) => string {
  if (strategy === 'off') return (segment) => segment;
  if (strategy === 'safe') return (segment) => segment.replace(/[<>:"/|?*#\\()[\]\s]+/g, '_');
  return (segment) =>
    segment
      .replace(/[^\p{ASCII}]/gu, (letter) => plainLetters.get(letter.toLowerCase()) ?? letter)
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '');
}

/** Letters that are no others with an accent, as Zola writes them. */
const plainLetters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ı', 'i'],
]);
