/**
 * Reads files in which sites without a reader of their own keep their settings: of Next.js, VitePress, VuePress, Hexo, MkDocs
 * and mdBook. Files in JavaScript are read as data.
 */
import { isRecord } from '../../../content/yaml/locatedValues.ts';
import type { ForeignFolder } from '../../folder/model.ts';
import { parseDataSettings } from '../../settings/dataSettings.ts';
import { isPlainObject } from '../../settings/plainObject.ts';
import { readSettings } from '../../settings/readSettings.ts';

/** The values of a file, and of the groups in it that are about the site. */
export type SiteValues = Readonly<Record<string, unknown>>;

const modules = [
  'data/siteMetadata',
  'siteMetadata',
  'site.config',
  'siteConfig',
  'config/site',
  'src/config',
  'src/site.config',
  'config',
];
const books = ['.vitepress/config', 'docs/.vitepress/config', '.vuepress/config', 'docs/.vuepress/config'];

/** The files that are looked for in each folder, the clearest first. */
const names: readonly string[] = [
  ...[...books, ...modules].flatMap((name) => ['ts', 'mts', 'js', 'mjs', 'cjs'].map((end) => `${name}.${end}`)),
  'mkdocs.yml',
  'mkdocs.yaml',
  'book.toml',
  '_config.yml',
  'site.json',
  'data/site.json',
];

/** The names of groups whose keys are about the site. */
const groups: readonly string[] = ['site', 'book', 'siteMetadata', 'globals', 'metadata'];

/** Returns what the files in the folders say. Values of the first file come first. */
export async function siteFiles(folders: string[], read: ForeignFolder['read']): Promise<SiteValues[]> {
  const found: SiteValues[] = [];
  for (const folder of folders) {
    for (const name of names) {
      const file = folder === '' ? name : `${folder}/${name}`;
      const text = read(file);
      const values = text === null ? null : await valuesOf(file, text, read);
      if (values !== null) found.push(...groups.map((group) => values[group]).filter(isRecord), values);
    }
  }
  return found;
}

/** Returns the object that a module exports, or the first one by name. */
async function valuesOf(file: string, text: string, read: ForeignFolder['read']): Promise<SiteValues | null> {
  if (/\.(?:ya?ml|toml|json)$/.test(file)) return parseDataSettings(file, text, { foldsKeys: false });
  const { main, named } = await readSettings(file, read);
  return [main, ...Object.values(named)].find(isPlainObject) ?? null;
}

/** Returns the first text that one of the keys has. The name of an author may be within a value or a list. */
export function siteText(files: SiteValues[], keys: string[]): string | null {
  for (const values of files) {
    for (const key of keys) {
      const found = textIn(values[key]);
      if (found !== null) return found;
    }
  }
  return null;
}

/** Returns the links of the first bar that a file describes. */
export function siteLinks(files: SiteValues[]): { label: string; url: string }[] {
  for (const { themeConfig, nav, headerNavLinks } of files) {
    const list = isRecord(themeConfig) ? (themeConfig.nav ?? themeConfig.navbar) : (nav ?? headerNavLinks);
    const links = Array.isArray(list) ? list.flatMap(linksIn) : [];
    if (links.length > 0) return links;
  }
  return [];
}

function linksIn(item: unknown): { label: string; url: string }[] {
  if (!isRecord(item)) return [];
  if (Array.isArray(item.items)) return item.items.flatMap(linksIn);
  const [label, url] = [textIn(item.text ?? item.title ?? item.label), textIn(item.link ?? item.href ?? item.url)];
  return label !== null && url !== null && /^(?:\/|https?:)/.test(url) ? [{ label, url }] : [];
}

function textIn(value: unknown): string | null {
  if (Array.isArray(value)) return textIn(value[0]);
  if (isRecord(value)) return textIn(value.name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
