/** Converts the body of one post, and finds what its links lead to. */
import { bareAddresses } from '../body/bareAddresses.ts';
import { convertBody } from '../body/convertBody.ts';
import { findLinks } from '../body/links.ts';
import type { PassContext } from '../body/model.ts';
import type { ReadPost } from '../matter/model.ts';
import { notesOfPost } from '../notes/exportNotes.ts';
import type { Note } from '../notes/model.ts';
import { passesFor } from '../syntax/passesFor.ts';
import { picturesOf } from '../targets/postPictures.ts';
import { publicAddressOf, resolveOld } from '../targets/resolveOld.ts';
import type { ConvertedPost } from '../write/convertedFile.ts';
import type { PlacedSite } from './placeSite.ts';

/** Returns the post in markdown. `components` is HTML for components and shortcodes, by name. */
export async function convertPost(
  post: ReadPost,
  { reader, site, table, oldPlaces, newFiles }: PlacedSite,
  components: PassContext['components'],
): Promise<ConvertedPost> {
  const passes = passesFor(post, [...(site.passes ?? []), ...reader.passes]);
  const bodyNotes: Note[] = [];
  const body = await convertBody(post, passes, { site: table, components, newFiles }, bodyNotes);
  const notes = notesOfPost(post, bodyNotes);
  const found = findLinks(body.text);
  const links = found.map((link) => ({ link, target: resolveOld(link.url, post, oldPlaces) }));
  const shown = new Set(links.flatMap(({ target }) => (target.kind === 'file' ? [target.file] : [])));
  const bare = bareAddresses(body.text, found).map((each) => {
    const target = resolveOld(each.url, post, oldPlaces);
    return { ...each, target, publicAddress: publicAddressOf(each.url, target, oldPlaces) };
  });
  const pictures = picturesOf(post, shown, oldPlaces, notes);
  return { post, body, links, bare, pictures, notes };
}
