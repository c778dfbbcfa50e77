/** Finds the texts of a Gatsby site, and decides where they go. */

import { isForeignMarkdown, reasonNoPost, withoutEnding } from '../../folder/markdownNames.ts';
import type { ForeignFolder, ForeignPost, LeftOut } from '../../folder/model.ts';
import { namedPost } from '../../folder/nameParts.ts';
import { isBelow } from '../../folder/pathsBelow.ts';
import { unplacedPost } from '../../folder/unplacedPost.ts';
import type { GatsbyFolder } from './settings.ts';

/** The posts, and by file their paths below the folder that a plugin reads, from which Gatsby's `createFilePath` makes addresses. */
type PlacedTexts = { posts: ForeignPost[]; leftOut: LeftOut[]; paths: Map<string, { folder: string; path: string }> };

/** The folders of texts in starters of the field, which are tried after those of the settings. */
const usualFolders = [
  'content/blog',
  'content/posts',
  'content',
  'src/content',
  'blog',
  'posts',
  'src/posts',
  'src/pages',
];

/** Places every text below `inside`. `folders` are those that the settings name. */
export function placeGatsbyTexts({ files, inside, read }: ForeignFolder, folders: GatsbyFolder[]): PlacedTexts {
  const placed: PlacedTexts = { posts: [], leftOut: [], paths: new Map() };
  const isIgnored = (file: string) =>
    folders.some((each) => file.startsWith(`${each.folder}/`) && each.isIgnored(file.slice(each.folder.length + 1)));
  const known = [...folders.map(({ folder }) => folder), ...usualFolders].sort((a, b) => b.length - a.length);
  for (const { file } of files.filter((each) => isBelow(each.file, inside) && isForeignMarkdown(each.file))) {
    const folder = known.find((each) => file.startsWith(`${each}/`)) ?? null;
    const text = read(file);
    const why =
      reasonNoPost(file) ??
      (folder === null ? 'it is in no folder that Gatsby reads' : null) ??
      (isIgnored(file) ? 'ignore in gatsby-config names it' : null);
    if (folder === null || why !== null || text === null) {
      placed.leftOut.push({ file, why: why ?? 'its text is not UTF-8' });
      continue;
    }
    const path = withoutEnding(file.slice(folder.length + 1)).replace(/(?:^|\/)index$/, '');
    placed.paths.set(file, { folder, path });
    placed.posts.push({ ...unplacedPost(file, text), ...placeOf(folder, path) });
  }
  return placed;
}

/** A text in `content/blog` is in the collection `blog`; one in `content` is in that of its first folder, or a page. */
function placeOf(folder: string, path: string): Pick<ForeignPost, 'collection' | 'name' | 'date'> {
  const { name, date } = namedPost(path);
  const last = folder.slice(folder.lastIndexOf('/') + 1);
  if (!/^(?:content|pages|markdown|mdx|src|data|docs)$/.test(last)) return { collection: last, name, date };
  const [first = '', ...rest] = name.split('/');
  // The only text of a folder at the top is a page: `content/about/index.md`.
  if (rest.length === 0) return { collection: date === null ? null : 'blog', name, date };
  return { collection: first, name: rest.join('/'), date };
}
