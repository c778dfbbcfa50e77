/** Gives every post of a site its new place, and makes the tables that bodies are converted with. */
import type { NewFiles, SiteTable } from '../body/model.ts';
import { createNewFiles } from '../body/newFiles.ts';
import { droppedKeyNotes } from '../matter/postNotes.ts';
import { notesOfPost } from '../notes/exportNotes.ts';
import { leftOutNotes, meaningNotes } from '../notes/readingNotes.ts';
import { type PostPlaces, placePosts } from '../targets/placePosts.ts';
import { type OldPlaces, oldPlacesOf } from '../targets/resolveOld.ts';
import { siteTableOf } from '../targets/siteTable.ts';
import type { ReadSite } from './readSite.ts';

/** A site whose posts have their new places. `notes` are about all that is not in a body. */
export type PlacedSite = ReadSite &
  PostPlaces & {
    table: SiteTable;
    oldPlaces: OldPlaces;
    newFiles: NewFiles;
  };

/** Returns the site with its places. */
export function placeSite(read: ReadSite): PlacedSite {
  const { folder, site, posts, addresses, redirects } = read;
  const { places, collections, languages, notes } = placePosts(posts, addresses, redirects, site.settings.language);
  notes.push(
    ...(site.notes ?? []),
    ...leftOutNotes([...(folder.leftOut ?? []), ...site.leftOut], (file) => folder.read(file) !== null),
  );
  notes.push(...posts.flatMap((post) => notesOfPost(post, [...meaningNotes(post), ...post.notes])));
  notes.push(...droppedKeyNotes(posts));
  const newFiles = createNewFiles(folder.files);
  const table = siteTableOf(site, folder, posts, addresses);
  const oldPlaces = oldPlacesOf(site, folder, table, addresses, newFiles);
  return { ...read, places, collections, languages, notes, table, oldPlaces, newFiles };
}
