/** Finds the note that a link of a wiki names. */
import { posix } from 'node:path';
import type { PassContext, SiteTable } from '../../body/model.ts';
import { withoutEnding } from '../../folder/markdownNames.ts';
import type { ReadPost } from '../../matter/model.ts';

/**
 * Returns the note that is named: by its path from the top, by a path relative to the post, by the end of its path, or
 * by its title or another name. Of several, the nearest is taken. The note itself has an empty name.
 */
export function noteNamed(name: string, { post, site }: Pick<PassContext, 'post' | 'site'>): ReadPost | null {
  if (name === '') return post;
  const path = nameKey(withoutEnding(name));
  const relative = /^\.{1,2}\//.test(name) ? nameKey(posix.join(posix.dirname(post.file), withoutEnding(name))) : path;
  const notes = notesOf(site);
  const found = (notes.get(lastOf(relative)) ?? []).filter((each) =>
    `/${nameKey(withoutEnding(each.file))}`.endsWith(`/${relative}`),
  );
  const exact = found.find((each) => nameKey(withoutEnding(each.file)) === relative);
  return exact ?? nearest(found, post.file) ?? site.postNamed(withoutEnding(name));
}

/** Returns the notes by the last part of their paths. */
function notesOf(site: SiteTable): ReadonlyMap<string, ReadPost[]> {
  const known = notesOfSites.get(site);
  if (known !== undefined) return known;
  const notes = new Map<string, ReadPost[]>();
  for (const post of site.posts.values()) {
    const key = lastOf(nameKey(withoutEnding(post.file)));
    const same = notes.get(key) ?? [];
    same.push(post);
    notes.set(key, same);
  }
  notesOfSites.set(site, notes);
  return notes;
}

const notesOfSites = new WeakMap<SiteTable, ReadonlyMap<string, ReadPost[]>>();

/** Returns the note whose folder shares the most with that of `from`; of those, the one with the shortest path. */
function nearest(notes: ReadPost[], from: string): ReadPost | null {
  const folders = from.split('/').slice(0, -1);
  const shared = ({ file }: ReadPost) => {
    const own = file.split('/').slice(0, -1);
    const end = own.findIndex((folder, index) => folder !== folders[index]);
    return end === -1 ? own.length : end;
  };
  return notes.toSorted((a, b) => shared(b) - shared(a) || a.file.length - b.file.length)[0] ?? null;
}

function nameKey(path: string): string {
  return path.normalize('NFC').toLowerCase().replace(/^\/+/, '').trim();
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
