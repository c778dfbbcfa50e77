/** Prepares a folder of another tool as a build of it does. */
import { join } from 'node:path';
import type { Conversion } from '../../src/build/conversion.ts';
import { prepareSite } from '../../src/build/prepare.ts';
import { convertAsItIs } from '../../src/import/asItIs.ts';
import type { Prepared } from '../../src/plan/model.ts';
import { sharedWorker } from '../markdown/sharedRenderer/sharedWorker.ts';
import { type Files, folderOf } from '../temporaryFolder.ts';

/** A prepared site with its conversion. `folder` is that of the files, in which `blog` is the author's. */
export type PreparedAsItIs = { prepared: Prepared; conversion: Conversion; folder: string };

/** Writes the files to the folder `blog`, converts it, and prepares the site. */
export async function preparedAsItIs(files: Files): Promise<PreparedAsItIs> {
  const named = Object.entries(files).map(([name, text]) => [`blog/${name}`, text]);
  const folder = await folderOf(Object.fromEntries(named));
  const conversion = await convertBlog(folder);
  return { prepared: await prepareConverted(folder, conversion), conversion, folder };
}

/** Converts the folder `blog` in a folder, as the first step of a build. */
export function convertBlog(folder: string): Promise<Conversion> {
  return convertAsItIs({
    content: join(folder, 'blog'),
    contentName: 'blog',
    siteFolder: folder,
    cache: join(folder, 'cache'),
    importCommand: 'npm run import --',
    isWatched: true,
    onProgress: () => {},
  });
}

/** Prepares the site of the last conversion. */
export async function prepareConverted(folder: string, { content, origin }: Conversion): Promise<Prepared> {
  return prepareSite({
    content,
    contentName: 'blog',
    origin,
    publicFolder: join(folder, 'public'),
    base: null,
    now: '2026-06-01',
    includesDrafts: false,
    isRecordReadOnly: true,
    worker: await sharedWorker(),
    contentCache: join(folder, 'made'),
    imageCache: null,
    limit: 10_000,
    onStep: () => {},
    onProgress: () => {},
  });
}
