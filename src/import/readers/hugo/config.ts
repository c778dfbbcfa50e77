/** Reads the settings of a Hugo site: https://gohugo.io/configuration/introduction/ */
import { isRecord } from '../../../content/yaml/locatedValues.ts';
import type { ForeignFolder } from '../../folder/model.ts';
import { listAt, parseDataSettings, recordAt, type SettingValues, textAt } from '../../settings/dataSettings.ts';
import { ignoredBy } from './ignoredFiles.ts';

/** What decides where Hugo finds texts, and where it publishes them. */
export type HugoConfig = {
  /** All settings, with keys in lower case. */
  values: SettingValues;
  /** In lower case, that of the site first. */
  languages: string[];
  /** The folders of texts, with the language of each; null for that which the name of a file says. */
  contentFolders: { folder: string; language: string | null }[];
  /** The folders whose files are published at the root of the site. */
  publicFolders: string[];
  /** Returns why Hugo publishes nothing of a file, as the end of a sentence; null if it does. */
  reasonIgnored: (file: string, language: string | null) => string | null;
};

type Read = ForeignFolder['read'];

const endings = ['toml', 'yaml', 'yml', 'json'];

/** Returns whether a folder has the settings of a Hugo site. `config.toml` also belongs to Zola, which has `base_url`. */
export function hasHugoConfig(names: ReadonlySet<string>, read: Read): boolean {
  if (endings.some((ending) => names.has(`hugo.${ending}`))) return true;
  const files = ['', 'config/_default/'].flatMap((folder) => endings.map((ending) => `${folder}config.${ending}`));
  if (files.some((file) => isHugoConfig(read(file) ?? ''))) return true;
  return names.has('config') && endings.some((ending) => read(`config/_default/hugo.${ending}`) !== null);
}

function isHugoConfig(text: string): boolean {
  return hugoKey.test(text) && !/^base_url\s*=/m.test(text);
}

const hugoKey =
  /^\s*"?(?:baseurl|languagecode|defaultcontentlanguage|enablerobotstxt|canonifyurls|buildfuture)"?\s*[:=]/im;

/** Reads all settings. A file that cannot be parsed is taken for empty. */
export function readHugoConfig({ read, files }: ForeignFolder): HugoConfig {
  const parts = files.flatMap(({ file }) => {
    const key = settingsKey(file);
    const values = key === null ? null : parseDataSettings(file, read(file) ?? '', { foldsKeys: true });
    return key === null || values === null ? [] : [atKey(key, values)];
  });
  const values = parts.reduce(merge, {});
  const main = (textAt(values, 'defaultcontentlanguage') ?? 'en').toLowerCase();
  const languages = [...new Set([main, ...Object.keys(recordAt(values, 'languages'))])];
  return {
    values,
    languages,
    contentFolders: contentFoldersOf(values, languages),
    publicFolders: publicFoldersOf(values),
    reasonIgnored: ignoredBy(values),
  };
}

/**
 * Returns where the values of a file belong; null for a file without settings. `config/_default/menus.de.toml` has the
 * key `menus` of the language `de`.
 */
function settingsKey(file: string): string[] | null {
  if (/^(?:hugo|config)\.(?:toml|ya?ml|json)$/.test(file)) return [];
  const split = /^config\/(?:_default|production)\/([a-z]+)(?:\.([\w-]+))?\.(?:toml|ya?ml|json)$/.exec(file);
  if (split === null) return null;
  const [, name = '', language] = split;
  if (name === 'hugo' || name === 'config') return [];
  if (language === undefined) return [name];
  const own = ['languages', language.toLowerCase()];
  return name === 'languages' ? own : [...own, name];
}

function atKey(path: string[], values: SettingValues): SettingValues {
  return path.reduceRight<SettingValues>((inner, key) => ({ [key]: inner }), values);
}

function merge(values: SettingValues, more: SettingValues): SettingValues {
  const merged: SettingValues = { ...values };
  for (const [key, value] of Object.entries(more)) {
    const known = merged[key];
    merged[key] = isRecord(known) && isRecord(value) ? merge(known, value) : value;
  }
  return merged;
}

/** Returns the folders of texts: those of languages before the one that contains them. */
function contentFoldersOf(values: SettingValues, languages: string[]): HugoConfig['contentFolders'] {
  const own = languages.flatMap((language) => {
    const folder = textAt(values, 'languages', language, 'contentdir');
    return folder === null ? [] : [{ folder: folderName(folder), language }];
  });
  const folders = [
    ...own,
    { folder: folderName(textAt(values, 'contentdir') ?? 'content'), language: null },
    ...mountsOf(values, 'content').map(({ source, language }) => ({ folder: source, language })),
  ];
  return folders.toSorted((a, b) => b.folder.length - a.folder.length);
}

/** `static` and `assets`, under the names that the settings give them, and those of a theme. */
function publicFoldersOf(values: SettingValues): string[] {
  const named = [...listAt(values, 'staticdir'), ...listAt(values, 'assetdir')].map(String);
  const themes = listAt(values, 'theme').map((theme) => `themes/${theme}/static`);
  const mounted = ['static', 'assets'].flatMap((target) => mountsOf(values, target).map(({ source }) => source));
  return [...new Set([...named.map(folderName), 'static', 'assets', ...mounted, ...themes])];
}

/** Returns the folders that take the place of `target`: https://gohugo.io/configuration/module/#mounts */
function mountsOf(values: SettingValues, target: string): { source: string; language: string | null }[] {
  return listAt(values, 'module', 'mounts').flatMap((mount) => {
    if (!isRecord(mount) || textAt(mount, 'target') !== target) return [];
    const source = textAt(mount, 'source');
    return source === null ? [] : [{ source: folderName(source), language: textAt(mount, 'lang') }];
  });
}

function folderName(folder: string): string {
  return folder.replace(/^(?:\.?\/)+|\/+$/g, '');
}
