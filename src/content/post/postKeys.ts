/** The keys of one post's front matter -> its values by catpost's names, what they say of who may see it, and problems. */

import type { Position } from '../../types/problem.ts';
import { meantKey } from '../config/shape.ts';
import { type ForeignKey, isForeign } from '../frontMatter/foreignKeys.ts';
import type { FrontMatter } from '../frontMatter/frontMatter.ts';
import { lineAt } from '../problems.ts';
import { readVisibility, unreadHiding, type Visibility } from '../visibility/visibility.ts';
import { knownKeys, type NamedValues, nameValues, postKeyOf } from './postSchema.ts';

/** `line` is null where the line itself must not be repeated. */
type Report = (rule: string, position: Position | null, message: string, hint: string, line?: string | null) => void;

export type PostKeys = { named: NamedValues; visibility: Visibility; foreign: ForeignKey[] };

/** `text` is all of the file, `file` its name from the content folder, `shown` its name in problems. */
export function readKeys(
  matter: FrontMatter,
  { text, file, shown, timezone }: { text: string; file: string; shown: string; timezone: string },
  report: Report,
): PostKeys {
  const named = nameValues(matter);
  reportMisspelt(Object.keys(named.extra), matter, report);
  const { visibility, faults } = readVisibility(matter.values, file, timezone, (key) => postKeyOf(key) !== undefined);
  const isDate = named.values.values.date !== undefined;
  for (const { rule, path, message, hint } of faults) {
    // What is taken for the post's date is checked as one.
    if (isDate && path.length === 1 && path[0] === named.writtenAs('date')) continue;
    const position = rule === 'value-invalid' ? matter.locate(path) : matter.locateKey(path);
    // A password is not repeated where others may read it, such as in a log.
    if (rule === 'not-protected') report(rule, position, message, hint, null);
    else report(rule, position, message, hint);
  }
  const unread = faults.length > 0 ? null : unreadHiding(text.split('\n', matter.bodyLine).join('\n'), visibility);
  if (unread !== null) {
    const message = 'this line may mean that the post is not for readers, but is a part of another value';
    const hint = 'write it at the start of a line, as key: value';
    report('hiding-unclear', { line: unread + 1, column: 1 }, message, hint);
  }
  return { named, visibility, foreign: foreignKeys(matter, text, shown) };
}

function reportMisspelt(keys: string[], matter: FrontMatter, report: Report): void {
  for (const key of keys) {
    const known = meant.get(key);
    const found = known === undefined && !isForeign(key) ? meantKey(key, knownKeys) : (known ?? null);
    meant.set(key, found);
    if (found === null) continue;
    report('unknown-key', matter.locateKey([key]), `${key} is not a key that catpost knows`, `did you mean ${found}?`);
  }
}

/** Comparing takes 50 µs, and all posts of a site have the same few keys. */
const meant = new Map<string, string | null>();

function foreignKeys(matter: FrontMatter, text: string, file: string): ForeignKey[] {
  const keys = Object.keys(matter.values).filter(isForeign);
  return keys.map((key) => {
    const place = () => {
      const position = matter.locateKey([key]);
      return { position, line: lineAt(text, position) };
    };
    return { key, file, place };
  });
}
