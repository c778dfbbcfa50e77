/** Finds lines that were meant to hide a post and have no effect. */
import type { Visibility } from './visibility.ts';

/**
 * Finds a line such as `draft: true` that the parsed values do not contain, because it is part of another value or is
 * not written as a key. `matter` is the text between the fences. Returns the index of the line from 0, or null.
 */
export function unreadHidingLine(
  matter: string,
  { isDraft, isUnlisted }: Pick<Visibility, 'isDraft' | 'isUnlisted'>,
): number | null {
  if (isDraft || isUnlisted || !hidingLine.test(matter)) return null;
  return matter.slice(0, hidingLine.exec(matter)?.index).split('\n').length - 1;
}

const hidingLine =
  /^(?:[^\S\n]|[\p{DI}"'{,-])*(?:(?:is[ _-]?)?(?:draft|private|unpublished|unlisted)["']?[ \t]*[:=]+[ \t]*["']?(?:true|yes|on|1)|(?:is[ _-]?)?publish(?:ed)?["']?[ \t]*[:=]+[ \t]*["']?(?:false|no|off|0))(?![\p{L}\p{N}-])/imu;
