/** Reads a folder of markdown files without the marks of a tool. */
import { isForeignMarkdown, reasonNoPost, withoutEnding } from '../folder/markdownNames.ts';
import type { ForeignFolder, ForeignPost, ForeignSettings, LeftOut } from '../folder/model.ts';
import { namedPost } from '../folder/nameParts.ts';
import type { ForeignSite, Reader } from './model.ts';

/** Takes each folder at the top for a collection, as catpost does. */
export const markdown: Reader = {
  tool: 'markdown',
  title: 'a folder of markdown files',
  isRoot: () => false,
  readsFile: null,
  read: async (folder) => readMarkdown(folder),
  keys: {},
  passes: [],
};

/** The settings of a folder that says nothing about its site. */
const noSettings: ForeignSettings = {
  title: null,
  url: null,
  description: null,
  author: null,
  language: null,
  timezone: null,
  navigation: [],
};

function readMarkdown({ inside, files, read }: ForeignFolder): ForeignSite {
  const posts: ForeignPost[] = [];
  const leftOut: LeftOut[] = [];
  const prefix = inside === '' ? '' : `${inside}/`;
  for (const { file } of files.filter((each) => each.file.startsWith(prefix) && isForeignMarkdown(each.file))) {
    const why = reasonNoPost(file);
    const text = read(file);
    if (why !== null || text === null) {
      leftOut.push({ file, why: why ?? 'its text is not UTF-8' });
      continue;
    }
    const { name, date } = namedPost(withoutEnding(file.slice(prefix.length)));
    const [collection = '', ...rest] = name.split('/');
    const place =
      rest.length === 0 ? { collection: date === null ? null : 'post', name } : { collection, name: rest.join('/') };
    posts.push({ file, text, firstLine: 1, ...place, date, isDraft: false, language: null });
  }
  return {
    settings: noSettings,
    posts,
    leftOut,
    publicFolders: [prefix, `${prefix}public/`, `${prefix}static/`].map((path) => path.replace(/\/$/, '')),
    attachmentFolders: [],
    addressesOf: () => [],
  };
}
