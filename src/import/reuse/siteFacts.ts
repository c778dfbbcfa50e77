/** Collects what the conversion of a body can know of the rest of the site. */
import type { PassContext } from '../body/model.ts';
import type { ReadSite } from '../conversion/readSite.ts';
import type { ReadPost } from '../matter/model.ts';
import { linksToBlocks } from '../syntax/wiki/linkedBlocks.ts';

/** What passes and links may ask for, apart from the bodies of posts and the texts of other files. Compare it deeply. */
export type SiteFacts = Readonly<Record<string, unknown>>;

/** Returns the facts of a site. `components` is HTML for components and shortcodes, by name. */
export function siteFactsOf(read: ReadSite, components: PassContext['components']): SiteFacts {
  const { folder, reader, site, posts, addresses } = read;
  const { read: _, ...listed } = folder;
  return {
    tool: reader.tool,
    folder: listed,
    settings: site.settings,
    settingNotes: read.settingNotes,
    leftOut: site.leftOut,
    publicFolders: site.publicFolders,
    notes: site.notes,
    redirects: read.redirects,
    components,
    // Templates may ask for it.
    day: new Date().toISOString().slice(0, 10),
    posts: posts.map((post) => postFacts(post, addresses.get(post) ?? [])),
  };
}

function postFacts(post: ReadPost, addresses: string[]): SiteFacts {
  // What the two functions return depends on the matter.
  const { text, body, lineOf, writtenAs, ...others } = post;
  return {
    ...others,
    addresses,
    matter: text.endsWith(body) ? text.slice(0, text.length - body.length) : text,
    isFuture: post.meaning.date !== null && Date.parse(post.meaning.date) > Date.now(),
    linksToBlocks: linksToBlocks(body),
  };
}
