/** A site with posts of many kinds, and the feeds of sites that are prepared in memory. */

import { inputOf } from '../../../src/build/bodyProblems.ts';
import { planSite } from '../../../src/build/plan.ts';
import { listedPosts } from '../../../src/content/arrange/postLists.ts';
import { readSite } from '../../../src/content/readSite.ts';
import { contentsOf } from '../../../src/documents/entryContents.ts';
import { renderBody } from '../../../src/markdown/renderBody.ts';
import { linkTableOf } from '../../../src/plan/linkTable.ts';
import type { Entry, Prepared } from '../../../src/plan/model.ts';
import { templateOf } from '../../sites/preparedSite.ts';
import { preparedWith } from '../../sites/preparedWith.ts';
import { type Files, folderOf } from '../../temporaryFolder.ts';

/** Returns the text of a post. `keys` are lines of front matter. */
export function post(title: string, date: string, keys = '', body = 'Text.'): string {
  return `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\n${keys}---\n\n${body}\n`;
}

/** A title with everything that XML, HTML and JSON escape. */
export const oddTitle = 'a & b <i> </script> ]]> \u2028 \u{1f600} "q"';

/** The lines of a site.yaml. */
export const config = 'title: Site & co\nurl: https://example.org/blog\nauthor: Ann <3\ntimezone: Europe/Berlin\n';

/** The files of the site. */
export const files = {
  'site.yaml': `${config}collections: { post: { title: Posts } }\n`,
  'about.md': '---\ntitle: About\n---\n\nA page.\n',
  'post/first.md': post(
    'First',
    '2026-01-31',
    'tags: [unix, "R&D"]\n',
    'One ]]> two\u0007\u2028 &amp; <b>three</b>.\n\nMore.',
  ),
  'post/second.md': post(oddTitle, '2026-03-31T09:30', 'updated: 2026-04-02\ndescription: "5 < 6 & ]]>"\n'),
  'post/hebrew.md': post('שלום', '2026-02-01', 'lang: he\n', 'טקסט'),
  'post/empty.md': post('Stub', '2026-02-02', 'by: placeholder\ntags: [stubs]\n', 'canary-of-the-placeholder'),
  'post/draft.md': post('Draft', '2026-02-03', 'draft: true\ntags: [unix]\n', 'canary-of-the-draft'),
  'post/future.md': post('Future', '2027-01-01', 'tags: [unix]\n', 'canary-of-the-future'),
  'note/short.md': post('Short', '2025-01-01'),
};

/** Returns the texts of the feeds by their paths. With `drafts` they are those of dev. */
export async function feedsOf(files: Files, options: { drafts?: boolean } = {}): Promise<Map<string, string>> {
  return feedsOfFolder(await folderOf(files), options);
}

/** Returns the feeds of an existing content folder. */
export async function feedsOfFolder(content: string, options: { drafts?: boolean } = {}): Promise<Map<string, string>> {
  return entryTexts(await prepareWithoutImages(content, options), isFeed);
}

/** Returns the texts of the entries that the filter accepts, by their paths. */
export function entryTexts(prepared: Prepared, filter: (entry: Entry) => boolean): Map<string, string> {
  return new Map(
    prepared.entries.filter(filter).map((entry) => {
      const contents = contentsOf(entry, prepared, [], templateOf(prepared.site));
      return [entry.path, 'text' in contents ? contents.text : ''];
    }),
  );
}

/** Does what prepareSite does without threads and images: a third of the time for the hundreds of posts of archives. */
export async function prepareWithoutImages(content: string, { drafts = false } = {}): Promise<Prepared> {
  const { site, problems } = await readSite({
    content,
    contentName: 'content',
    base: null,
    now: '2026-06-01',
    includesDrafts: drafts,
  });
  if (problems.some(({ severity }) => severity === 'fail')) throw new Error(JSON.stringify(problems));
  const entries = planSite(site, []);
  const table = linkTableOf(site, entries);
  const bodies: Prepared['bodies'] = new Map();
  for (const post of listedPosts(site)) bodies.set(post.file, await renderBody(inputOf(site, post), table));
  return preparedWith(site, { entries, bodies, problems });
}

/** Returns whether an entry is a feed or an archive: `/feed.xml`, `/tags/unix/atom.xml`, `/atom/1.xml`. */
export function isFeed({ path }: { path: string }): boolean {
  return /\/(?:feed\.xml|atom\.xml|feed\.json|atom\/\d+\.xml)$/.test(path);
}
