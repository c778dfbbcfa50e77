/** Turns a foreign folder into a content folder of catpost, in memory. */
import { bareAddresses } from './body/bareAddresses.ts';
import { convertBody } from './body/convertBody.ts';
import { findLinks } from './body/links.ts';
import type { NewFiles } from './body/model.ts';
import { createNewFiles } from './body/newFiles.ts';
import { withoutSecondLinks } from './folder/linkedPosts.ts';
import type { ForeignFolder } from './folder/model.ts';
import { datePosts } from './matter/datePosts.ts';
import { withDayOrders } from './matter/dayOrder.ts';
import { withExportedValues } from './matter/exportedValues.ts';
import type { ReadPost } from './matter/model.ts';
import { droppedKeyNotes } from './matter/postNotes.ts';
import { readPost } from './matter/readPost.ts';
import { withUniqueParts } from './matter/uniqueParts.ts';
import { notesOfPost } from './notes/exportNotes.ts';
import type { Note } from './notes/model.ts';
import { leftOutNotes, meaningNotes } from './notes/readingNotes.ts';
import type { Reader } from './readers/model.ts';
import { repairSettings } from './settings/repairSettings.ts';
import { settingsFileOf } from './settings/settingsFile.ts';
import { withoutPartials } from './syntax/mdx/partials/withoutPartials.ts';
import { passesFor } from './syntax/passesFor.ts';
import { collectionName } from './targets/collectionName.ts';
import { oldRedirects } from './targets/oldRedirects.ts';
import { placeFiles } from './targets/placeFiles.ts';
import { placeNavigation } from './targets/placeNavigation.ts';
import { placePosts } from './targets/placePosts.ts';
import { picturesOf } from './targets/postPictures.ts';
import { oldPlacesOf, publicAddressOf, resolveOld } from './targets/resolveOld.ts';
import { siteTableOf } from './targets/siteTable.ts';
import { unusedFileNotes } from './targets/unusedFiles.ts';
import { type ConvertedPost, convertedFile } from './write/convertedFile.ts';
import type { ConvertedSite } from './write/model.ts';

/** The options of a conversion. */
export type ConvertOptions = {
  /** HTML for components and shortcodes, by name. */
  components: ReadonlyMap<string, string>;
  /** Called after each post. */
  onProgress: (done: number, total: number) => void;
};

/** Reads and converts the whole folder. Never throws because of what is in it. */
export async function convertFolder(
  folder: ForeignFolder,
  reader: Reader,
  { components, onProgress }: ConvertOptions,
): Promise<ConvertedSite> {
  const foreign = withoutSecondLinks(withoutPartials(await reader.read(folder), folder), folder);
  const settingsFile = settingsFileOf(folder);
  const { settings, notes: settingNotes } = repairSettings(foreign.settings, settingsFile);
  const site = { ...foreign, settings };
  const timezone = settings.timezone ?? 'UTC';
  const written = await Promise.all(site.posts.map(withExportedValues));
  const read = withDayOrders(written).map((post) => {
    const collection = post.collection === null ? null : collectionName(post.collection);
    return readPost({ ...post, collection }, reader, timezone);
  });
  const posts = await datePosts(withUniqueParts(read), folder, timezone);
  const addresses = new Map(posts.map((post) => [post, site.addressesOf(post)]));
  const redirects = oldRedirects(folder, site.publicFolders);
  const { places, collections, notes } = placePosts(posts, addresses, redirects);
  notes.push(
    ...(site.notes ?? []),
    ...leftOutNotes([...(folder.leftOut ?? []), ...site.leftOut], (file) => folder.read(file) !== null),
  );
  notes.push(...posts.flatMap((post) => notesOfPost(post, [...meaningNotes(post), ...post.notes])));
  notes.push(...droppedKeyNotes(posts));
  const newFiles = createNewFiles(folder.files);
  const table = siteTableOf(site, folder, posts, addresses);
  const oldPlaces = oldPlacesOf(site, folder, table, addresses, newFiles);
  const converted: ConvertedPost[] = [];
  for (const post of posts) {
    const passes = passesFor(post, [...(site.passes ?? []), ...reader.passes]);
    const bodyNotes: Note[] = [];
    const body = await convertBody(post, passes, { site: table, components, newFiles }, bodyNotes);
    notes.push(...notesOfPost(post, bodyNotes));
    const found = findLinks(body.text);
    const links = found.map((link) => ({ link, target: resolveOld(link.url, post, oldPlaces) }));
    const shown = new Set(links.flatMap(({ target }) => (target.kind === 'file' ? [target.file] : [])));
    const bare = bareAddresses(body.text, found).map((each) => {
      const target = resolveOld(each.url, post, oldPlaces);
      return { ...each, target, publicAddress: publicAddressOf(each.url, target, oldPlaces) };
    });
    converted.push({ post, body, links, bare, pictures: picturesOf(post, shown, oldPlaces, notes) });
    onProgress(converted.length, posts.length);
  }
  const filePlaces = placeFiles(usesOf(converted), places, site, folder);
  const bar = placeNavigation(settings.navigation, settingsFile.file, places, oldPlaces);
  notes.push(...settingNotes, ...bar.notes, ...unusedFileNotes(folder, site.publicFolders, filePlaces.files));
  return {
    reader,
    folder,
    settings: { ...settings, navigation: bar.navigation },
    collections,
    media: mediaOf(converted),
    files: converted.map((each) => convertedFile(each, places, filePlaces)),
    ...placedFiles(filePlaces.files, folder, newFiles),
    notes,
  };
}

/** Returns the files that posts use: copies of those of the folder, and those that are made. `places` are their new paths. */
function placedFiles(
  places: ReadonlyMap<string, string>,
  { files }: ForeignFolder,
  newFiles: NewFiles,
): Pick<ConvertedSite, 'copies' | 'made'> {
  const absolutes = new Map(files.map(({ file, absolute }) => [file, absolute]));
  const made: ConvertedSite['made'] = [];
  const copies: ConvertedSite['copies'] = [];
  for (const [source, path] of places) {
    const file = newFiles.made.get(source);
    if (file === undefined) copies.push({ path, source, absolute: absolutes.get(source) ?? '' });
    else made.push({ path, ...file });
  }
  return { copies, made };
}

/** Returns the posts that use each file. */
function usesOf(converted: ConvertedPost[]): Map<string, ReadPost[]> {
  const uses = new Map<string, Set<ReadPost>>();
  const add = (file: string, post: ReadPost) => uses.set(file, (uses.get(file) ?? new Set()).add(post));
  for (const { post, links, pictures } of converted) {
    for (const { target } of links) if (target.kind === 'file') add(target.file, post);
    for (const picture of [pictures.image, pictures.cover]) {
      if (picture?.target.kind === 'file') add(picture.target.file, post);
    }
  }
  return new Map([...uses].map(([file, users]) => [file, [...users]]));
}

/** Returns the hosts whose pictures, frames and recordings the posts show. */
function mediaOf(converted: ConvertedPost[]): string[] {
  const hosts = converted.flatMap(({ links }) =>
    links.flatMap(({ link, target }) => {
      // A file of the old site that is not in the folder is still on its host.
      if ((target.kind !== 'outside' && target.kind !== 'unknown') || link.kind === 'link') return [];
      const url = link.url.startsWith('//') ? `https:${link.url}` : link.url;
      return URL.canParse(url) && new URL(url).protocol.startsWith('http') ? [new URL(url).hostname] : [];
    }),
  );
  return [...new Set(hosts)].sort();
}
