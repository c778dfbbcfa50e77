/** Reads what the data of an Eleventy site says about the site. */
import { isRecord } from '../../../content/yaml/locatedValues.ts';
import type { ForeignPost, ForeignSettings } from '../../folder/model.ts';
import type { ForeignValues } from '../../matter/model.ts';
import { readMatter } from '../../matter/readMatter.ts';
import { textAt } from '../../settings/dataSettings.ts';
import type { EleventyConfig } from './config.ts';

/** The usual names of the file with the data of the site, in `_data`. */
const names = ['metadata', 'site', 'meta', 'config', 'siteConfig', 'siteconfig'];

/** Returns the settings. `pages` may say that the old menu named them. */
export function settingsOf(
  data: ForeignValues,
  { pathPrefix, defaultLanguage }: Pick<EleventyConfig, 'pathPrefix' | 'defaultLanguage'>,
  pages: readonly ForeignPost[],
): ForeignSettings {
  const values = names.map((name) => data[name]).find(isRecord) ?? {};
  const url =
    textAt(values, 'url') ?? textAt(values, 'baseUrl') ?? textAt(values, 'domain') ?? textAt(values, 'siteUrl');
  const prefix = (pathPrefix ?? '').replace(/^\/+|\/+$/g, '');
  const origin = url?.replace(/\/+$/, '') ?? null;
  return {
    title: textAt(values, 'title') ?? textAt(values, 'name') ?? textAt(values, 'siteName'),
    url: origin === null || prefix === '' || origin.endsWith(`/${prefix}`) ? origin : `${origin}/${prefix}`,
    description: textAt(values, 'description'),
    author: textAt(values, 'author', 'name') ?? textAt(values, 'author') ?? textAt(values, 'authorName'),
    language: defaultLanguage ?? textAt(values, 'language') ?? textAt(values, 'lang') ?? textAt(values, 'locale'),
    timezone: textAt(values, 'timezone'),
    navigation: navigationOf(pages),
  };
}

/** Returns the pages with a place in the menu: https://www.11ty.dev/docs/plugins/navigation/. */
function navigationOf(pages: readonly ForeignPost[]): ForeignSettings['navigation'] {
  const entries = pages.flatMap((page) => {
    const { eleventyNavigation: entry, permalink } = readMatter(page).values;
    const label = isRecord(entry) ? (textAt(entry, 'title') ?? textAt(entry, 'key')) : null;
    if (!isRecord(entry) || label === null || textAt(entry, 'parent') !== null) return [];
    const url = textAt(entry, 'url') ?? (typeof permalink === 'string' ? permalink : `/${page.name}/`);
    return [{ label, url, order: Number(entry.order ?? 0) }];
  });
  return entries.sort((a, b) => a.order - b.order).map(({ label, url }) => ({ label, url }));
}
