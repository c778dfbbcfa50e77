/** Reads an export of Ghost: a JSON file, or a folder with one. */
import { percentDecode } from '../../text/percentDecode.ts';
import type { ForeignFolder } from '../folder/model.ts';
import { exportFiles } from './exportFiles.ts';
import { bodyPass } from './ghost/bodyPass.ts';
import { postsOf } from './ghost/posts.ts';
import { isGhostExport, readGhostExport } from './ghost/readExport.ts';
import { settingsOf } from './ghost/settings.ts';
import type { ForeignSite, Reader } from './model.ts';

/** The reader of Ghost. */
export const ghost: Reader = {
  tool: 'ghost',
  title: 'an export of Ghost',
  isRoot: (names, read) => [...names].some((name) => /\.json$/i.test(name) && isGhostExport(read(name) ?? '')),
  readsFile: isGhostExport,
  read: async (folder) => readGhost(folder),
  keys: { status: 'drop', visibility: 'drop' },
  passes: [],
};

function readGhost(folder: ForeignFolder): ForeignSite {
  const [found] = exportFiles(folder, '.json', isGhostExport);
  const data = readGhostExport(found === undefined ? '' : (folder.read(found.file) ?? '')) ?? emptyExport;
  const files = new Set(folder.files.map(({ file }) => file.normalize('NFC')));
  const hasFile = (url: string) => files.has(percentDecode(url).replace(/^\//, '').normalize('NFC'));
  const { posts, rowOf, leftOut } = postsOf(data, found?.file ?? folder.inside, hasFile);
  return {
    settings: settingsOf(data),
    posts,
    leftOut,
    publicFolders: [''],
    addressesOf: ({ name }) => [`/${name}/`],
    passes: [bodyPass(({ name }) => rowOf.get(name))],
  };
}

const emptyExport = { posts: [], tags: [], users: [], posts_tags: [], posts_authors: [], posts_meta: [], settings: [] };
