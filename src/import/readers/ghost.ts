/** Reads an export of Ghost: a JSON file, or a folder with one. */
import { constants } from 'node:buffer';
import { statSync } from 'node:fs';
import { expectedError } from '../../errors/expectedError.ts';
import { percentDecode } from '../../text/percentDecode.ts';
import type { ForeignFile, ForeignFolder } from '../folder/model.ts';
import { exportHead } from '../folder/readTexts.ts';
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
  isRoot: (names, read) =>
    [...names].some((name) => /\.json$/i.test(name) && isGhostExport(read(name, exportHead) ?? '')),
  readsFile: isGhostExport,
  read: async (folder) => readGhost(folder),
  keys: { status: 'drop', visibility: 'drop' },
  passes: [],
};

function readGhost(folder: ForeignFolder): ForeignSite {
  const [found] = exportFiles(folder, '.json', isGhostExport);
  const data = readGhostExport(found === undefined ? '' : textOf(found, folder)) ?? emptyExport;
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

/** Returns the text of an export. Throws an expected error if it is larger than a text can be. */
function textOf({ file, absolute }: ForeignFile, { read }: ForeignFolder): string {
  const { size } = statSync(absolute);
  if (size > constants.MAX_STRING_LENGTH) {
    const [has, most] = [size, constants.MAX_STRING_LENGTH].map((bytes) => `${Math.floor(bytes / 2 ** 20)} MB`);
    throw expectedError(
      `${file} has ${has}, and catpost can read an export of Ghost of at most ${most}. Remove tables from it that are not posts, tags or users, for example with jq, and import it again.`,
    );
  }
  return read(file) ?? '';
}

const emptyExport = { posts: [], tags: [], users: [], posts_tags: [], posts_authors: [], posts_meta: [], settings: [] };
