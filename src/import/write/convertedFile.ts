/** Writes the text of a converted post, with the new addresses of its links. */
import { posix } from 'node:path';
import { encodePath } from '../../text/encodePath.ts';
import { applyEdits, type MappedText } from '../body/edits.ts';
import { addressEdit, type FoundLink } from '../body/links.ts';
import type { ReadPost } from '../matter/model.ts';
import { writeMatter } from '../matter/writeMatter.ts';
import { hasOwnLines } from '../notes/exportNotes.ts';
import type { Note } from '../notes/model.ts';
import type { FilePlaces } from '../targets/placeFiles.ts';
import type { PostPlace } from '../targets/placePosts.ts';
import type { PostPictures } from '../targets/postPictures.ts';
import type { OldTarget } from '../targets/resolveOld.ts';
import type { ConvertedFile } from './model.ts';

/** A post whose body is markdown, with the targets of its links and of the pictures of its front matter. */
export type ConvertedPost = {
  post: ReadPost;
  body: MappedText;
  links: { link: FoundLink; target: OldTarget }[];
  /** Addresses outside of links, which readers see. `publicAddress` is that of a file on the old site. */
  bare: { start: number; end: number; target: OldTarget; publicAddress: string | null }[];
  pictures: PostPictures;
  /** What there is to say about the body and the pictures. */
  notes: readonly Note[];
};

/** Returns the file of a post. */
export function convertedFile(
  { post, body, links, bare, pictures }: ConvertedPost,
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
  const shown = bare.flatMap(({ start, end, target, publicAddress }) => {
    const text = target.kind === 'post' ? (places.get(target.post)?.path ?? '/') + target.rest : publicAddress;
    return text === null ? [] : [{ start, end, text }];
  });
  const written = applyEdits(body, [...edits, ...shown]);
  const placed = (named: PostPictures['image']) =>
    named && { ...named.picture, src: newAddress(named.target, path, pathOf, filePlaces) ?? named.picture.src };
  const meaning = { ...post.meaning, image: placed(pictures.image), cover: placed(pictures.cover) };
  const matter = writeMatter({ ...post, meaning }, place.aliases);
  const lines = [...matter.lines.slice(0, -1), ...written.lines.map((line) => line + post.bodyLine + 1)];
  const text = matter.text + written.text;
  return { path, text, source: post.file, lines: hasOwnLines(post.file) ? lines : lines.map(() => 0) };
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
    case 'listing':
      return target.path;
    case 'outside':
    case 'here':
    case 'unknown':
      return null;
  }
}

function relativeTo(from: string, to: string): string {
  return encodePath(posix.relative(posix.dirname(from), to));
}
