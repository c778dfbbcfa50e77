/** Decides what becomes of the pictures that the front matter of a post names. */
import type { Picture, ReadPost } from '../matter/model.ts';
import type { Note } from '../notes/model.ts';
import { type OldPlaces, type OldTarget, resolveOld } from './resolveOld.ts';

/** A picture with what its address leads to. */
type TargetedPicture = { picture: Picture; target: OldTarget };

/** The picture for previews, and the one above the text. */
export type PostPictures = { image: TargetedPicture | null; cover: TargetedPicture | null };

/**
 * Finds the pictures, and adds to `notes`. A cover that the body shows too, or that is on another host, where catpost
 * cannot show it, is only for previews. `shown` are the files that the body shows.
 */
export function picturesOf(post: ReadPost, shown: ReadonlySet<string>, places: OldPlaces, notes: Note[]): PostPictures {
  const image = targeted(post.meaning.image, post, places);
  const cover = targeted(post.meaning.cover, post, places);
  if (cover === null) return { image, cover: null };
  const note = (about: string, message: string) => {
    notes.push({
      kind: 'changed',
      file: post.file,
      line: post.lineOf(post.sources.get('cover') ?? ''),
      about,
      message,
    });
  };
  if (cover.target.kind === 'outside') {
    note('covers on other hosts', `its cover is on another host, so it is only the picture for previews`);
    return { image: image ?? cover, cover: null };
  }
  if (cover.target.kind === 'file' && shown.has(cover.target.file)) return { image: image ?? cover, cover: null };
  if (cover.picture.alt === null) {
    note('covers without a text', 'nothing says what its cover shows, so it is taken for a decoration');
  }
  const isSame =
    image?.target.kind === 'file' && cover.target.kind === 'file' && image.target.file === cover.target.file;
  return {
    image: isSame ? null : image,
    cover: { ...cover, picture: { ...cover.picture, alt: cover.picture.alt ?? '' } },
  };
}

function targeted(picture: Picture | null, post: ReadPost, places: OldPlaces): TargetedPicture | null {
  if (picture === null) return null;
  const target = resolveOld(picture.src, post, places);
  if (target.kind !== 'unknown') return { picture, target };
  // A vault names a picture without its folder.
  const file = places.table.fileNamed(picture.src, post.file);
  return { picture, target: file === null ? target : { kind: 'file', file, rest: '' } };
}
