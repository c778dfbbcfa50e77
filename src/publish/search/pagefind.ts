/** Runs Pagefind's program, which makes an index from HTML documents. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { compare } from '../../text/compare.ts';
import type { IndexedPost, IndexFile } from './model.ts';

/** Returns a text that changes with all that the files depend on besides the posts. */
export function pagefindKey(): string {
  const library = fileURLToPath(import.meta.resolve('pagefind'));
  const manifest: unknown = JSON.parse(readFileSync(join(library, '../../package.json'), 'utf8'));
  return JSON.stringify([z.object({ version: z.string() }).parse(manifest).version, indexOptions]);
}

/**
 * Returns the published files of the index of some posts, sorted by name. Waits for earlier calls, because Pagefind has one
 * program for all callers, which needs 260 MB for 1,500 posts. Rejects if it takes more than ten minutes.
 */
export function indexPosts(posts: readonly IndexedPost[]): Promise<IndexFile[]> {
  const files = previous.then(() => withTimeout(runPagefind(posts)));
  previous = files.catch(() => {});
  return files;
}

let previous: Promise<unknown> = Promise.resolve();

/** What is not the author's text: buttons, the source of a formula, the link back from a footnote. */
const indexOptions = { excludeSelectors: ['button', 'annotation', '[data-footnote-backref]'] };

const batchLength = 64;

/** Pagefind gets the posts in order and in one process, so the same posts give the same files. */
async function runPagefind(posts: readonly IndexedPost[]): Promise<IndexFile[]> {
  // A dynamic import, because it fails on a platform for which Pagefind has no program.
  const { createIndex, close } = await import('pagefind');
  try {
    const { index, errors } = await createIndex(indexOptions);
    if (!index) throw new Error(errors.join('; '));
    for (let start = 0; start < posts.length; start += batchLength) {
      const batch = posts.slice(start, start + batchLength);
      // All texts first: Pagefind's files depend on the order in which posts are added.
      const contents = await Promise.all(batch.map(({ document }) => document()));
      const added = await Promise.all(
        batch.map(({ url }, place) => index.addHTMLFile({ url, content: contents[place] ?? '' })),
      );
      const failures = added.flatMap((result) => result.errors);
      if (failures.length > 0) throw new Error(failures.join('; '));
    }
    const { files } = await index.getFiles();
    return files
      .filter(({ path }) => !/\.(?:js|css)$/.test(path))
      .map(({ path, content }) => ({ name: path, bytes: content }))
      .sort((a, b) => compare(a.name, b.name));
  } finally {
    await close();
  }
}

/** Rejects after a time limit, because the promise of a Pagefind program that crashed never settles. */
async function withTimeout<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it took longer than ten minutes')), 600_000);
  });
  return Promise.race([work, timeout]).finally(() => clearTimeout(timer));
}
