/** Writes the address of a place in a note. */
import { encodePath } from '../../../text/encodePath.ts';
import type { ReadPost } from '../../matter/model.ts';
import { headingNamed } from './noteHeadings.ts';
import type { WikiLink } from './wikiLink.ts';

/** The address of a link. `isMissing` is true if the note has no such heading; the address is that of the note then. */
export type NoteAddress = { address: string; isMissing: boolean };

/** Returns the address of what a link names in `target`, from the post `from`. */
export function noteAddress(
  target: ReadPost,
  { heading, block }: Pick<WikiLink, 'heading' | 'block'>,
  from: ReadPost,
): NoteAddress {
  const file = target === from ? '' : fileAddress(target.file);
  if (block !== null) return { address: `${file}#${encodeURIComponent(block)}`, isMissing: false };
  if (heading === null) return { address: file === '' ? fileAddress(target.file) : file, isMissing: false };
  const found = headingNamed(target, heading);
  const whole = file === '' ? fileAddress(target.file) : file;
  if (found === null || found.fragment === '') return { address: whole, isMissing: found === null };
  return { address: `${file}#${encodeURIComponent(found.fragment)}`, isMissing: false };
}

/** Returns the address of a file of the folder, for the links that are resolved last. */
export function fileAddress(file: string): string {
  return `@/${encodePath(file)}`;
}
