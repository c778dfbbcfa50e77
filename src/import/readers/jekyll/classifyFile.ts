/** Decides what a file is for Jekyll by its path alone. */
import { posix } from 'node:path';
import { isForeignMarkdown } from '../../folder/markdownNames.ts';
import { isBelow, pathBelow } from '../../folder/pathsBelow.ts';
import type { JekyllFile } from './addresses.ts';
import type { JekyllConfig } from './config.ts';
import { matchesPattern } from './patterns.ts';

/** A text of the site, or why it is none. Null for what is no text at all, such as a picture or a layout. */
export type Classified = (JekyllFile & { isDraft: boolean }) | { why: string } | null;

/** Folders that belong to a project and not to its site, if the settings do not name others. */
const neverRead = ['vendor/bundle/', 'vendor/cache/', 'vendor/gems/', 'vendor/ruby/', '_site/'];

/** Classifies a file. `path` is relative to the source of the site. */
export function classifyFile(path: string, config: JekyllConfig): Classified {
  const ending = posix.extname(path).slice(1).toLowerCase();
  const isMarkdown = isForeignMarkdown(path) || config.markdownEndings.has(ending);
  if (!isMarkdown && ending !== 'html' && ending !== 'htm') return null;
  if (neverRead.some((folder) => path.startsWith(folder))) return null;
  if (isExcluded(path, config)) return isMarkdown ? { why: 'exclude in _config.yml names it' } : null;
  const place = collectionOf(path, config);
  if (place === null) return isMarkdown ? { why: 'its folder begins with _, and is no collection' } : null;
  if (place.isPublished) return { type: place.type, path, isDraft: place.isDraft };
  return { why: `the collection ${place.type} has no output: true in _config.yml` };
}

/** Returns what the folders of a path say; null for a path that Jekyll ignores. */
function collectionOf(path: string, { collections, collectionsFolder, include }: JekyllConfig) {
  const folders = path.split('/').slice(0, -1);
  const special = folders.find((folder) => folder === '_posts' || folder === '_drafts');
  if (special !== undefined) return { type: 'posts', isDraft: folders.includes('_drafts'), isPublished: true };
  const inCollections = pathBelow(path, collectionsFolder);
  const [, name = ''] = /^_([^/]+)\//.exec(inCollections) ?? [];
  const collection = collections.get(name);
  const isInCollections = isBelow(path, collectionsFolder);
  if (collection !== undefined && isInCollections) {
    return { type: name, isDraft: false, isPublished: collection.isPublished };
  }
  const isIgnored = path.split('/').some((part) => /^[_#~]|^\.(?!well-known)/.test(part));
  if (isIgnored && !include.some((pattern) => isNamedBy(path, pattern))) return null;
  return { type: 'pages', isDraft: false, isPublished: true };
}

function isExcluded(path: string, { exclude, include }: JekyllConfig): boolean {
  if (!exclude.some((pattern) => isNamedBy(path, pattern))) return false;
  return !include.some((pattern) => isNamedBy(path, pattern));
}

/** Returns whether a pattern of `exclude` or `include` means a file, or a folder that it is in. */
function isNamedBy(path: string, written: string): boolean {
  const pattern = written.replace(/^\.?\//, '');
  return path.startsWith(pattern) || matchesPattern(path, pattern) || matchesPattern(path, `**/${pattern}`);
}
