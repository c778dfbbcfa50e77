/** Keeps the texts of converted posts. */
import { isDeepStrictEqual } from 'node:util';
import type { FilePlaces } from '../targets/placeFiles.ts';
import { type ConvertedPost, convertedFile } from '../write/convertedFile.ts';
import type { ConvertedFile } from '../write/model.ts';

/**
 * Returns a function that does the same as `convertedFile` for a site whose posts keep their places. It writes a post again
 * only if the post was converted again, or if a file that posts use has another place.
 */
export function keepFiles(): typeof convertedFile {
  let kept = new WeakMap<ConvertedPost, ConvertedFile>();
  let last: FilePlaces | null = null;
  return (converted, places, filePlaces) => {
    if (last !== filePlaces) {
      if (last === null || !isSame(last, filePlaces)) kept = new WeakMap();
      last = filePlaces;
    }
    const file = kept.get(converted) ?? convertedFile(converted, places, filePlaces);
    kept.set(converted, file);
    return file;
  };
}

function isSame(a: FilePlaces, b: FilePlaces): boolean {
  const isSameSet = a.inFolder.size === b.inFolder.size && [...a.inFolder].every((post) => b.inFolder.has(post));
  return isSameSet && isDeepStrictEqual(a.files, b.files);
}
