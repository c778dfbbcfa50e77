/** Names the files of the old site that no post uses, because they are left behind. */
import { posix } from 'node:path';
import { isForeignMarkdown } from '../folder/markdownNames.ts';
import type { ForeignFolder } from '../folder/model.ts';
import type { Note } from '../notes/model.ts';

/** What readers may have links to: pictures, recordings, documents and archives, but no parts of a theme. */
const published =
  /\.(?:avif|gif|jpe?g|png|svg|webp|mp[34]|m4[av]|mov|og[gav]|wav|webm|pdf|zip|t?gz|epub|docx?|xlsx?|pptx?|csv|txt|ipynb)$/i;

/** Returns a note for each folder with such files. `used` are the files that posts use. */
export function unusedFileNotes(
  { files }: ForeignFolder,
  publicFolders: string[],
  used: ReadonlyMap<string, unknown>,
): Note[] {
  const groups = new Map<string, string[]>();
  for (const { file } of files) {
    if (isForeignMarkdown(file) || !published.test(file) || used.has(file)) continue;
    if (!publicFolders.some((folder) => folder !== '' && file.startsWith(`${folder}/`))) continue;
    const folder = posix.dirname(file);
    const group = groups.get(folder);
    if (group === undefined) groups.set(folder, [file]);
    else group.push(file);
  }
  return [...groups].map(([folder, group]) => {
    const count = group.length === 1 ? 'a file' : `${group.length} files`;
    const message = `${folder}/ has ${count} that no post uses; copy into public/ what should stay online`;
    return { kind: 'file', file: group[0] ?? folder, line: null, about: 'files that no post uses', message };
  });
}
