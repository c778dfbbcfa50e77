/** Decides into which collection each file of a folder goes, and under which name. */
import { namedPost } from '../../folder/nameParts.ts';
import { collectionName, isPageName, isTelling } from './folderNames.ts';
import type { InnerPath } from './innerPaths.ts';

/** The place of a file; a page has no collection. The text of a listing has an empty name. */
export type MarkdownPlace = { collection: string | null; name: string; date: string | null };

/**
 * Above this number, undated texts at the top are posts and not pages, which no list names. Beside the posts of a blog,
 * they are pages.
 */
const mostPages = 5;

/** Returns the place of each path. `named` is the name of the folder that the author gave. */
export function placesOf(paths: InnerPath[], named: string): Map<InnerPath, MarkdownPlace> {
  if (isTelling(named)) return placesInOne(paths, collectionName(named));
  const withTexts = new Set(paths.flatMap(({ parts }) => (isIndex(parts.slice(1)) ? [] : (folderOf(parts) ?? []))));
  const inCollection = ({ parts }: InnerPath) => withTexts.has(folderOf(parts) ?? '');
  const top = paths.filter((path) => !inCollection(path));
  const undated = top.filter((path) => !isDated(path) && !isPageName(nameAtTop(path)));
  const within = paths.filter(inCollection);
  const isBlog = within.filter(isDated).length * 2 > within.length;
  const areUndatedPosts = withTexts.size === 0 || (!isBlog && undated.length > mostPages);
  const main = [...withTexts].map(collectionName).find(isTelling) ?? 'post';
  return new Map(
    paths.map((path): [InnerPath, MarkdownPlace] => {
      const [folder = '', ...rest] = path.parts;
      if (inCollection(path)) return [path, placeIn(collectionName(folder), rest)];
      const name = nameAtTop(path);
      // The text of a listing may stand beside its folder: blog.md and blog/.
      if (withTexts.has(name)) return [path, { collection: collectionName(name), name: '', date: null }];
      if (isDated(path) || path.isDraft || (areUndatedPosts && !isPageName(name)))
        return [path, placeIn(main, path.parts)];
      return [path, { collection: null, name: name === 'index' ? 'home' : name, date: null }];
    }),
  );
}

/** Returns the places in a folder whose own name is that of the collection. */
function placesInOne(paths: InnerPath[], collection: string): Map<InnerPath, MarkdownPlace> {
  return new Map(paths.map((path) => [path, placeIn(collection, path.parts)]));
}

function placeIn(collection: string, parts: string[]): MarkdownPlace {
  if (isIndex(parts)) return { collection, name: '', date: null };
  const { name, date } = namedPost(parts.join('/'));
  return { collection, name: name.replace(/^\d{4}\/\d{1,2}\/\d{1,2}\//, ''), date };
}

/** Returns the folder at the top that a text is in; null for one at the top, also in a folder of its own or of its year. */
function folderOf(parts: string[]): string | null {
  const [folder = '', ...rest] = parts;
  return rest.length === 0 || /^\d{4}$/.test(folder) ? null : folder;
}

function isIndex(parts: string[]): boolean {
  return parts.length === 1 && /^_?index$/i.test(parts[0] ?? '');
}

function nameAtTop({ parts }: InnerPath): string {
  return isIndex(parts) ? 'index' : namedPost(parts.join('/')).name;
}

/** Returns whether the path or the front matter has a date. */
export function isDated({ parts, file }: InnerPath): boolean {
  return (
    namedPost(parts.join('/')).date !== null ||
    dateKey.test(file.text.slice(0, longestMatter)) ||
    Object.keys(file.defaults).some((key) => /^date$/i.test(key))
  );
}

const dateKey =
  /^["']?(?:date|pub_?date|publish(?:ed)?(?:_?(?:date|at|on))?|created(?:_?(?:at|on))?|posted)["']?\s*[:=]\s*["']?\d/im;
const longestMatter = 2_000;
