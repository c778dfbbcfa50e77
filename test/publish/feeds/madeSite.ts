/** A site made in memory from files written in the test, and the text of its files. */

import { planSite } from '../../../src/build/plan.ts';
import { inputOf } from '../../../src/build/prepare.ts';
import { listedPosts } from '../../../src/content/arrange/postLists.ts';
import { readSite } from '../../../src/content/readSite.ts';
import { contentsOf } from '../../../src/documents/entryContents.ts';
import { renderBody } from '../../../src/markdown/renderBody.ts';
import { linkTableOf } from '../../../src/plan/linkTable.ts';
import type { Entry, Prepared } from '../../../src/plan/model.ts';
import { type Files, folderOf } from '../../e2e/harness.ts';
import { templateOf } from '../../sites/preparedSite.ts';

/** Paths of what is made late, the feeds -> their text. With `drafts` as in dev. */
export async function madeSite(files: Files, options: { drafts?: boolean } = {}): Promise<Map<string, string>> {
  return madeFrom(await folderOf(files), options);
}

/** As `madeSite`, from a content folder that is there. */
export async function madeFrom(content: string, options: { drafts?: boolean } = {}): Promise<Map<string, string>> {
  return textsOf(await preparedSite(content, options), isFeed);
}

/** Paths of some files of a site -> their text. */
export function textsOf(prepared: Prepared, some: (entry: Entry) => boolean): Map<string, string> {
  return new Map(
    prepared.entries.filter(some).map((entry) => {
      const made = contentsOf(entry, prepared, [], templateOf(prepared.site));
      return [entry.path, 'text' in made ? made.text : ''];
    }),
  );
}

/** What prepareSite does, in this thread and without images: three times as fast for the hundreds of posts of an archive. */
export async function preparedSite(content: string, { drafts = false } = {}): Promise<Prepared> {
  const { site, problems } = await readSite({ content, contentName: 'content', base: null, now: '2026-06-01', drafts });
  if (problems.some(({ severity }) => severity === 'fail')) throw new Error(JSON.stringify(problems));
  const entries = planSite(site, []);
  const table = linkTableOf(site, entries);
  const bodies: Prepared['bodies'] = new Map();
  for (const post of listedPosts(site)) bodies.set(post.file, await renderBody(inputOf(site, post), table));
  return { site, entries, bodies, related: new Map(), shareImages: new Map(), icons: [], problems };
}

/** Feeds by their paths: `/feed.xml`, `/tags/unix/atom.xml`, `/atom/1.xml`. */
export function isFeed({ path }: { path: string }): boolean {
  return /\/(?:feed\.xml|atom\.xml|feed\.json|atom\/\d+\.xml)$/.test(path);
}
