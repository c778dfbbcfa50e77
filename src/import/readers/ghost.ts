/** Reads an export of Ghost: a JSON file, or a folder with one. */
import { percentDecode } from '../../text/percentDecode.ts';
import type { ForeignFile, ForeignFolder } from '../folder/model.ts';
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
  const [found] = exportsIn(folder);
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

function exportsIn({ inside, files, read }: ForeignFolder): ForeignFile[] {
  if (/\.json$/i.test(inside)) return files.filter(({ file }) => file === inside);
  const prefix = inside === '' ? '' : `${inside}/`;
  const candidates = files.filter(
    ({ file }) => file.startsWith(prefix) && /^[^/]+\.json$/i.test(file.slice(prefix.length)),
  );
  return candidates.filter(({ file }) => isGhostExport(read(file) ?? ''));
}
