/** Reads the keys of a post's front matter: names its values, finds out who may see it, and reports unknown keys. */
import { lineAt } from '../../problems/problem.ts';
import type { FrontMatter } from '../frontMatter/frontMatter.ts';
import { type ForeignKey, isForeignKey } from '../keys/foreignKeys.ts';
import { meantKey } from '../keys/meantKey.ts';
import { knownKeys, postKeyOf } from '../keys/postKeys.ts';
import { unreadHidingLine } from '../visibility/hidingLine.ts';
import { readVisibility } from '../visibility/readVisibility.ts';
import type { Visibility } from '../visibility/visibility.ts';
import { type NamedValues, nameValues } from './namedValues.ts';
import type { Report } from './postSource.ts';

/** The result of reading keys. */
export type PostKeys = { named: NamedValues; visibility: Visibility; foreign: ForeignKey[] };

/** A markdown file: its whole text, its name relative to the content folder, and its name in problems. */
export type MarkdownSource = { text: string; file: string; shownFile: string };

/** Reads the keys of a front matter. Dates are read in `timezone`. */
export function readKeys(
  matter: FrontMatter,
  { text, file, shownFile }: MarkdownSource,
  timezone: string,
  report: Report,
): PostKeys {
  const named = nameValues(matter);
  reportMisspelt(Object.keys(named.extra), matter, report);
  const { visibility, problems } = readVisibility(matter.values, file, timezone, (key) => postKeyOf(key) !== undefined);
  const hasDate = named.values.values.date !== undefined;
  for (const { rule, path, message, hint } of problems) {
    // The key that is read as the post's date is checked as a date.
    if (hasDate && path.length === 1 && path[0] === named.writtenAs('date')) continue;
    const position = rule === 'value-invalid' ? matter.locate(path) : matter.locateKey(path);
    // Does not repeat a password where others may read it, such as in a public log.
    if (rule === 'not-protected') report(rule, position, message, hint, null);
    else report(rule, position, message, hint);
  }
  const matterText = text.split('\n', matter.bodyLine).join('\n');
  const unread = problems.length > 0 ? null : unreadHidingLine(matterText, visibility);
  if (unread !== null) {
    const message = 'this line may be meant to hide the post, but it is part of another value';
    const hint = 'write it at the start of a line, as key: value';
    report('hiding-unclear', { line: unread + 1, column: 1 }, message, hint);
  }
  return { named, visibility, foreign: foreignKeysIn(matter, named, text, shownFile) };
}

function reportMisspelt(keys: string[], matter: FrontMatter, report: Report): void {
  for (const key of keys) {
    const meant = suggestionFor(key);
    if (meant === null) continue;
    report('unknown-key', matter.locateKey([key]), `${key} is not a key that catpost knows`, `did you mean ${meant}?`);
  }
}

function suggestionFor(key: string): string | null {
  const known = suggestions.get(key);
  if (known !== undefined) return known;
  const meant = isForeignKey(key) ? null : meantKey(key, knownKeys);
  suggestions.set(key, meant);
  return meant;
}

/** A comparison with all known keys takes 50 µs, and all posts of a site have the same few keys. */
const suggestions = new Map<string, string | null>();

/** A key such as `layout` is foreign only with a value that catpost does not read. */
function foreignKeysIn(
  matter: FrontMatter,
  { values: { values } }: NamedValues,
  text: string,
  file: string,
): ForeignKey[] {
  const isRead = (key: string) => Object.hasOwn(values, postKeyOf(key) ?? '');
  const keys = Object.keys(matter.values).filter((key) => isForeignKey(key) && !isRead(key));
  return keys.map((key) => {
    const locate = () => {
      const position = matter.locateKey([key]);
      return { position, line: lineAt(text, position) };
    };
    return { key, file, locate };
  });
}
