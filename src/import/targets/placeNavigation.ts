/** Gives the entries of an old navigation their new addresses. */
import { isLinkAddress } from '../../content/config/addresses.ts';
import { isListingText } from '../folder/listing.ts';
import type { ForeignSettings } from '../folder/model.ts';
import type { ReadPost } from '../matter/model.ts';
import type { Note } from '../notes/model.ts';
import type { PostPlace } from './placePosts.ts';
import { type OldPlaces, resolveOld } from './resolveOld.ts';

type Navigation = ForeignSettings['navigation'];

/**
 * Returns the entries that lead somewhere, and a note for each other one. The home page and the collections are left out,
 * because the bar has them anyway. `settingsFile` is where the notes say that the entries are.
 */
export function placeNavigation(
  entries: Navigation,
  settingsFile: string,
  places: ReadonlyMap<ReadPost, PostPlace>,
  oldPlaces: OldPlaces,
): { navigation: Navigation; notes: Note[] } {
  const navigation: Navigation = [];
  const notes: Note[] = [];
  for (const { label, url } of entries) {
    const target = targetOf(url, places, oldPlaces);
    if ('why' in target) {
      const message = `${label} (${url}) is left out of the navigation, because ${target.why}`;
      notes.push({ kind: 'setting', file: settingsFile, line: null, about: 'navigation', message });
    } else if (target.url !== null && !navigation.some((entry) => entry.url === target.url)) {
      navigation.push({ label, url: target.url });
    }
  }
  return { navigation, notes };
}

/** Returns the new address, null for one that the bar has anyway, or why there is none. */
function targetOf(
  url: string,
  places: ReadonlyMap<ReadPost, PostPlace>,
  oldPlaces: OldPlaces,
): { url: string | null } | { why: string } {
  const [anyPost] = places.keys();
  const target = anyPost === undefined ? { kind: 'outside' as const } : resolveOld(url, anyPost, oldPlaces);
  switch (target.kind) {
    case 'outside':
      return isLinkAddress(url) ? { url } : { why: 'it is no web address' };
    case 'here':
      return { url: null };
    case 'post':
      if (isListingText(target.post)) return { url: null };
      if (target.post.meaning.draft !== null) return { why: 'it leads to a draft' };
      return { url: (places.get(target.post)?.path ?? '/') + target.rest };
    case 'listing':
      return { url: /^\/(?:tags\/|feed\.xml)$/.test(target.path) ? target.path : null };
    case 'file':
      return { why: 'it leads to a file that no post uses' };
    case 'unknown':
      return /^\/(?:index(?:\.html?)?)?$/.test(target.path) ? { url: null } : { why: 'catpost has no such page' };
  }
}
