/** Determines what readers could see of a file after a commit. */
import { namePartsOf } from '../files/nameParts.ts';
import { readFrontMatter } from '../frontMatter/frontMatter.ts';
import { postKeyOf } from '../keys/postKeys.ts';
import { withoutComments } from '../post/comments.ts';
import { nameValues } from '../post/namedValues.ts';
import { withoutUnseenComments } from '../post/unseenComments.ts';
import { readDate } from '../values/dates.ts';
import { unreadHidingLine } from '../visibility/hidingLine.ts';
import { markOf } from '../visibility/mark.ts';
import { readVisibility } from '../visibility/readVisibility.ts';

/** `file` is its name after the commit, and `day` the day of the commit. */
export type PastFile = { file: string; day: string; timezone: string };

/** All lines of a version, without comments in the body; the first `matterLength` are the front matter. */
export type ShownVersion = { matterLength: number; lines: string[] };

/**
 * Returns null for a version that was not public: a draft, a scheduled, expired or unlisted post. Also returns null for
 * one with problems, which may have been meant to be hidden.
 */
export function shownVersion(lines: readonly string[], { file, day, timezone }: PastFile): ShownVersion | null {
  // Git counts only LF as a line break.
  if (lines.some((line) => line.includes('\r'))) return null;
  const matter = readFrontMatter(lines.join('\n'));
  if ('rule' in matter) return null;
  const { visibility, problems } = readVisibility(matter.values, file, timezone, (key) => postKeyOf(key) !== undefined);
  const { date } = nameValues(matter).values.values;
  const written = typeof date === 'string' ? date : namePartsOf(file).nameDate;
  const { mark } = markOf(visibility, written === null ? null : readDate(written, timezone), day);
  const { body, problems: commentProblems } = withoutComments(matter.body);
  const unread = unreadHidingLine(lines.slice(0, matter.bodyLine).join('\n'), visibility);
  const isUnclear =
    problems.length > 0 || unread !== null || commentProblems.some(({ rule }) => rule !== 'double-percent');
  if (isUnclear || mark !== null || visibility.isUnlisted) return null;
  const matterLength = body === '' ? lines.length : matter.bodyLine;
  const shown = body === '' ? [] : withoutUnseenComments(body).split('\n');
  return { matterLength, lines: [...lines.slice(0, matterLength), ...shown] };
}
