/** Reads `_config.yml`, in which everything may be missing. */
import { z } from 'zod';
import type { ForeignValues } from '../../matter/model.ts';
import { readYaml } from '../../settings/readYaml.ts';
import { matchesPattern } from './patterns.ts';

/** What the settings say about files and addresses. */
export type JekyllConfig = {
  /** All values, for templates. */
  values: ForeignValues;
  /** The folder of the site's source, from the root, without a final slash. */
  source: string;
  /** The folder that has the collections, in the source. */
  collectionsFolder: string;
  includesFolder: string;
  dataFolder: string;
  /** The style or pattern of addresses. */
  permalink: string;
  collections: ReadonlyMap<string, JekyllCollection>;
  defaults: readonly JekyllDefault[];
  exclude: readonly string[];
  include: readonly string[];
  /** The endings of markdown files, without dots. */
  markdownEndings: ReadonlySet<string>;
  /** The languages of the plugin Polyglot, and that of the site among them; null without it. */
  polyglot: { languages: ReadonlySet<string>; main: string } | null;
};

/** A collection besides the posts. */
type JekyllCollection = { isPublished: boolean; permalink: string | null };

/** Values for the files of a path, or of a type such as `posts`. */
type JekyllDefault = { path: string; type: string | null; values: ForeignValues };

const record = z.record(z.string(), z.unknown());
const text = z.string().trim().min(1);
const texts = z.array(z.coerce.string()).or(text.transform((name) => [name]));
const collection = z.looseObject({ output: z.unknown().optional(), permalink: text.nullish().catch(null) });
const scoped = z.object({
  scope: z.object({ path: z.string().nullish().catch(null), type: text.nullish().catch(null) }),
  values: record,
});

/** Returns the settings of a text; those of an empty file for one that cannot be read. */
export function readConfig(written: string): JekyllConfig {
  const values = record.catch({}).parse(readYaml(written));
  const folder = (key: string, missing: string) => folderName(text.catch(missing).parse(values[key]));
  const markdown = text.catch('markdown,mkdown,mkdn,mkd,md').parse(values.markdown_ext);
  return {
    values,
    source: folder('source', ''),
    collectionsFolder: folder('collections_dir', ''),
    includesFolder: folder('includes_dir', '_includes'),
    dataFolder: folder('data_dir', '_data'),
    permalink: text.catch('date').parse(values.permalink),
    collections: collectionsOf(values.collections),
    defaults: z.array(z.unknown()).catch([]).parse(values.defaults).flatMap(defaultOf),
    exclude: texts.catch([]).parse(values.exclude),
    include: texts.catch([]).parse(values.include),
    markdownEndings: new Set(markdown.toLowerCase().split(/[\s,]+/)),
    polyglot: polyglotOf(values),
  };
}

/** Returns the settings of https://github.com/untra/polyglot. */
function polyglotOf({ languages, default_lang: main, plugins, gems }: ForeignValues): JekyllConfig['polyglot'] {
  const names = texts.catch([]).parse(languages);
  const isUsed = [plugins, gems].flat().includes('jekyll-polyglot') || typeof main === 'string';
  return isUsed && names.length > 1 ? { languages: new Set(names), main: text.catch('en').parse(main) } : null;
}

/** Returns the values that the settings give to a file of a type. A later or longer path wins. */
export function defaultsFor(file: string, type: string, { defaults }: JekyllConfig): ForeignValues {
  const found = defaults.filter((each) => (each.type === null || each.type === type) && isInScope(file, each.path));
  const sorted = found.toSorted(
    (a, b) => a.path.length - b.path.length || Number(a.type !== null) - Number(b.type !== null),
  );
  return Object.assign({}, ...sorted.map(({ values }) => values));
}

/** `collections` is a list of names, or names with settings. */
function collectionsOf(written: unknown): Map<string, JekyllCollection> {
  const list = z.array(text).safeParse(written);
  const named = list.success
    ? Object.fromEntries(list.data.map((name) => [name, {}]))
    : record.catch({}).parse(written);
  return new Map(
    Object.entries(named).map(([name, value]) => {
      const { output, permalink } = collection.catch({ output: false }).parse(value ?? {});
      return [name, { isPublished: output === true || output === 'true', permalink: permalink ?? null }];
    }),
  );
}

function defaultOf(written: unknown): JekyllDefault[] {
  const read = scoped.safeParse(written);
  if (!read.success) return [];
  const { scope, values } = read.data;
  return [{ path: folderName(scope.path ?? ''), type: scope.type ?? null, values }];
}

/** Returns whether a file is in a folder, or is it. The path of a scope may have `*`. */
function isInScope(file: string, path: string): boolean {
  if (path === '') return true;
  if (!path.includes('*')) return `${file}/`.startsWith(`${path}/`);
  const parts = file.split('/');
  return path.split('/').every((part, index) => matchesPattern(parts[index] ?? '', part));
}

/** `./docs/` -> `docs`; the root is empty. */
function folderName(written: string): string {
  return written.replace(/^(?:\.?\/)+|\/+$/g, '').replace(/^\.$/, '');
}
