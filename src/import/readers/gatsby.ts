/** Reads the folder of a Gatsby site. */
import type { ForeignFolder } from '../folder/model.ts';
import type { ReadPost } from '../matter/model.ts';
import { convertCodeComments } from '../syntax/containers/convertCodeComments.ts';
import { codeInfo } from './gatsby/codeInfo.ts';
import { placeGatsbyTexts } from './gatsby/placeTexts.ts';
import { gatsbySettings } from './gatsby/settings.ts';
import type { ForeignSite, Reader } from './model.ts';

/** Gatsby has texts in the folders of its plugin for files: https://www.gatsbyjs.com/plugins/gatsby-source-filesystem/ */
export const gatsby: Reader = {
  tool: 'gatsby',
  title: 'a Gatsby site',
  isRoot: (names) => [...names].some((name) => /^gatsby-config\.[cm]?[jt]s$/.test(name)),
  readsFile: null,
  read: readGatsby,
  keys: {
    slug: 'address',
    featuredimg: 'image',
    featuredimage: 'image',
    coverimage: 'cover',
    templatekey: 'drop',
    ogimage: 'image',
  },
  passes: [codeInfo, convertCodeComments],
};

async function readGatsby(folder: ForeignFolder): Promise<ForeignSite> {
  const { settings, folders } = await gatsbySettings(folder);
  const { posts, leftOut, paths } = placeGatsbyTexts(folder, folders);
  return {
    settings,
    posts,
    leftOut,
    publicFolders: ['static', 'public'],
    addressesOf: (post) => addressesOf(post, paths.get(post.file) ?? { folder: '', path: '' }),
  };
}

/**
 * Returns the address that the front matter sets, or those that starters make of the path of the file: at the root of the site,
 * or below the name of its folder.
 */
function addressesOf({ values }: ReadPost, { folder, path }: { folder: string; path: string }): string[] {
  const written = [values.path, values.permalink, values.url, values.slug].find((value) => typeof value === 'string');
  const isAddress = typeof written === 'string' && written.startsWith('/');
  const name = isAddress ? null : (written ?? path);
  const last = folder.slice(folder.lastIndexOf('/') + 1);
  const roots = /^(?:content|pages)$/.test(last) ? ['/'] : ['/', `/${last}/`];
  return [
    ...(isAddress ? [written] : []),
    ...(name === null || name === '' ? [] : roots.map((root) => `${root}${name.replace(/^\/|\/$/g, '')}/`)),
    ...(isAddress && path !== '' ? roots.map((root) => `${root}${path}/`) : []),
  ];
}
