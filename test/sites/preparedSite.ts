/** Prepares a site from the files of a test, and returns its pages as elements, without a browser or a bundle. */

import { join } from 'node:path';
import { parse } from 'parse5';
import { prepareSite } from '../../src/build/prepare.ts';
import type { PrepareOptions } from '../../src/build/prepareOptions.ts';
import { contentsOf } from '../../src/documents/entryContents.ts';
import { withPathShards } from '../../src/documents/suggestedPaths.ts';
import type { Prepared, Template } from '../../src/plan/model.ts';
import type { Site } from '../../src/types/content.ts';
import { type Element, elementsOf } from '../crawl.ts';
import { sharedWorker } from '../markdown/sharedRenderer/sharedWorker.ts';
import { type Files, folderOf } from '../temporaryFolder.ts';

/** Prepares a site. `files` are those of `content/` and `public/`. Images are not encoded. */
export async function preparedSite(files: Files, options: Partial<PrepareOptions> = {}): Promise<Prepared> {
  return prepareFolder(await folderOf(files), options);
}

/** Prepares a folder that has `content/` and `public/`. */
export async function prepareFolder(folder: string, options: Partial<PrepareOptions> = {}): Promise<Prepared> {
  return prepareSite({
    content: join(folder, 'content'),
    contentName: 'content',
    publicFolder: join(folder, 'public'),
    base: null,
    now: '2026-06-01',
    includesDrafts: false,
    isRecordReadOnly: false,
    worker: await sharedWorker(),
    contentCache: join(folder, 'made'),
    imageCache: null,
    limit: 10_000,
    onStep: () => {},
    onProgress: () => {},
    ...options,
  });
}

/** Returns the text that is published at `path`. */
export function textAt(prepared: Prepared, path: string, template = templateOf(prepared.site)): string {
  const { entries, shards } = withPathShards(prepared);
  const entry = entries.find((candidate) => candidate.path === path);
  const contents = entry ? contentsOf(entry, prepared, shards, template) : null;
  if (contents === null || !('text' in contents)) throw new Error(`There is no text at ${path}.`);
  return contents.text;
}

/** Returns a template that adds nothing to the page. */
export function templateOf({ base }: Pick<Site, 'base'>): Template {
  const html = '<html lang="en"><head><!--head--></head><body><!--page--><!--data--></body></html>';
  return { html, base, headStart: '', headEnd: '', policy: '' };
}

/** Returns every element of the page at `path`, in document order. */
export function elementsAt(prepared: Prepared, path: string): Element[] {
  return elementsOf(parse(textAt(prepared, path)));
}
