/** A site made in memory from files written in the test, with the text of each file that is made late. */
import { readSite } from '../../../src/content/readSite.ts';
import { renderBody } from '../../../src/markdown/renderBody.ts';
import { linkTableOf } from '../../../src/output/linkTable.ts';
import { planSite } from '../../../src/output/plan.ts';
import type { Prepared } from '../../../src/output/prepare.ts';
import { type Files, folderOf } from '../../e2e/harness.ts';

const shell = { template: '', base: '/', headStart: '', headEnd: '', policy: '' };

/** Paths of feeds -> their text. `options` are those of dev. */
export async function madeSite(files: Files, options: { drafts?: boolean } = {}): Promise<Map<string, string>> {
  return madeFrom(await folderOf(files), options);
}

/** As `madeSite`, from a content folder that is there. */
export async function madeFrom(content: string, { drafts = false } = {}): Promise<Map<string, string>> {
  const { site, problems } = await readSite({ content, contentName: 'content', base: null, now: '2026-06-01', drafts });
  if (problems.some(({ severity }) => severity === 'fail')) throw new Error(JSON.stringify(problems));
  const entries = planSite(site, []);
  const table = linkTableOf(site, entries);
  const { smartQuotes, emoji, media } = site.config;
  const bodies: Prepared['bodies'] = new Map();
  for (const post of site.collections.flatMap(({ posts }) => posts))
    bodies.set(post.file, await renderBody({ ...post, smartQuotes, emoji, media }, table));
  const prepared: Prepared = { site, entries, bodies, related: new Map(), problems };
  return new Map(
    entries.flatMap(({ path, source }) =>
      source.kind === 'made' ? [[path, source.make(prepared, shell)] as const] : [],
    ),
  );
}
