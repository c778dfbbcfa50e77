/** Reads all that a foreign folder says, apart from what is in the bodies of its posts. */
import { withoutSecondLinks } from '../folder/linkedPosts.ts';
import type { ForeignFolder } from '../folder/model.ts';
import { datePosts } from '../matter/datePosts.ts';
import { withDayOrders } from '../matter/dayOrder.ts';
import { withExportedValues } from '../matter/exportedValues.ts';
import type { ReadPost } from '../matter/model.ts';
import type { readPost } from '../matter/readPost.ts';
import { withUniqueParts } from '../matter/uniqueParts.ts';
import type { Note } from '../notes/model.ts';
import type { ForeignSite, Reader } from '../readers/model.ts';
import { repairSettings } from '../settings/repairSettings.ts';
import { settingsFileOf } from '../settings/settingsFile.ts';
import { withoutPartials } from '../syntax/mdx/partials/withoutPartials.ts';
import { collectionName } from '../targets/collectionName.ts';
import { type OldRedirect, oldRedirects } from '../targets/oldRedirects.ts';

/** A site whose settings and front matter are read. */
export type ReadSite = {
  folder: ForeignFolder;
  reader: Reader;
  /** What the reader knows, with settings that catpost accepts. */
  site: ForeignSite;
  /** The file that has the settings. */
  settingsFile: string;
  settingNotes: readonly Note[];
  posts: ReadPost[];
  /** The old addresses of each post. */
  addresses: ReadonlyMap<ReadPost, string[]>;
  redirects: OldRedirect[];
};

/** Returns the site. `readOne` reads one post. */
export async function readSite(folder: ForeignFolder, reader: Reader, readOne: typeof readPost): Promise<ReadSite> {
  const foreign = withoutSecondLinks(withoutPartials(await reader.read(folder), folder), folder);
  const settingsFile = settingsFileOf(folder);
  const { settings, notes: settingNotes } = repairSettings(foreign.settings, settingsFile);
  const site = { ...foreign, settings };
  const timezone = settings.timezone ?? 'UTC';
  const written = await Promise.all(site.posts.map(withExportedValues));
  const read = withDayOrders(written).map((post) => {
    const collection = post.collection === null ? null : collectionName(post.collection);
    return readOne({ ...post, collection }, reader, timezone);
  });
  const posts = await datePosts(withUniqueParts(read), folder, timezone);
  const addresses = new Map(posts.map((post) => [post, site.addressesOf(post)]));
  const redirects = oldRedirects(folder, site.publicFolders);
  return { folder, reader, site, settingsFile: settingsFile.file, settingNotes, posts, addresses, redirects };
}
