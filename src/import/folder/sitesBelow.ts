/** Finds the sites of tools below a folder that has no marks itself, such as a repository with a blog beside its code. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isIgnored } from '../../content/files/listFiles.ts';
import { compare } from '../../text/compare.ts';
import { isProjectMark } from '../readers/markdown/folderNames.ts';
import type { Reader } from '../readers/model.ts';
import { isForeignMarkdown, reasonNoPost } from './markdownNames.ts';
import type { ForeignFolder } from './model.ts';

/** A site. `path` is its folder, relative to the one that was searched. */
export type SiteBelow = { path: string; reader: Reader };

/** How many folders down a site may be: `packages/web/blog`. */
const lowest = 3;

/** How many folders are looked at, so that the search ends soon also in a folder with all projects of an author. */
const mostFolders = 2_000;

/** Folders with sites that are no blog of the author, and with what tools have made or installed. */
const othersFolder =
  /^(?:vendor|third[-_]party|bower_components|dist|build|out|target|coverage|_site|themes?|archetypes|e2e|specs?)$|(?:^|[-_])(?:tests?|fixtures?|examples?|samples?|demos?|templates?|starters?|boilerplates?)(?:$|[-_])|^exampleSite$/i;

/** Returns the sites below a folder that have a text, in order. `readerAt` returns the reader whose marks a folder has. */
export function sitesBelow(
  top: string,
  readerAt: (folder: string) => Reader | null,
  listTexts: (folder: string) => string[],
): SiteBelow[] {
  const found: SiteBelow[] = [];
  let level = [''];
  let count = 0;
  for (let depth = 0; depth < lowest; depth += 1) {
    const next: string[] = [];
    for (const path of level.flatMap((parent) => foldersIn(top, parent))) {
      count += 1;
      if (count > mostFolders) return found;
      const reader = readerAt(join(top, path));
      if (reader === null) next.push(path);
      else if (listTexts(join(top, path)).some(isPost)) found.push({ path, reader });
    }
    level = next;
  }
  return found;
}

/**
 * Returns whether a folder has more posts beside a site than in it. In a folder with code, only texts with front matter
 * count, and its documentation does not.
 */
export function hasMoreBeside({ root, files, read }: ForeignFolder, site: string): boolean {
  const isProject = readdirSync(root).some(isProjectMark);
  const texts = files.filter(({ file }) => isForeignMarkdown(file) && isPost(file));
  const isBeside = (file: string) => !file.startsWith(`${site}/`) && !file.split('/').slice(0, -1).some(isOthers);
  const beside = texts.filter(({ file }) => {
    if (!isBeside(file)) return false;
    return !isProject || (!file.startsWith('docs/') && /^\uFEFF?(?:---|\+\+\+)\s/.test(read(file) ?? ''));
  });
  return beside.length > texts.filter(({ file }) => file.startsWith(`${site}/`)).length;
}

function foldersIn(top: string, parent: string): string[] {
  try {
    const items = readdirSync(join(top, parent), { withFileTypes: true });
    const names = items.filter((item) => item.isDirectory() && !isIgnored(item.name)).map(({ name }) => name);
    const own = names.filter((name) => !isOthers(name)).sort(compare);
    return own.map((name) => (parent === '' ? name : `${parent}/${name}`));
  } catch {
    return [];
  }
}

function isOthers(name: string): boolean {
  return othersFolder.test(name);
}

/** The first page of a site is none. */
function isPost(file: string): boolean {
  return reasonNoPost(file) === null && !/^_?index\.[^/]*$/i.test(file);
}
