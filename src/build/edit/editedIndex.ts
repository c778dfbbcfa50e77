/** Makes the part of the search index again that has an edited text. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checksumOf } from '../../cache/checked.mjs';
import type { FileManifest } from '../../disk/fileManifest.ts';
import type { ChangedFile } from '../../disk/patchOutput.ts';
import { makeIndexOf, searchFolder } from '../../publish/search/searchIndex.ts';
import { indexCacheOf } from '../buildOptions.ts';
import type { EditContext } from './editContext.ts';
import type { EditResult } from './editedSite.ts';

/** The files of the index that differ from those of the last build, and the names of those that it has no longer. */
export type EditedIndex = { changed: Map<string, ChangedFile>; removed: string[] };

/**
 * Returns what changes in the folder of the index. Returns null if the index cannot be made, or if the author has files of the
 * same names.
 */
export async function editedIndex(
  { options, plan }: EditContext,
  manifest: FileManifest,
  { texts, shownOf }: EditResult,
): Promise<EditedIndex | null> {
  const none: EditedIndex = { changed: new Map(), removed: [] };
  // For the benchmark; see makeIndexOf.
  if (process.env.CATPOST_WITHOUT_SEARCH) return none;
  if (existsSync(join(options.publicFolder, searchFolder))) return null;
  const bodyOf = (post: Parameters<typeof shownOf>[0]) => {
    const key = texts.keys.get(post.file);
    if (key === undefined) return null;
    const load = async () => {
      const body = await shownOf(post);
      if (body === null) throw new Error(`The text of ${post.file} is not known.`);
      return body;
    };
    return { key, load };
  };
  const { files, problems } = await makeIndexOf(plan.site, bodyOf, indexCacheOf(options));
  if (problems.length > 0) return null;
  const names = new Map(files.map(({ name, bytes }) => [`${searchFolder}/${name}`, bytes]));
  const isChanged = ([name, bytes]: [string, Uint8Array]) => manifest.get(name)?.checksum !== checksumOf(name, bytes);
  const changed = [...names].filter(isChanged).map(([name, content]): [string, ChangedFile] => {
    return [name, { content, key: null }];
  });
  const removed = [...manifest.keys()].filter((name) => name.startsWith(`${searchFolder}/`) && !names.has(name));
  return { changed: new Map(changed), removed };
}
