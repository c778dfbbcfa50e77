/** Reads the configuration of Eleventy, which is a program, as far as it is written as literals. */
import { posix } from 'node:path';
import type { CallExpression, Program } from 'acorn';
import { full } from 'acorn-walk';
import type { ForeignFolder } from '../../folder/model.ts';
import { textAt } from '../../settings/dataSettings.ts';
import type { PlainValue, Scope } from '../../settings/model.ts';
import { parseSettings } from '../../settings/parseSettings.ts';
import { isPlainObject } from '../../settings/plainObject.ts';
import { plainValue } from '../../settings/plainValue.ts';
import { readSettings } from '../../settings/readSettings.ts';

/** What the configuration says about files and addresses. Folders are relative to the root; the root is empty. */
export type EleventyConfig = {
  input: string;
  output: string;
  includes: string[];
  data: string;
  /** The language of the site in the settings of the plugin for several languages; null without it. */
  defaultLanguage: string | null;
  /** The path that all addresses begin with, such as `/blog/`. */
  pathPrefix: string | null;
  /** The language of templates in markdown files; null for none. */
  markdownEngine: 'liquid' | 'njk' | null;
  /** Folders whose files were copied to the root of the site. */
  publicFolders: string[];
  /** The patterns of `ignores.add`, from the root. */
  ignores: string[];
  /** Whether what `.gitignore` names is left out. */
  usesGitIgnore: boolean;
};

/** The names of the file: https://www.11ty.dev/docs/config/. */
export const configNames = [
  '.eleventy.js',
  'eleventy.config.js',
  'eleventy.config.mjs',
  'eleventy.config.cjs',
  'eleventy.config.ts',
];

/** Returns the configuration, with Eleventy's own values for what is not known. */
export async function readEleventyConfig({ read }: ForeignFolder): Promise<EleventyConfig> {
  const file = configNames.find((name) => read(name) !== null) ?? '';
  const { main, named, constants } = await readSettings(file, read);
  const program = await parseSettings(file, read(file) ?? '');
  const calls = program === null ? new Map<string, PlainValue[][]>() : callsIn(program, constants);
  const written = (name: string, key: string, missing: string) =>
    firstText(calls.get(name)) ?? textAt(main, 'dir', key) ?? textAt(named.config, 'dir', key) ?? missing;
  const input = folderName(written('setInputDirectory', 'input', ''));
  const inInput = (folder: string) => folderName(posix.join(input, folder));
  const engine = firstValue('markdownTemplateEngine', main, named.config);
  return {
    input,
    output: folderName(written('setOutputDirectory', 'output', '_site')),
    includes: [
      inInput(written('setIncludesDirectory', 'includes', '_includes')),
      inInput(written('setLayoutsDirectory', 'layouts', '_layouts')),
    ],
    data: inInput(written('setDataDirectory', 'data', '_data')),
    defaultLanguage: defaultLanguageIn(calls.get('addPlugin') ?? []),
    pathPrefix: textAt(main, 'pathPrefix') ?? textAt(named.config, 'pathPrefix'),
    markdownEngine: engine === false ? null : engine === 'njk' ? 'njk' : 'liquid',
    publicFolders: (calls.get('addPassthroughCopy') ?? []).flatMap(([value]) => copiedFolders(value, input)),
    ignores: (calls.get('ignores.add') ?? []).flatMap(([pattern]) => (typeof pattern === 'string' ? pattern : [])),
    usesGitIgnore: calls.get('setUseGitIgnore')?.at(-1)?.[0] !== false,
  };
}

/** Returns the arguments of every call of a method of the configuration, by the name of the method: `ignores.add`. */
function callsIn(program: Program, constants: Scope): Map<string, PlainValue[][]> {
  const calls = new Map<string, PlainValue[][]>();
  full(program, (node) => {
    if (node.type !== 'CallExpression') return;
    const name = methodName(node);
    if (name === null || !/^(?:set\w+Directory|setUseGitIgnore|addPassthroughCopy|addPlugin|ignores\.add)$/.test(name))
      return;
    const values = node.arguments.flatMap((each) =>
      each.type === 'SpreadElement' ? [] : (plainValue(each, constants) ?? []),
    );
    calls.set(name, [...(calls.get(name) ?? []), values]);
  });
  return calls;
}

/** Returns the setting of the plugin: https://www.11ty.dev/docs/plugins/i18n/. The plugin itself is no plain value. */
function defaultLanguageIn(calls: PlainValue[][]): string | null {
  return (
    calls.map((values) => textAt(values.find(isPlainObject), 'defaultLanguage')).find((text) => text !== null) ?? null
  );
}

function methodName({ callee }: CallExpression): string | null {
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return null;
  const { object, property } = callee;
  const inner = object.type === 'MemberExpression' ? object.property : null;
  return inner?.type === 'Identifier' ? `${inner.name}.${property.name}` : property.name;
}

function firstText(calls: PlainValue[][] | undefined): string | null {
  const value = calls?.at(-1)?.[0];
  return typeof value === 'string' ? value : null;
}

function firstValue(key: string, ...values: (PlainValue | undefined)[]): PlainValue | undefined {
  return values.map((value) => (isPlainObject(value) ? value[key] : undefined)).find((value) => value !== undefined);
}

/**
 * Returns the folders from which files came to the root: https://www.11ty.dev/docs/copy/. A text is a path that stays, without
 * the folder of the input; an object has new paths by the old ones.
 */
function copiedFolders(value: PlainValue | undefined, input: string): string[] {
  if (!isPlainObject(value)) return [];
  return Object.entries(value).flatMap(([from, to]) => {
    const [source, target] = [folderName(from.replace(/\/?\*.*$/, '')), folderName(String(to))];
    if (target === '') return [source];
    if (source === target || source === posix.join(input, target)) return [];
    return source.endsWith(`/${target}`) ? [source.slice(0, -target.length - 1)] : [];
  });
}

function folderName(written: string): string {
  return posix
    .normalize(`./${written}`)
    .replace(/^\.?\/|\/+$/g, '')
    .replace(/^\.$/, '');
}
