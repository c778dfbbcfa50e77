/** Finds the content collections of an Astro site, and where they are published. */
import { posix } from 'node:path';
import type { ForeignFolder } from '../../folder/model.ts';
import { pathMatcher } from '../../folder/pathPatterns.ts';
import { textAt } from '../../settings/dataSettings.ts';
import type { PlainValue } from '../../settings/model.ts';
import { isPlainObject, valueAt } from '../../settings/plainObject.ts';
import { readSettings } from '../../settings/readSettings.ts';

/**
 * A collection: the folder of its texts, from the root, and the paths below which they may have been published. `/[lang]/blog/` is
 * below each language.
 */
export type AstroCollection = {
  name: string;
  folder: string;
  routes: string[];
  /** Returns whether a pattern such as `!drafts/**` keeps a file from being published. */
  isExcluded: (file: string) => boolean;
};

/** Where Astro 5 and Astro 2 to 4 look for collections. */
const configFiles = ['src/content.config', 'src/content/config'].flatMap((name) =>
  ['ts', 'mts', 'js', 'mjs'].map((ending) => `${name}.${ending}`),
);

/**
 * Returns the collections: those of `content.config.ts` (https://docs.astro.build/en/guides/content-collections/), and
 * every other folder in `src/content/`.
 */
export async function astroCollections({ files, read }: ForeignFolder): Promise<AstroCollection[]> {
  const config = configFiles.find((file) => read(file) !== null);
  const { named } = await readSettings(config ?? '', read);
  const collections = isPlainObject(named.collections) ? named.collections : {};
  const folders = new Map(Object.entries(collections).map(([name, value]) => [name, folderOf(name, value)]));
  for (const { file } of files) {
    const [, name = null] = /^src\/content\/([^/]+)\/./.exec(file) ?? [];
    const isKnown = [...folders.values()].some((folder) => folder === `src/content/${name}`);
    if (name !== null && !isKnown && !folders.has(name)) folders.set(name, `src/content/${name}`);
  }
  const pages = files
    .filter(({ file }) => /^src\/pages\/.*\[.*\.(?:astro|[jt]sx?)$/.test(file))
    .map(({ file }) => file);
  return [...folders].map(([name, folder]) => ({
    name,
    folder,
    routes: routesOf(name, pages, read),
    isExcluded: pathMatcher(excludedBy(collections[name])),
  }));
}

/** Returns the folder of a collection: that of its loader, and the part of the pattern before its first sign. */
function folderOf(name: string, collection: PlainValue): string {
  const loader = valueAt(collection, 'loader');
  const pattern = valueAt(loader, 'pattern');
  const patterns = Array.isArray(pattern) ? pattern : [pattern];
  const first = patterns.find((each) => typeof each === 'string' && !each.startsWith('!'));
  const [, fixed = ''] = /^((?:[^/*?{}[\]!()]+\/)*)/.exec(typeof first === 'string' ? first : '') ?? [];
  const base = textAt(loader, 'base') ?? (fixed === '' ? null : '.');
  return base === null ? `src/content/${name}` : posix.join(base, fixed).replace(/^\/|\/$/g, '');
}

/** Returns the negative patterns of the loader, from the root. */
function excludedBy(collection: PlainValue | undefined): string[] {
  const pattern = valueAt(collection, 'loader', 'pattern');
  const base = textAt(collection, 'loader', 'base') ?? '.';
  const texts = (Array.isArray(pattern) ? pattern : [pattern]).filter((each) => typeof each === 'string');
  return texts.flatMap((each) => (each.startsWith('!') ? posix.join(base, each.slice(1)) : []));
}

/** Returns the paths below which a page shows the texts of a collection, such as `/blog/` of `src/pages/blog/[...slug].astro`. */
function routesOf(name: string, pages: string[], read: ForeignFolder['read']): string[] {
  // Only the named folder and what is near the root is listed, but every file can be read.
  const usual = ['[...slug]', '[slug]', '[...id]', '[id]', '[...slug]/index', '[slug]/index'].flatMap((page) => [
    `src/pages/${name}/${page}.astro`,
    `src/pages/${page}.astro`,
    `src/pages/[lang]/${name}/${page}.astro`,
    `src/pages/[locale]/${name}/${page}.astro`,
  ]);
  const uses = new RegExp(
    `getCollection\\(\\s*["'\`]${name.replace(/[^\w-]/g, '.')}["'\`]|CollectionEntry<["']${name.replace(/[^\w-]/g, '.')}`,
  );
  const found = [...new Set([...pages, ...usual])].flatMap((page) => {
    const [, language, folders = '', parameter = ''] = pageOfTexts.exec(page) ?? [];
    if (parameter === '' || listParameter.test(parameter)) return [];
    const route = language === undefined ? `/${folders}` : `/[lang]/${folders}`;
    return uses.test(read(page) ?? '') ? [route] : [];
  });
  return [...new Set(found)];
}

/** The folder of the language, the other folders and the last parameter of a page such as `[lang]/blog/[...slug].astro`. */
const pageOfTexts =
  /^src\/pages\/(\[(?:\.{3})?(?:lang|locale)\]\/)?((?:[^[\]/]+\/)*)(?:\[(?:lang|locale)\]\/)?\[(?:\.\.\.)?(\w+)\](?:\/index)?\.\w+$/;

/** Parameters of pages that show lists. */
const listParameter = /^(?:page|tag|tags|category|categories|year|month|author|lang|locale|series|topic)$/i;
