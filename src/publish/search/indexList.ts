/** Writes the list of all parts of an index, which a search reads first. */
import { z } from 'zod';
import type { IndexFile } from './model.ts';

/** What the list says of a part: the language, the name of its metadata, its program, and how many posts it has. */
const part = z.looseObject({ hash: z.string(), wasm: z.string().nullable(), page_count: z.number() });

const entryShape = z.object({ version: z.string(), languages: z.record(z.string(), part) });

/** The list of one part, as Pagefind writes it. */
export type PartList = z.infer<typeof entryShape>;

/** The file in which Pagefind lists the languages of an index. */
const listName = 'pagefind-entry.json';

/** Returns the list of a part from its files. Throws if there is none, as with another version of Pagefind. */
export function readPartList(files: readonly IndexFile[]): PartList {
  const list = files.find(({ name }) => name === listName);
  return parsePartList(Buffer.from(list?.bytes ?? []).toString());
}

/** Parses the list of a part. */
export function parsePartList(json: string): PartList {
  return entryShape.parse(JSON.parse(json));
}

/**
 * Joins the lists of all parts. Pagefind's list has one index for each language, so further parts of a language are listed
 * as other languages: `en`, `en-x-2`, `en-x-3`. A site with several home pages lists these too, so that a search finds
 * posts below one of them.
 */
export function joinLists(lists: readonly PartList[], roots: string[]): IndexFile {
  const languages: PartList['languages'] = {};
  for (const list of lists) {
    for (const [language, index] of Object.entries(list.languages)) {
      let name = language;
      for (let number = 2; name in languages; number += 1) name = `${language}-x-${number}`;
      languages[name] = index;
    }
  }
  const editions = roots.length === 1 ? {} : { editions: roots };
  const list = { version: lists[0]?.version ?? '', languages, ...editions };
  return { name: listName, bytes: Buffer.from(JSON.stringify(list)) };
}
