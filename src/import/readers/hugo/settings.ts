/** Finds what the settings of a Hugo site say about the site. */
import { isRecord } from '../../../content/yaml/locatedValues.ts';
import type { ForeignSettings } from '../../folder/model.ts';
import { listAt, recordAt, textAt } from '../../settings/dataSettings.ts';
import type { HugoConfig } from './config.ts';

/** Returns the settings of the site. What the main language says goes before what all say. */
export function hugoSettings({ values, languages: [main = 'en'] }: HugoConfig): ForeignSettings {
  const own = recordAt(values, 'languages', main);
  const find = (...path: string[]) => textAt(own, ...path) ?? textAt(values, ...path);
  return {
    title: find('title'),
    url: addressOf(find('baseurl')),
    description: find('params', 'description') ?? find('description') ?? find('params', 'subtitle'),
    author: find('params', 'author', 'name') ?? find('params', 'author') ?? find('author', 'name') ?? find('author'),
    language: find('locale') ?? find('languagecode') ?? find('defaultcontentlanguage'),
    timezone: find('timezone'),
    navigation: navigationOf([own, values]),
    ...(values.enableemoji === true ? { hasEmojiNames: true } : {}),
  };
}

/** Returns the address without its final slash; null for the name that new sites have, and for a path alone. */
function addressOf(url: string | null): string | null {
  if (url === null || !/^https?:\/\//i.test(url) || /^https?:\/\/(?:www\.)?example\.(?:com|org)\/?$/i.test(url))
    return null;
  return url.replace(/\/+$/, '');
}

/** Returns the main menu in its order: https://gohugo.io/configuration/menus/ */
function navigationOf(places: Record<string, unknown>[]): ForeignSettings['navigation'] {
  for (const values of places) {
    const items = ['menus', 'menu'].flatMap((key) => ['main', 'header'].flatMap((name) => listAt(values, key, name)));
    const entries = items.flatMap((item) => {
      if (!isRecord(item)) return [];
      const label = textAt(item, 'name') ?? textAt(item, 'title') ?? textAt(item, 'identifier');
      const url = textAt(item, 'url') ?? textAt(item, 'pageref');
      const weight = Number(textAt(item, 'weight') ?? '0');
      return label === null || url === null ? [] : [{ label: plainLabel(label), url, weight }];
    });
    if (entries.length > 0) {
      return entries.toSorted((a, b) => a.weight - b.weight).map(({ label, url }) => ({ label, url }));
    }
  }
  return [];
}

function plainLabel(label: string): string {
  return label.replace(/<[^<>]*>/g, '').trim() || label;
}
