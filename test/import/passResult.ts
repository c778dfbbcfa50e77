/** Runs one pass over a body, with the posts and files that a test names. */

import { applyEdits, mappedText } from '../../src/import/body/edits.ts';
import type { Pass } from '../../src/import/body/model.ts';
import { createNewFiles } from '../../src/import/body/newFiles.ts';
import { readPost } from '../../src/import/matter/readPost.ts';
import type { ForeignSite } from '../../src/import/readers/model.ts';
import { siteTableOf } from '../../src/import/targets/siteTable.ts';

/** `files` are texts by their paths from the root; those that are markdown are posts. `file` is the one of the body. */
type Options = { file?: string; matter?: string; files?: Record<string, string>; components?: Record<string, string> };

/** Returns the text that a pass makes of a body, and the messages of its notes. */
export async function passResult(
  pass: Pass,
  body: string,
  options: Options = {},
): Promise<{ text: string; notes: string[] }> {
  const { file = '_posts/2020-01-31-own.md', matter = 'title: Own', files = {}, components = {} } = options;
  const texts: Record<string, string> = { [file]: `---\n${matter}\n---\n${body}`, ...files };
  const posts = Object.entries(texts)
    .filter(([path]) => path.endsWith('.md') && !path.startsWith('_includes'))
    .map(([path, text]) => {
      const date = /\d{4}-\d\d-\d\d/.exec(path)?.[0] ?? null;
      const name = path.replace(/^.*\/|\.md$/g, '').replace(/^\d{4}-\d\d-\d\d-/, '');
      const place = { file: path, text, firstLine: 1, collection: 'post', name, date, isDraft: false, language: null };
      return readPost(place, { keys: {} }, 'UTC');
    });
  const addresses = new Map(posts.map((post) => [post, [`/${post.name}.html`]]));
  const read = (path: string) => texts[path] ?? null;
  const listed = Object.keys(texts).map((path) => ({ file: path, absolute: `/x/${path}` }));
  const folder = { root: '/x', inside: '', files: listed, read };
  const site = siteTableOf(emptySite, folder, posts, addresses);
  const notes: string[] = [];
  const [post] = posts;
  if (post === undefined) throw new Error(`${file} is no markdown`);
  const note = ({ message }: { message: string }) => notes.push(message);
  const edits = await pass(body, {
    post,
    site,
    components: new Map(Object.entries(components)),
    earlier: [],
    newFiles: createNewFiles([]),
    note,
  });
  return { text: applyEdits(mappedText(body), edits).text, notes };
}

const emptySite: ForeignSite = {
  settings: {
    title: 'Tin',
    url: 'https://example.org/blog',
    description: null,
    author: null,
    language: null,
    timezone: null,
    navigation: [],
  },
  posts: [],
  leftOut: [],
  publicFolders: [''],
  addressesOf: () => [],
};
