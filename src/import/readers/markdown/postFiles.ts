/** Decides which markdown files of a folder are posts. Beside code there are many that are not. */

import { isForeignMarkdown, reasonNoPost, withoutEnding } from '../../folder/markdownNames.ts';
import type { ForeignFolder, LeftOut } from '../../folder/model.ts';
import { isBelow, pathBelow } from '../../folder/pathsBelow.ts';
import { besideData, type TextWithData } from './besideData.ts';
import { isProjectMark } from './folderNames.ts';

/** A markdown file that may be a post. `path` is below the named folder, without its ending. */
export type MarkdownFile = TextWithData & { file: string; path: string };

/** Returns the posts of a folder, and what is left out of it. */
export function postFiles(folder: ForeignFolder): { files: MarkdownFile[]; leftOut: LeftOut[]; isProject: boolean } {
  const textOf = besideData(folder);
  const leftOut: LeftOut[] = [];
  const files: MarkdownFile[] = [];
  const inside = folder.files.filter(({ file }) => isBelow(file, folder.inside));
  const isProject = inside.some(({ file }) => isProjectMark(pathBelow(file, folder.inside)));
  const books = inside.flatMap(
    ({ file }) => /^(.*\/)?SUMMARY\.md$/.exec(pathBelow(file, folder.inside))?.slice(1) ?? [],
  );
  for (const { file } of inside.filter((each) => isForeignMarkdown(each.file))) {
    const written = withoutEnding(pathBelow(file, folder.inside));
    const isPage = books.some((book) => isFolderPage(written, book ?? ''));
    const path = isPage ? written.replace(/README$/, 'index') : written;
    const text = folder.read(file);
    const why =
      (isPage ? null : reasonNoPost(file)) ??
      reasonOfPlace(path, isProject) ??
      (text === null ? 'its text is not UTF-8' : null);
    if (why !== null || text === null) leftOut.push({ file, why: why ?? '' });
    else files.push({ file, path, ...textOf(file, text) });
  }
  if (!isProject) return { files, leftOut, isProject };
  const isPost = postsBesideCode(files);
  leftOut.push(...files.filter((each) => !isPost(each)).map(({ file }) => ({ file, why: besideCode })));
  return { files: files.filter(isPost), leftOut, isProject };
}

/** A book of GitBook or mdBook has the table of contents SUMMARY.md, and README.md is the page of its folder. */
function isFolderPage(path: string, book: string): boolean {
  return path.startsWith(book) && /(?:^|\/)README$/.test(path);
}

const besideCode = 'it has no front matter, and is in a folder with code';

/** Returns why a file is no post because of its folder or its name, or null. */
function reasonOfPlace(path: string, isProject: boolean): string | null {
  const folders = path.split('/').slice(0, -1);
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (/^_?templates?$/i.test(name) && (name.startsWith('_') || isProject)) return 'it is a template';
  if (name === 'SUMMARY' || name === '_sidebar' || name === '_navbar') return 'it is a table of contents';
  if (folders.some((folder) => /^(?:_(?:includes|layouts|partials|snippets|templates|site)|scaffolds)$/i.test(folder)))
    return 'it is a part of other pages';
  if (!isProject) return null;
  if (folders.some((folder) => /^(?:layouts|templates|partials|snippets|archetypes)$/i.test(folder)))
    return 'it is a template';
  if (folders.some((folder) => /^(?:tests?|__\w+__|fixtures|e2e|spec)$/i.test(folder))) return 'it belongs to tests';
  if (folders.some((folder) => /^(?:vendor|dist|build|out|target|coverage|bower_components)$/i.test(folder)))
    return 'a tool made or installed it';
  if (folders.includes('authors')) return 'it describes an author';
  return null;
}

/**
 * Returns a function that finds posts in a folder with code: the texts with front matter, and all of a folder in which
 * most have some. Where next to nothing has front matter, all are posts.
 */
function postsBesideCode(files: MarkdownFile[]): (file: MarkdownFile) => boolean {
  if (files.filter(hasMatter).length < files.length * fewestWithMatter) return () => true;
  const counts = new Map<string, { all: number; matter: number }>();
  for (const file of files) {
    const { all, matter } = counts.get(folderOf(file)) ?? { all: 0, matter: 0 };
    counts.set(folderOf(file), { all: all + 1, matter: matter + (hasMatter(file) ? 1 : 0) });
  }
  const hasOthers = files.some((file) => hasMatter(file) && !isInDocs(file));
  return (file) => {
    if (isInDocs(file) && hasOthers) return false;
    const { all, matter } = counts.get(folderOf(file)) ?? { all: 1, matter: 0 };
    return hasMatter(file) || (folderOf(file) !== '' && matter * 2 > all);
  };
}

/** Below this share of texts with front matter, a folder is taken for notes without any. */
const fewestWithMatter = 0.3;

function hasMatter({ text, defaults }: MarkdownFile): boolean {
  return Object.keys(defaults).length > 0 || /^\uFEFF?\s*(?:---|\+\+\+)/.test(text);
}

/** The documentation of the code stands in `docs`, beside the posts of its site. */
function isInDocs({ path }: MarkdownFile): boolean {
  return path.startsWith('docs/');
}

function folderOf({ path }: MarkdownFile): string {
  return path.replace(/\/index$/, '').replace(/(?:^|\/)[^/]*$/, '');
}
