/** A file as it was after a commit -> what readers could see of it then. Pure. */

import { readFrontMatter } from '../frontMatter/frontMatter.ts';
import { withoutComments, withoutUnseenComments } from '../post/comments.ts';
import { readDate } from '../post/dates.ts';
import { nameValues, postKeyOf } from '../post/postSchema.ts';
import { dayOfName } from '../post/readPost.ts';
import { markOf, readVisibility, unreadHiding } from '../visibility/visibility.ts';

/** `file` is its name then, and `day` that of the commit. */
export type PastFile = { file: string; day: string; timezone: string };

/** How many lines stand before its body, and all of its lines, those of the body without comments. */
export type ShownVersion = { matter: number; lines: string[] };

/**
 * Null for a version that was not for everybody, or of which that is not known: a draft, a scheduled, expired or unlisted
 * post, a faulty one.
 */
export function shownVersion(lines: readonly string[], { file, day, timezone }: PastFile): ShownVersion | null {
  // Line ends of another kind would be counted otherwise here than by git.
  if (lines.some((line) => line.includes('\r'))) return null;
  const matter = readFrontMatter(lines.join('\n'));
  if ('rule' in matter) return null;
  const { visibility, faults } = readVisibility(matter.values, file, timezone, (key) => postKeyOf(key) !== undefined);
  const { date } = nameValues(matter).values.values;
  const written = typeof date === 'string' ? date : dayOfName(file);
  const { mark } = markOf(visibility, written === null ? null : readDate(written, timezone), day);
  const { body, problems } = withoutComments(matter.body);
  const unread = unreadHiding(lines.slice(0, matter.bodyLine).join('\n'), visibility);
  const isUnclear = faults.length > 0 || unread !== null || problems.some(({ rule }) => rule !== 'double-percent');
  if (isUnclear || mark !== null || visibility.isUnlisted) return null;
  const bodyLine = body === '' ? lines.length : matter.bodyLine;
  const shown = body === '' ? [] : withoutUnseenComments(body).split('\n');
  return { matter: bodyLine, lines: [...lines.slice(0, bodyLine), ...shown] };
}
