/**
 * Writes the modules of an author as JavaScript that Node.js can import. All modules of a graph go into a folder that
 * is named by their hash, so a changed file is a new module, in `dev` too, and worker threads import the same.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { keepNewest } from '../bootstrap/oldVersions.mjs';
import type { ModuleGraph, ModuleImport, SourceModule } from './model.ts';
import { ownModules } from './ownModules.ts';

/** The modules of a graph on the disk. */
export type LinkedModules = {
  /** The URL of the entry. */
  url: string;
  /** The author's module of each written file, by its URL. */
  sources: ReadonlyMap<string, SourceModule>;
};

/**
 * Writes all modules, and returns their places. Another `attempt` gives other places, so that the same text runs again.
 * Throws an error of the operating system if the disk refuses.
 */
export function linkModules(graph: ModuleGraph, attempt: number): LinkedModules {
  const cache = cacheFor(graph.entry.file);
  const folder = join(cache, attempt === 0 ? graph.hash : `${graph.hash}-${attempt}`);
  const isNew = !existsSync(folder);
  mkdirSync(folder, { recursive: true });
  const modules = [...graph.modules.values()];
  const urls = new Map(modules.map((module, index) => [module.file, urlOf(module, index, folder)]));
  for (const [name, text] of ownModules) writeWhole(join(folder, ownFile(name)), text);
  for (const [index, module] of modules.entries()) {
    if (module.syntax !== null) writeWhole(join(folder, fileOf(module, index)), linkedCode(module, urls));
  }
  if (isNew) keepNewest(cache, graphFolder, keptGraphs);
  const sources = new Map(modules.map((module) => [urls.get(module.file) ?? '', module]));
  return { url: urls.get(graph.entry.file) ?? '', sources };
}

/** A folder from which Node.js finds the same packages as from the module: one of the nearest `node_modules`. */
function cacheFor(file: string): string {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const packages = join(folder, 'node_modules');
    // The real path, because the stacks of errors name it.
    if (existsSync(packages)) return join(realpathSync(packages), '.cache', 'catpost', 'modules');
    if (folder === dirname(folder)) return join(realpathSync(tmpdir()), 'catpost-modules');
  }
}

/** CommonJS and files of other kinds stay where they are, because `require` is relative to their place. */
function urlOf(module: SourceModule, index: number, folder: string): string {
  return pathToFileURL(module.syntax === null ? module.file : join(folder, fileOf(module, index))).href;
}

function fileOf({ file }: SourceModule, index: number): string {
  return `${index}-${basename(file).replace(/[^\w.-]/g, '_')}.mjs`;
}

function ownFile(specifier: string): string {
  return `${specifier.replaceAll('/', '-')}.mjs`;
}

function linkedCode({ file, code, syntax }: SourceModule, urls: ReadonlyMap<string, string>): string {
  const imports = (syntax?.imports ?? []).map(({ start, end, ...each }) => ({ start, end, text: target(each, urls) }));
  const places = (syntax?.places ?? []).map(({ start, end, name }) => {
    const values = { url: pathToFileURL(file).href, filename: file, dirname: dirname(file) };
    return { start, end, text: JSON.stringify(values[name]) };
  });
  const changes = [...imports, ...places].filter(({ text }) => text !== null).sort((a, b) => b.start - a.start);
  return changes.reduce((linked, { start, end, text }) => linked.slice(0, start) + text + linked.slice(end), code);
}

/** Returns the new specifier in quotes; null for one that stays. */
function target({ specifier, file }: Pick<ModuleImport, 'specifier' | 'file'>, urls: ReadonlyMap<string, string>) {
  if (file !== null) return JSON.stringify(urls.get(file) ?? pathToFileURL(file).href);
  return ownModules.has(specifier) ? JSON.stringify(`./${ownFile(specifier)}`) : null;
}

/** Renames a finished file into its place, because two builds may write it at once. */
function writeWhole(file: string, text: string): void {
  const temporary = `${file}.${randomUUID()}`;
  writeFileSync(temporary, text);
  renameSync(temporary, file);
}

const graphFolder = /^[0-9a-f]{16}(?:-\d+)?$/;

/** How many graphs stay, so that each edit in `dev` does not leave one for ever. */
const keptGraphs = 40;
