/** Which folder of src may import which, and which files may load which packages. */
import type { Imports } from './sources.ts';

/**
 * The steps of a build, in the order of the data. A file imports only from its own folder and from those before it, because
 * what a later step makes is unknown to an earlier one. `src` are the files at the top.
 */
const buildOrder = [
  'types',
  'text',
  'words',
  'styles',
  'errors',
  'cache',
  'bootstrap',
  'problems',
  'modules',
  'content',
  'extensions',
  'plugins',
  'markdown',
  'images',
  'cards',
  'plan',
  'pages',
  'documents',
  'publish',
  'disk',
  'check',
  'build',
  'serve',
  'create',
  'upgrade',
  'import',
  'cli',
  'packing',
  'src',
];

/** The same for what runs in a reader's tab. */
const browserOrder = ['types', 'text', 'words', 'styles', 'pages', 'dom', 'shell', 'browser'];

/** The one file of the browser that the build reads too: the inline script, which it writes into every page. */
const sharedWithBuild = new Set(['src/browser/inlineScript.ts']);

/** All that may be loaded in a reader's tab. */
const browserPackages = new Set(['react', 'react-dom', 'react-dom/client', 'react-router-dom']);

/** Returns a sentence for each import that crosses a wall. */
export function crossingsIn(graph: ReadonlyMap<string, Imports>): string[] {
  return [...graph].flatMap(([file, { files, packages }]) => [
    ...files.filter((target) => !mayImport(file, target)).map((target) => `${file} imports ${target}`),
    ...packages.filter((name) => !mayLoad(file, name)).map((name) => `${file} loads ${name}`),
  ]);
}

function mayImport(file: string, target: string): boolean {
  const [from, to] = [folderOf(file), folderOf(target)];
  if (isModel(file)) return isModel(target) || to === 'types';
  if (isOfBrowser(from)) return isBeforeOrSame(browserOrder, to, from);
  // A model is only types, so an earlier step may name those of a later one.
  return isBeforeOrSame(buildOrder, to, from) || isModel(target) || sharedWithBuild.has(target);
}

function mayLoad(file: string, name: string): boolean {
  return isOfBrowser(folderOf(file)) ? browserPackages.has(name) : !isModel(file);
}

function isOfBrowser(folder: string): boolean {
  return ['pages', 'dom', 'shell', 'browser'].includes(folder);
}

function isModel(file: string): boolean {
  return file.endsWith('/model.ts');
}

function isBeforeOrSame(order: string[], folder: string, other: string): boolean {
  return order.includes(folder) && order.indexOf(folder) <= order.indexOf(other);
}

/** `src/content/values/dates.ts` -> `content`; a file at the top is in `src`. */
function folderOf(file: string): string {
  const [top = '', folder = '', ...rest] = file.split('/');
  return rest.length === 0 ? top : folder;
}
