/** Suggests what the author probably meant by a link that leads nowhere. */

import { isMarkdownFile } from '../content/files/markdownFiles.ts';
import type { LinkTable } from '../markdown/model.ts';
import { nearestIn } from './nearestIn.ts';

/** Each function returns the nearest existing name, or null if none is near. */
export type LinkSuggestions = {
  /** `looked` is a site path such as `/post/hello/`, or a content file such as `post/hello.md`. */
  target: (looked: string) => string | null;
  id: (fragment: string, ids: ReadonlySet<string>) => string | null;
};

/** Creates the suggestions for a site. The index is built when the first one is needed. */
export function suggestionsFrom(table: LinkTable): LinkSuggestions {
  const nearestPath = nearestIn(publishablePaths(table));
  const nearestFile = nearestIn(Object.keys(table.files));
  const nearestIdIn = new Map<ReadonlySet<string>, (fragment: string) => string | null>();
  return {
    target: (looked) => (looked.startsWith('/') ? nearestPath(looked) : nearestFile(looked)),
    id: (fragment, ids) => {
      const nearestId = nearestIdIn.get(ids) ?? nearestIn([...ids]);
      nearestIdIn.set(ids, nearestId);
      return nearestId(fragment);
    },
  };
}

/**
 * Returns all paths of the site, and those of the content files that would be published if something linked to them.
 */
function publishablePaths({ files, paths }: LinkTable): string[] {
  const assets = Object.keys(files).filter((file) => !isMarkdownFile(file));
  return [...Object.keys(paths), ...assets.map((file) => `/${file}`)];
}
