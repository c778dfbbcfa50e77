/** Turns a foreign folder into a content folder of catpost, in memory. */
import { posix } from 'node:path';
import { encodePath } from '../text/encodePath.ts';
import { convertBody } from './body/convertBody.ts';
import { applyEdits, type MappedText } from './body/edits.ts';
import { addressEdit, type FoundLink, findLinks } from './body/links.ts';
import type { ForeignFolder } from './folder/model.ts';
import type { ReadPost } from './matter/model.ts';
import { readPost } from './matter/readPost.ts';
import { writeMatter } from './matter/writeMatter.ts';
import type { Note } from './notes/model.ts';
import type { Reader } from './readers/model.ts';
import { type FilePlaces, placeFiles } from './targets/placeFiles.ts';
import { type PostPlace, placePosts } from './targets/placePosts.ts';
import { type OldPlaces, type OldTarget, oldPlacesOf, resolveOld } from './targets/resolveOld.ts';
import { siteTableOf } from './targets/siteTable.ts';
import type { ConvertedFile, ConvertedSite } from './write/model.ts';

/** The options of a conversion. */
export type ConvertOptions = {
  /** HTML for components and shortcodes, by name. */
  components: ReadonlyMap<string, string>;
  /** Called after each post. */
  onProgress: (done: number, total: number) => void;
};

/** A post whose body is markdown, with the targets of its links. */
type ConvertedPost = { post: ReadPost; body: MappedText; links: { link: FoundLink; target: OldTarget }[] };

/** Reads and converts the whole folder. Never throws because of what is in it. */
export async function convertFolder(
  folder: ForeignFolder,
  reader: Reader,
  { components, onProgress }: ConvertOptions,
): Promise<ConvertedSite> {
  const site = await reader.read(folder);
  const posts = site.posts.map((post) => readPost(post, reader, site.settings.timezone ?? 'UTC'));
  const addresses = new Map(posts.map((post) => [post, site.addressesOf(post)]));
  const { places, collections, notes } = placePosts(posts, addresses);
  notes.push(...site.leftOut.map(({ file, why }) => leftOutNote(file, why)), ...posts.flatMap(meaningNotes));
  const table = siteTableOf(site, folder, posts, addresses);
  const oldPlaces = oldPlacesOf(site, folder, table);
  const converted: ConvertedPost[] = [];
  for (const post of posts) {
    const body = await convertBody(
      post,
      [...(site.passes ?? []), ...reader.passes],
      { site: table, components },
      notes,
    );
    const links = findLinks(body.text).map((link) => ({ link, target: resolveOld(link.url, post, oldPlaces) }));
    converted.push({ post, body, links });
    onProgress(converted.length, posts.length);
  }
  const filePlaces = placeFiles(usesOf(converted, oldPlaces), places, site, folder);
  const absolutes = new Map(folder.files.map(({ file, absolute }) => [file, absolute]));
  return {
    reader,
    folder,
    settings: site.settings,
    collections,
    media: mediaOf(converted),
    files: converted.map((each) => convertedFile(each, places, filePlaces)),
    copies: [...filePlaces.files].map(([source, path]) => ({ path, source, absolute: absolutes.get(source) ?? '' })),
    notes,
  };
}

function leftOutNote(file: string, why: string): Note {
  return { kind: 'left-out', file, line: null, about: why, message: `${file} is left out, because ${why}` };
}

function meaningNotes({ file, meaning, collection }: ReadPost): Note[] {
  const notes: Note[] = [];
  if (meaning.draft !== null) {
    const message = `the post is a draft, because ${meaning.draft}`;
    notes.push({ kind: 'draft', file, line: null, about: meaning.draft, message });
  }
  if (meaning.date === null && collection !== null) {
    notes.push({ kind: 'undated', file, line: null, about: 'no date', message: 'the post has no date' });
  }
  return notes;
}

/** Returns the posts that use each file, without those that are drafts. */
function usesOf(converted: ConvertedPost[], places: OldPlaces): Map<string, ReadPost[]> {
  const uses = new Map<string, ReadPost[]>();
  const add = (file: string, post: ReadPost) => {
    const users = uses.get(file) ?? [];
    if (!users.includes(post)) uses.set(file, [...users, post]);
  };
  for (const { post, links } of converted) {
    for (const { target } of links) if (target.kind === 'file') add(target.file, post);
    for (const image of [post.meaning.image, post.meaning.cover]) {
      const target = image === null ? null : resolveOld(image, post, places);
      if (target?.kind === 'file') add(target.file, post);
    }
  }
  return uses;
}

function convertedFile(
  { post, body, links }: ConvertedPost,
  places: ReadonlyMap<ReadPost, PostPlace>,
  filePlaces: FilePlaces,
): ConvertedFile {
  const place = places.get(post) ?? { file: post.name, path: '/', aliases: [] };
  const pathOf = (other: ReadPost) => `${places.get(other)?.file}${filePlaces.inFolder.has(other) ? '/index' : ''}.md`;
  const path = pathOf(post);
  const edits = links.flatMap(({ link, target }) => {
    const url = newAddress(target, path, pathOf, filePlaces);
    return url === null || url === link.url ? [] : [addressEdit(body.text, link, url)];
  });
  const written = applyEdits(body, edits);
  const matter = writeMatter(post, place.aliases);
  const lines = [...matter.lines.slice(0, -1), ...written.lines.map((line) => line + post.bodyLine + 1)];
  return { path, text: matter.text + written.text, source: post.file, lines };
}

/** Returns the address of a target from the file `from`; null if it stays as it is. */
function newAddress(
  target: OldTarget,
  from: string,
  pathOf: (post: ReadPost) => string,
  { files }: FilePlaces,
): string | null {
  switch (target.kind) {
    case 'post':
      return relativeTo(from, pathOf(target.post)) + target.rest;
    case 'file':
      return relativeTo(from, files.get(target.file) ?? target.file) + target.rest;
    case 'outside':
    case 'here':
    case 'unknown':
      return null;
  }
}

function relativeTo(from: string, to: string): string {
  return encodePath(posix.relative(posix.dirname(from), to));
}

/** Returns the hosts whose pictures, frames and recordings the posts show. */
function mediaOf(converted: ConvertedPost[]): string[] {
  const hosts = converted.flatMap(({ links }) =>
    links.flatMap(({ link, target }) => {
      if (target.kind !== 'outside' || link.kind === 'link') return [];
      const url = link.url.startsWith('//') ? `https:${link.url}` : link.url;
      return URL.canParse(url) && new URL(url).protocol.startsWith('http') ? [new URL(url).hostname] : [];
    }),
  );
  return [...new Set(hosts)].sort();
}
