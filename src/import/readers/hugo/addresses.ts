/** Finds the addresses that a Hugo site gave its texts: https://gohugo.io/content-management/urls/ */
import { posix } from 'node:path';
import { readDate } from '../../../content/values/dates.ts';
import { isRecord } from '../../../content/yaml/locatedValues.ts';
import type { ReadPost } from '../../matter/model.ts';
import { listAt, recordAt, textAt } from '../../settings/dataSettings.ts';
import type { HugoConfig } from './config.ts';
import type { HugoText } from './contentFiles.ts';
import { expandPermalink } from './permalinkTokens.ts';
import { urlize } from './urlize.ts';

/** Returns the address of a text and its aliases, from the root of the site. */
export function hugoAddresses(text: HugoText, post: ReadPost, config: HugoConfig): string[] {
  const main = mainAddress(text, post, config);
  const prefix = languagePrefix(text, config);
  const aliases = listAt(foldedKeys(post.values), 'aliases').flatMap((alias) => {
    if (typeof alias !== 'string' || alias.trim() === '') return [];
    // An alias without a slash is beside the page.
    return alias.startsWith('/') ? [alias] : [posix.join('/', prefix, ...text.sections.map(urlize), alias)];
  });
  return [main, ...aliases];
}

function mainAddress(text: HugoText, post: ReadPost, config: HugoConfig): string {
  const prefix = languagePrefix(text, config);
  const values = {
    day: dayOf(post.meaning.date ?? ''),
    sections: text.form === 'section' ? [...text.sections, text.name].filter((name) => name !== '') : text.sections,
    title: post.meaning.title,
    slug: post.meaning.slug,
    name: text.name,
  };
  const url = textAt(foldedKeys(post.values), 'url');
  if (url !== null && URL.canParse(url)) return new URL(url).pathname;
  const written = url === null ? null : expandPermalink(url, values);
  if (written !== null) return asPage(written.startsWith('/') ? written : posix.join('/', prefix, written), false);
  const pattern = permalinkOf(text, config);
  const made = pattern === null ? null : expandPermalink(pattern, values);
  const folders = values.sections.map(urlize);
  const own = text.form === 'section' ? folders : [...folders, urlize(post.meaning.slug ?? text.name)];
  const isUgly = text.form !== 'section' && hasUglyUrl(text, config);
  return asPage(posix.join('/', prefix, made ?? own.join('/')), isUgly);
}

/** Returns the day as it is written. A time in another zone than UTC may be on the day before or after there. */
function dayOf(date: string): string | null {
  return /^\d{4}-\d\d-\d\d/.exec(date)?.[0] ?? readDate(date, 'UTC')?.day ?? null;
}

/** Returns the pattern of the section of a text, in both forms that the settings can have. */
function permalinkOf({ sections, name, form }: HugoText, { values }: HugoConfig): string | null {
  const permalinks = recordAt(values, 'permalinks');
  const section = (sections[0] ?? (form === 'section' ? name : '')).toLowerCase();
  if (form === 'section') return textAt(permalinks, 'section', section);
  return textAt(permalinks, 'page', section) ?? textAt(permalinks, section);
}

function hasUglyUrl({ sections }: HugoText, { values }: HugoConfig): boolean {
  const setting = values.uglyurls;
  return isRecord(setting) ? setting[(sections[0] ?? '').toLowerCase()] === true : setting === true;
}

/** Returns the folder of a language. That of the main language has none, unless the settings say so. */
function languagePrefix({ language }: HugoText, { values, languages: [main] }: HugoConfig): string {
  const own = language ?? main ?? '';
  if (own !== main) return own;
  return values.defaultcontentlanguageinsubdir === true ? own : '';
}

function asPage(address: string, isUgly: boolean): string {
  if (/\.html?$/i.test(address) || address.endsWith('/')) return address;
  return isUgly ? `${address}.html` : `${address}/`;
}

function foldedKeys(values: ReadPost['values']): ReadPost['values'] {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key.toLowerCase(), value]));
}
