/** Reads the texts of a Docusaurus site: posts of blogs, documents, and pages. */
import { posix } from 'node:path';
import { collectionPathOf } from '../../../content/paths/pagePaths.ts';
import { isForeignMarkdown, reasonNoPost, withoutEnding } from '../../folder/markdownNames.ts';
import type { ForeignFolder, ForeignPost, LeftOut } from '../../folder/model.ts';
import { isBelow } from '../../folder/pathsBelow.ts';
import { unplacedPost } from '../../folder/unplacedPost.ts';
import type { ForeignValues } from '../../matter/model.ts';
import { readMatter } from '../../matter/readMatter.ts';
import type { DocusaurusContent } from './config.ts';
import { blogPlace, docsPlace, pagePlace, type TextPlace } from './places.ts';

/** The texts, what is left out, and the address of each text by its file. */
export type DocusaurusTexts = { posts: ForeignPost[]; leftOut: LeftOut[]; addresses: Map<string, string> };

/** A file of a folder of texts. `path` is below that folder, without its ending. */
type ContentFile = { file: string; path: string; content: DocusaurusContent; language: string | null };

/** Reads every text below the part that the author named. */
export function docusaurusPosts(
  { files, inside, read }: ForeignFolder,
  contents: DocusaurusContent[],
): DocusaurusTexts {
  const texts: DocusaurusTexts = { posts: [], leftOut: [], addresses: new Map() };
  for (const { file } of files) {
    if (!isForeignMarkdown(file) || !isBelow(file, inside)) continue;
    const found = contentFile(file, contents);
    const text = read(file);
    const why =
      found === null ? reasonOutside(file) : (reasonWithin(found) ?? (text === null ? 'its text is not UTF-8' : null));
    if (found === null || text === null || why !== null) texts.leftOut.push({ file, why: why ?? '' });
    else addText(found, text, texts);
  }
  return texts;
}

function addText(
  { file, path, content, language }: ContentFile,
  text: string,
  { posts, addresses }: DocusaurusTexts,
): void {
  const unplaced = { ...unplacedPost(file, text), language };
  const place = placeOf(content, path, readMatter(unplaced).values);
  posts.push({ ...unplaced, collection: collectionOf(content), name: place.name, date: place.date });
  addresses.set(file, (language === null ? '' : `/${language}`) + posix.join(content.base, place.address));
}

function placeOf({ kind }: DocusaurusContent, path: string, values: ForeignValues): TextPlace {
  switch (kind) {
    case 'blog':
      return blogPlace(path, values);
    case 'docs':
      return docsPlace(path, values);
    case 'pages':
      return pagePlace(path);
  }
}

/** Returns the folder of texts that a file is in, or of which it is a translation. */
function contentFile(file: string, contents: DocusaurusContent[]): ContentFile | null {
  for (const content of contents) {
    const translated = /^i18n\/([^/]+)\/([^/]+)\/(?:current\/)?(.*)$/.exec(file);
    const [, language = null, plugin, below = ''] = translated ?? [];
    if (plugin === content.plugin) return { file, path: withoutEnding(below), content, language };
    if (file.startsWith(`${content.folder}/`)) {
      return { file, path: withoutEnding(file.slice(content.folder.length + 1)), content, language: null };
    }
  }
  return null;
}

function reasonOutside(file: string): string {
  if (/^(?:i18n\/.*\/version-|[^/]*versioned_docs\/)/.test(file)) return 'it is the documentation of an older version';
  return reasonNoPost(file) ?? 'it is in no folder of posts, documents or pages';
}

/** A README in a folder of documents is the text of the folder. */
function reasonWithin({ file, path, content }: ContentFile): string | null {
  if (path.split('/').some((part) => part.startsWith('_'))) return 'it is a part of other pages';
  const ending = file.slice(file.lastIndexOf('.'));
  if (content.isExcluded(path + ending)) return 'exclude in docusaurus.config names it';
  return content.kind === 'docs' && /(?:^|\/)readme$/i.test(path) ? null : reasonNoPost(file);
}

/** A site whose documents are at the root has them in a collection all the same. */
function collectionOf({ kind, folder, base }: DocusaurusContent): string | null {
  if (kind === 'pages') return null;
  const name = base === '/' ? posix.basename(folder) : base.replace(/^\/|\/$/g, '').replaceAll('/', '-');
  return collectionPathOf(name).replaceAll('/', '');
}
