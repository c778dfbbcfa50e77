/** Reads what the settings of Jekyll and of its themes say about the site. */
import { posix } from 'node:path';
import { z } from 'zod';
import type { ForeignFolder, ForeignSettings } from '../../folder/model.ts';
import { readYaml } from '../../settings/readYaml.ts';
import type { JekyllConfig } from './config.ts';

const text = z.string().trim().min(1);

/** Returns the settings of the site. */
export function settingsOf(config: JekyllConfig, { read }: ForeignFolder): ForeignSettings {
  const { values } = config;
  return {
    title: firstText(values.title, values.name),
    url: urlOf(values.url, values.baseurl),
    description: firstText(values.description, values.tagline, values.subtitle),
    author: nameOf(values.author),
    language: config.polyglot?.main ?? firstText(values.lang, values.locale, values.language),
    timezone: firstText(values.timezone),
    navigation: navigationOf(config, read),
  };
}

function firstText(...values: unknown[]): string | null {
  return values.map((value) => text.safeParse(value)).find(({ success }) => success)?.data ?? null;
}

/** `author` is a name, or a map with one. */
function nameOf(value: unknown): string | null {
  const { data } = z.looseObject({ name: text }).safeParse(value);
  return data?.name ?? firstText(value);
}

/** Returns the address of the site with its path. */
function urlOf(url: unknown, baseurl: unknown): string | null {
  const origin = firstText(url)?.replace(/\/+$/, '') ?? null;
  if (origin === null) return null;
  const base = (firstText(baseurl) ?? '').replace(/^\/*|\/+$/g, '');
  return base === '' ? origin : `${origin}/${base}`;
}

const linkNames = ['title', 'name', 'label', 'text'] as const;
const linkTargets = ['url', 'link', 'href', 'path'] as const;

/** Returns the links of the site's menu, which each theme keeps in its own place. */
function navigationOf({ values, source, dataFolder }: JekyllConfig, read: ForeignFolder['read']) {
  const data = ['navigation', 'nav', 'menu'].map((name) =>
    readYaml(read(posix.join(source, dataFolder, `${name}.yml`)) ?? ''),
  );
  const lists = [values.navigation, values.nav, values.menu, values.navbar, values['navbar-links'], ...data];
  const found = lists.map(linksOf).find((links) => links.length > 0);
  return found ?? headerPages(values.header_pages, (file) => read(posix.join(source, file)));
}

function linksOf(value: unknown): { label: string; url: string }[] {
  if (Array.isArray(value)) return value.flatMap(linkOf);
  const map = z.record(z.string(), z.unknown()).safeParse(value).data ?? {};
  const { main, header } = map;
  if (Array.isArray(main ?? header)) return linksOf(main ?? header);
  return Object.entries(map).flatMap(([label, url]) => (typeof url === 'string' ? [{ label, url }] : []));
}

function linkOf(value: unknown): { label: string; url: string }[] {
  const { data } = z.record(z.string(), z.unknown()).safeParse(value);
  if (data === undefined) return [];
  const label = firstText(...linkNames.map((name) => data[name]));
  const url = firstText(...linkTargets.map((name) => data[name]));
  return label === null || url === null ? [] : [{ label, url }];
}

/** The theme minima names its pages by their files: https://github.com/jekyll/minima#customize-navigation-links. */
function headerPages(value: unknown, read: ForeignFolder['read']): { label: string; url: string }[] {
  return (z.array(text).safeParse(value).data ?? []).flatMap((file) => {
    const matter = /^---[ \t]*\n([\s\S]*?)\n---/.exec(read(file) ?? '')?.[1] ?? '';
    const { data } = z.looseObject({ title: text, permalink: text.optional() }).safeParse(readYaml(matter));
    return data === undefined ? [] : [{ label: data.title, url: data.permalink ?? `/${file}` }];
  });
}
