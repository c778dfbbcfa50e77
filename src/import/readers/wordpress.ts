/** Reads an export of WordPress: a file in the format WXR, or a folder with one or several of them. */
import type { ForeignFolder } from '../folder/model.ts';
import { exportHead } from '../folder/readTexts.ts';
import type { ReadPost } from '../matter/model.ts';
import { exportFiles } from './exportFiles.ts';
import type { ForeignSite, Reader } from './model.ts';
import { addressesOf, queryNotes } from './wordpress/addresses.ts';
import { bodyPass } from './wordpress/bodyPass.ts';
import { postsOf } from './wordpress/posts.ts';
import { readExports } from './wordpress/readExport.ts';
import { settingsOf } from './wordpress/settings.ts';
import { uploadFinder } from './wordpress/uploads.ts';

/** The reader of WordPress. */
export const wordpress: Reader = {
  tool: 'wordpress',
  title: 'an export of WordPress',
  isRoot: (names, read) => [...names].some((name) => /\.xml$/i.test(name) && isExport(read(name, exportHead) ?? '')),
  readsFile: isExport,
  read: readWordpress,
  keys: { status: 'drop', password: 'drop' },
  passes: [],
};

/** Returns whether a text begins as an export does. */
function isExport(text: string): boolean {
  return /<rss\b[^>]*wordpress\.org\/export\//.test(text.slice(0, 20_000));
}

async function readWordpress(folder: ForeignFolder): Promise<ForeignSite> {
  const found = await readExports(exportFiles(folder, '.xml', isExport));
  const findUpload = uploadFinder(folder.files);
  const { posts, itemOf, leftOut } = postsOf(found, findUpload);
  const settings = settingsOf(found);
  const itemOfPost = new Map(posts.map((post) => [keyOf(post), itemOf.get(post)]));
  return {
    settings,
    posts,
    leftOut,
    notes: queryNotes(itemOf.values()),
    publicFolders: [''],
    addressesOf: (post) => addressesOf(itemOfPost.get(keyOf(post))?.link ?? '', found.url),
    passes: [bodyPass({ items: found.items, itemOf: (post) => itemOfPost.get(keyOf(post)), findUpload })],
  };
}

/** A post that is read has the name, the collection and the line of the one that was found. */
function keyOf({
  file,
  collection,
  name,
  firstLine,
}: Pick<ReadPost, 'file' | 'collection' | 'name' | 'firstLine'>): string {
  return `${file} ${firstLine} ${collection} ${name}`;
}
