/** Finds out from the front matter and the place of a post who may see it, when and where. */

import { foldKey } from '../../content/keys/foldKey.ts';
import { postKeyOf } from '../../content/keys/postKeys.ts';
import { isDraftFile } from '../../content/visibility/draftFile.ts';
import { hidingKeys } from '../../content/visibility/hidingKeys.ts';
import { unreadHidingLine } from '../../content/visibility/hidingLine.ts';
import { readVisibility } from '../../content/visibility/readVisibility.ts';
import { compare } from '../../text/compare.ts';
import type { ForeignPost } from '../folder/model.ts';
import type { ForeignValues, Meaning } from './model.ts';
import { type DateHabits, readForeignDate } from './readDate.ts';
import type { MatterReading } from './readMatter.ts';

/** Who may see a post. `refused` are the keys at the top that catpost cannot obey. */
export type Hidden = Pick<Meaning, 'draft' | 'isUnsure' | 'isUnlisted' | 'from' | 'until' | 'leftOutOf'> & {
  refused: ReadonlySet<string>;
};

/** Reads every key that may hide the post, by the table of visibility/hidingKeys.ts. What is not clear makes it a draft. */
export function readHidden(
  { file, isDraft }: Pick<ForeignPost, 'file' | 'isDraft'>,
  values: ForeignValues,
  { matter, problem }: Pick<MatterReading, 'matter' | 'problem'>,
  habits: DateHabits,
): Hidden {
  const isKnown = (key: string) => postKeyOf(key) !== undefined;
  const { visibility, problems } = readVisibility(withReadDates(values, habits), '', habits.timezone, isKnown);
  const { isUnlisted, from, until, leftOutOf } = visibility;
  const isUnread = unreadHidingLine(matter, visibility) !== null;
  const reasons = [
    problem === null ? null : `its front matter cannot be read: ${problem}`,
    isDraft ? 'the old tool does not publish it' : null,
    problems[0]?.message ?? null,
    visibility.isDraft ? 'its front matter says so' : null,
    isDraftFile(file) ? 'the name of its file or folder says so' : null,
    isUnread ? 'a line of its front matter may be meant to hide it' : null,
  ];
  return {
    draft: reasons.find((reason) => reason !== null) ?? null,
    isUnsure: problem !== null || (!isDraft && (problems.length > 0 || isUnread)),
    isUnlisted,
    from: from.sort(compare).at(-1) ?? null,
    until: until.sort(compare)[0] ?? null,
    leftOutOf: isUnlisted ? leftOutOf.filter((place) => place !== 'engines') : leftOutOf,
    refused: new Set(problems.flatMap(({ path: [key] }) => (typeof key === 'string' ? [key] : []))),
  };
}

/** Writes the dates of hiding keys in catpost's form, such as those that are numbers of seconds. */
function withReadDates(values: ForeignValues, habits: DateHabits): ForeignValues {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      const kind = hidingKeys.get(foldKey(key))?.kind;
      if ((kind !== 'from' && kind !== 'until') || typeof value === 'boolean') return [key, value];
      const read = readForeignDate(value, habits);
      return [key, read !== null && 'date' in read ? read.date : value];
    }),
  );
}
