/** Converts a body with shortcodes. */

import { applyEdits, mappedText } from '../../../../src/import/body/edits.ts';
import type { PassContext } from '../../../../src/import/body/model.ts';
import { createNewFiles } from '../../../../src/import/body/newFiles.ts';
import type { ForeignFolder } from '../../../../src/import/folder/model.ts';
import { readPost } from '../../../../src/import/matter/readPost.ts';
import type { Note } from '../../../../src/import/notes/model.ts';
import { hugoNotation, zolaNotation } from '../../../../src/import/syntax/shortcodes/notations.ts';
import { shortcodePass } from '../../../../src/import/syntax/shortcodes/shortcodePass.ts';
import { siteTableOf } from '../../../../src/import/targets/siteTable.ts';
import { fakeFolder } from '../../readers/fakeFolder.ts';

type Options = {
  /** Other files by name. */
  files?: Record<string, string>;
  components?: Record<string, string>;
  matter?: string;
};

const settings = {
  title: 'Rain',
  url: 'https://rain.example/blog',
  description: null,
  author: null,
  language: null,
  timezone: null,
  navigation: [],
};

/** Returns the markdown of a body of Hugo, and the notes as `line: message`. */
export async function fromHugo(body: string, options: Options = {}) {
  return converted(body, hugoNotation(folderWith(options), { params: { motto: 'Stay dry' } }), options);
}

/** The same for Zola. */
export async function fromZola(body: string, options: Options = {}) {
  return converted(body, zolaNotation(folderWith(options), {}), options);
}

const own = 'content/posts/hello/index.md';

function folderWith({ files = {} }: Options): ForeignFolder {
  return fakeFolder({ [own]: '', ...files });
}

async function converted(body: string, notation: ReturnType<typeof hugoNotation>, options: Options) {
  const folder = folderWith(options);
  const posts = folder.files
    .filter(({ file }) => file.endsWith('.md'))
    .map(({ file }) => {
      const text =
        file === own ? `---\ntitle: Hello\n${options.matter ?? ''}\n---\n${body}` : (folder.read(file) ?? '');
      const name = file.replace(/^content\/posts\//, '').replace(/(?:\/index)?\.md$/, '');
      const place = { firstLine: 1, collection: 'posts', name, date: null, isDraft: false, language: null };
      return readPost({ file, text, ...place }, { keys: {} }, 'UTC');
    });
  const post = posts.find(({ file }) => file === own);
  if (post === undefined) throw new Error('no post');
  const site = {
    settings,
    posts: [],
    leftOut: [],
    publicFolders: [],
    addressesOf: () => [],
  };
  const addresses = new Map(posts.map((each) => [each, [`/${each.collection}/${each.name}/`]]));
  const notes: string[] = [];
  const context: PassContext = {
    post,
    site: siteTableOf(site, folder, posts, addresses),
    components: new Map(Object.entries(options.components ?? {})),
    earlier: [],
    newFiles: createNewFiles([]),
    note: ({ message }: Omit<Note, 'file' | 'line'>, offset) =>
      notes.push(`${body.slice(0, offset).split('\n').length}: ${message}`),
  };
  const edits = await shortcodePass(notation)(body, context);
  return { text: applyEdits(mappedText(body), edits).text, notes };
}
