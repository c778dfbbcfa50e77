/** Converts an export with the files that it only has the addresses of. */
import { existsSync } from 'node:fs';
import PQueue from 'p-queue';
import type { Progress } from '../../build/progress.ts';
import { type ConvertOptions, convertFolder } from '../convert.ts';
import type { ForeignFolder } from '../folder/model.ts';
import type { Note } from '../notes/model.ts';
import type { Reader } from '../readers/model.ts';
import type { ConvertedSite } from '../write/model.ts';
import { cachedFile, downloadFile } from './downloadFile.ts';
import { type Upload, uploadAddresses } from './uploadAddresses.ts';

/** Whether files may be downloaded, and the folder of caches. */
export type UploadOptions = { fetches: boolean; cache: string; progress: Progress };

/** How many files are downloaded at the same time. */
const concurrency = 4;

/**
 * Converts the site. With `fetches`, the uploads that posts show are downloaded first. Those that an earlier import has
 * downloaded are used in any case, so that importing again keeps them.
 */
export async function convertWithUploads(
  folder: ForeignFolder,
  reader: Reader,
  options: ConvertOptions,
  { fetches, cache, progress }: UploadOptions,
): Promise<ConvertedSite> {
  progress.step('reading posts');
  const site = await convertFolder(folder, reader, options);
  if (reader.readsFile === null) return site;
  const uploads = uploadAddresses(site);
  const notes = fetches ? await download(uploads, cache, progress) : [];
  const known = uploads.filter(({ url }) => existsSync(cachedFile(cache, url)));
  if (known.length === 0) return { ...site, notes: [...site.notes, ...notes] };
  const files = known.map(({ url, file }) => ({ file, absolute: cachedFile(cache, url) }));
  progress.step('reading posts with their files');
  const complete = await convertFolder({ ...folder, files: [...folder.files, ...files] }, reader, options);
  return { ...complete, notes: [...complete.notes, ...notes] };
}

/** Returns a note for each file that could not be downloaded. */
async function download(uploads: Upload[], cache: string, progress: Progress): Promise<Note[]> {
  const queue = new PQueue({ concurrency });
  const notes: Note[] = [];
  let done = 0;
  progress.step('downloading files');
  await queue.addAll(
    uploads.map(({ url, file }) => async () => {
      const why = await downloadFile(url, cachedFile(cache, url));
      const message = `${url} could not be downloaded, because ${why}`;
      if (why !== null)
        notes.push({ kind: 'file', file, line: null, about: 'files that could not be downloaded', message });
      done += 1;
      progress.count(done, uploads.length);
    }),
  );
  return notes;
}
