/** The reader of Docusaurus. */
import type { ForeignFolder } from '../folder/model.ts';
import { containerPasses } from '../syntax/containers/containerPasses.ts';
import { headingIds } from '../syntax/headingIds/headingIds.ts';
import { mdxPasses } from '../syntax/passesFor.ts';
import { configNames, docusaurusConfig } from './docusaurus/config.ts';
import { docusaurusPosts } from './docusaurus/posts.ts';
import { siteLinks } from './docusaurus/siteLinks.ts';
import type { ForeignSite, Reader } from './model.ts';

/** Reads the blogs, documents and pages of a Docusaurus site. */
export const docusaurus: Reader = {
  tool: 'docusaurus',
  title: 'a Docusaurus site',
  isRoot: (names) => configNames.some((name) => names.has(name)),
  readsFile: null,
  read: readDocusaurus,
  // The address has the slug, which may be a path from the root.
  keys: {
    slug: 'drop',
    hidetableofcontents: 'drop',
    hidetitle: 'drop',
    sidebarposition: 'drop',
    sidebarlabel: 'drop',
    sidebarclassname: 'drop',
    paginationlabel: 'drop',
    paginationnext: 'drop',
    paginationprev: 'drop',
    displayedsidebar: 'drop',
    customediturl: 'drop',
    lastupdate: 'drop',
    truncate: 'drop',
  },
  // Docusaurus reads every text as MDX.
  passes: [headingIds, siteLinks, ...mdxPasses, ...containerPasses],
};

async function readDocusaurus(folder: ForeignFolder): Promise<ForeignSite> {
  const { settings, contents, publicFolders } = await docusaurusConfig(folder);
  const { posts, leftOut, addresses } = docusaurusPosts(folder, contents);
  return {
    settings,
    posts,
    leftOut,
    publicFolders,
    addressesOf: ({ file }) => {
      const address = addresses.get(file);
      return address === undefined ? [] : [address];
    },
  };
}
