/** Turns a foreign folder into a content folder of catpost, in memory. */
import { convertPost } from './conversion/convertPost.ts';
import { joinSite } from './conversion/joinSite.ts';
import { placeSite } from './conversion/placeSite.ts';
import { readSite } from './conversion/readSite.ts';
import type { ForeignFolder } from './folder/model.ts';
import { readPost } from './matter/readPost.ts';
import type { Reader } from './readers/model.ts';
import { type ConvertedPost, convertedFile } from './write/convertedFile.ts';
import type { ConvertedSite } from './write/model.ts';

/** The options of a conversion. */
export type ConvertOptions = {
  /** HTML for components and shortcodes, by name. */
  components: ReadonlyMap<string, string>;
  /** Called after each post. */
  onProgress: (done: number, total: number) => void;
};

/** Reads and converts the whole folder. Never throws because of what is in it. */
export async function convertFolder(
  folder: ForeignFolder,
  reader: Reader,
  { components, onProgress }: ConvertOptions,
): Promise<ConvertedSite> {
  const placed = placeSite(await readSite(folder, reader, readPost));
  const converted: ConvertedPost[] = [];
  for (const post of placed.posts) {
    converted.push(await convertPost(post, placed, components));
    onProgress(converted.length, placed.posts.length);
  }
  return joinSite(placed, converted, convertedFile);
}
