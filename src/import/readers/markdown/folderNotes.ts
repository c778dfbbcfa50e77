/** Finds notes that are about their folder: their text stands above its listing. */
import { isListingText } from '../../folder/listing.ts';
import { collectionName } from './folderNames.ts';
import type { InnerPath } from './innerPaths.ts';
import { isDated, type MarkdownPlace } from './places.ts';

/**
 * Gives a collection without a text the note that has its address or its name: `plugins/all.md` with `permalink: plugins`, or
 * `plugins/plugins.md`.
 */
export function placeFolderNotes(places: ReadonlyMap<InnerPath, MarkdownPlace>): Map<InnerPath, MarkdownPlace> {
  const taken = new Set([...places.values()].filter(isListingText).map(({ collection }) => collection));
  const counts = new Map<string | null, number>();
  for (const { collection } of places.values()) counts.set(collection, (counts.get(collection) ?? 0) + 1);
  return new Map(
    [...places].map(([path, place]): [InnerPath, MarkdownPlace] => {
      const { collection } = place;
      // The only text of a folder is a post.
      const isAlone = counts.get(collection) === 1;
      if (collection === null || isAlone || taken.has(collection) || !isFolderNote(path, collection))
        return [path, place];
      taken.add(collection);
      return [path, { collection, name: '', date: null }];
    }),
  );
}

function isFolderNote(path: InnerPath, collection: string): boolean {
  const { file, parts, isDraft } = path;
  const [folder = '', name = ''] = parts;
  if (isDraft || isDated(path) || parts.length !== 2 || collectionName(folder) !== collection) return false;
  if (folder === name) return true;
  const [, address] =
    /^permalink:[ \t]*["']?\/?([^"'\n]*?)\/?["']?[ \t]*$/m.exec(file.text.slice(0, longestMatter)) ?? [];
  return address !== undefined && address === collection;
}

const longestMatter = 2_000;
