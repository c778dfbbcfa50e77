/** Reads the settings of a Docusaurus site (https://docusaurus.io/docs/api/docusaurus-config). */
import type { ForeignFolder, ForeignSettings } from '../../folder/model.ts';
import { pathMatcher } from '../../folder/pathPatterns.ts';
import { textAt } from '../../settings/dataSettings.ts';
import type { PlainValue } from '../../settings/model.ts';
import { isPlainObject, valueAt } from '../../settings/plainObject.ts';
import { readSettings } from '../../settings/readSettings.ts';

/** A folder of texts, with the beginning of their addresses: `/blog/`. */
export type DocusaurusContent = {
  kind: 'blog' | 'docs' | 'pages';
  folder: string;
  base: string;
  plugin: string;
  /** Returns whether `exclude` names a path below the folder, with its ending. */
  isExcluded: (path: string) => boolean;
};

/** The settings, the folders of texts, and those of public files. */
export type DocusaurusConfig = { settings: ForeignSettings; contents: DocusaurusContent[]; publicFolders: string[] };

/** The names that the file of settings may have. */
export const configNames: readonly string[] = ['js', 'ts', 'mjs', 'cjs', 'mts', 'cts'].map(
  (end) => `docusaurus.config.${end}`,
);

/** Returns what the settings say. What they compute is not known, and has its default. */
export async function docusaurusConfig({ read }: Pick<ForeignFolder, 'read'>): Promise<DocusaurusConfig> {
  const file = configNames.find((name) => read(name) !== null) ?? '';
  const { main = null } = await readSettings(file, read);
  const contents = contentsOf(main);
  const folders = valueAt(main, 'staticDirectories');
  return {
    settings: settingsOf(main, contents),
    contents,
    publicFolders: Array.isArray(folders) ? folders.filter((folder) => typeof folder === 'string') : ['static'],
  };
}

function settingsOf(main: PlainValue, contents: DocusaurusContent[]): ForeignSettings {
  const url = textAt(main, 'url')?.replace(/\/+$/, '') ?? null;
  const base = (textAt(main, 'baseUrl') ?? '/').replace(/\/+$/, '');
  return {
    title: textAt(main, 'title') ?? textAt(main, 'themeConfig', 'navbar', 'title'),
    url: url === null ? null : url + base,
    description: textAt(main, 'tagline'),
    author: null,
    language: textAt(main, 'i18n', 'defaultLocale'),
    timezone: null,
    navigation: itemsOf(valueAt(main, 'themeConfig', 'navbar', 'items'), contents),
  };
}

/** Returns the links of the bar. Those in a menu stand beside the others. */
function itemsOf(items: PlainValue | undefined, contents: DocusaurusContent[]): ForeignSettings['navigation'] {
  if (!Array.isArray(items)) return [];
  return items.flatMap((item) => {
    const inner = valueAt(item, 'items');
    if (Array.isArray(inner)) return itemsOf(inner, contents);
    const docs = contents.find(({ kind }) => kind === 'docs')?.base ?? '/docs/';
    const id = textAt(item, 'docId');
    const url = textAt(item, 'to') ?? textAt(item, 'href') ?? (id === null ? null : docs + id);
    const label = textAt(item, 'label') ?? id;
    return url === null || label === null ? [] : [{ label, url: /^(?:[a-z]+:|\/)/i.test(url) ? url : `/${url}` }];
  });
}

/** Returns the folders of the presets and plugins; those of the usual preset, if none are known. */
function contentsOf(main: PlainValue): DocusaurusContent[] {
  const presets = entriesOf(valueAt(main, 'presets')).filter(({ name }) => /classic/.test(name));
  const found = presets.flatMap(({ options }) =>
    (['blog', 'docs', 'pages'] as const).flatMap((kind) => {
      const own = valueAt(options, kind);
      return own === false ? [] : [contentOf(kind, own, null)];
    }),
  );
  const plugins = entriesOf(valueAt(main, 'plugins')).flatMap(({ name, options }) => {
    const [, kind] = /plugin-content-(blog|docs|pages)$|^content-(blog|docs|pages)$/.exec(name) ?? [];
    return kind === 'blog' || kind === 'docs' || kind === 'pages'
      ? [contentOf(kind, options, textAt(options, 'id'))]
      : [];
  });
  const usual = (['blog', 'docs', 'pages'] as const).map((kind) => contentOf(kind, undefined, null));
  return [...(found.length === 0 && plugins.length === 0 ? usual : found), ...plugins];
}

/** A plugin is a name, or a list of the name and its options. */
function entriesOf(list: PlainValue | undefined): { name: string; options: PlainValue | undefined }[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry) => {
    const [name, options] = Array.isArray(entry) ? entry : [entry];
    return typeof name === 'string' ? [{ name, options }] : [];
  });
}

function contentOf(
  kind: DocusaurusContent['kind'],
  options: PlainValue | undefined,
  id: string | null,
): DocusaurusContent {
  const own = isPlainObject(options) ? options : undefined;
  const folder = (textAt(own, 'path') ?? (kind === 'pages' ? 'src/pages' : kind)).replace(/^\.\/|\/+$/g, '');
  const base = (textAt(own, 'routeBasePath') ?? (kind === 'pages' ? '' : kind)).replace(/^\/+|\/+$/g, '');
  const plugin = `docusaurus-plugin-content-${kind}${id === null || id === 'default' ? '' : `-${id}`}`;
  const exclude = valueAt(own, 'exclude');
  const patterns = Array.isArray(exclude) ? exclude.filter((pattern) => typeof pattern === 'string') : usualExclude;
  return { kind, folder, base: base === '' ? '/' : `/${base}/`, plugin, isExcluded: pathMatcher(patterns) };
}

/** What Docusaurus leaves out of every folder of texts, besides names that begin with an underscore. */
const usualExclude = ['**/*.test.*', '**/__tests__/**'];
