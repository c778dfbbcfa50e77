/** The output of `git log --patch`, line by line -> the commits of every file, followed over its renames. */

import type { PostCommit } from '../../types/content.ts';
import { withoutSpoofs } from '../controlCharacters.ts';
import { dayIn } from '../post/dates.ts';
import { isDraftFile } from '../visibility/visibility.ts';
import { bodyChange } from './bodyDiff.ts';

/** How many commits of a file are kept, and of how many what they changed. */
const mostCommits = 20;
const mostDiffs = 5;

/** By the names that files have at the end of the history. What was done while a post was hidden is left out. */
export async function readLog(lines: AsyncIterable<string>, timezone: string): Promise<Map<string, PostCommit[]>> {
  const history = new Map<string, PostCommit[]>();
  /** Which file a name stood for at the commit that is read; null for one that is no more, itself where not said. */
  const owners = new Map<string, string | null>();
  let renames: [name: string, owner: string | null][] = [];
  /** Files that were not for everybody after the commit that is read. */
  const hidden = new Set<string>();
  let commit = commitOf('', timezone);
  for await (const part of partsOf(lines)) {
    if ('heading' in part) {
      commit = commitOf(part.heading, timezone);
      for (const [name, owner] of renames) owners.set(name, owner);
      renames = [];
      continue;
    }
    const owner = ownerOf(part, owners);
    renames = withRenames(renames, part, owner);
    const commits = owner === null ? [] : (history.get(owner) ?? []);
    if (owner === null || commits.length === mostCommits) continue;
    const { day } = commit;
    const at = (file: string | null) => (file === null ? null : { file, day, timezone });
    const { wasHidden, isHidden, diff } = bodyChange(part.lines, at(part.from), at(part.to));
    // Where only the name changes nothing is said of the front matter.
    const said = part.lines.length > 0;
    if (!(said ? isHidden : hidden.has(owner) || isDraftFile(part.to ?? ''))) {
      history.set(owner, [...commits, { ...commit, diff: commits.length < mostDiffs ? diff : null }]);
    }
    if (said && wasHidden) hidden.add(owner);
    else if (said) hidden.delete(owner);
  }
  return history;
}

/** What one commit did to a file. A name is null where there is none: before the file was made, or after its end. */
type Change = { from: string | null; to: string | null; lines: string[] };

/** The heading of each commit, which begins with a NUL (see `logArguments`), then its changes. */
async function* partsOf(lines: AsyncIterable<string>): AsyncGenerator<{ heading: string } | Change, undefined> {
  let change: Change | null = null;
  let inPatch = false;
  for await (const line of lines) {
    if (line.startsWith('\0') || line.startsWith('diff --git ')) {
      if (change !== null) yield change;
      change = line.startsWith('\0') ? null : { from: null, to: null, lines: [] };
      if (change === null) yield { heading: line };
      inPatch = false;
    } else if (change !== null && inPatch) change.lines.push(line);
    else if (line.startsWith('@@ ')) inPatch = true;
    else if (change !== null) readName(change, line);
  }
  if (change !== null) yield change;
}

function readName(change: Change, line: string): void {
  const [, kind, written = ''] = /^(rename from|rename to|---|\+\+\+) (.*)$/.exec(line) ?? [];
  if (kind === undefined) return;
  // A name with a blank has a tab behind it; one with a quote or a control character is in quotes.
  const name = unquoted(written.replace(/\t$/, '')).normalize('NFC');
  const whole = kind.startsWith('rename') ? name : name.replace(/^[ab]\//, '');
  const path = whole === '/dev/null' ? null : whole;
  if (kind === 'rename from' || kind === '---') change.from = path;
  else change.to = path;
}

function unquoted(name: string): string {
  if (!name.startsWith('"') || !name.endsWith('"')) return name;
  return name.slice(1, -1).replace(/\\(["\\])/g, '$1');
}

/** Null where the file is no more, or another one has its name today. */
function ownerOf({ to }: Change, owners: Map<string, string | null>): string | null {
  if (to === null) return null;
  return owners.has(to) ? (owners.get(to) ?? null) : to;
}

/** What names stood for before the change. An end goes first: another file may have had the name in the same commit. */
function withRenames(
  renames: [string, string | null][],
  { from, to }: Change,
  owner: string | null,
): [string, string | null][] {
  if (from === to) return renames;
  const ended = (to === null ? from : to) ?? '';
  const before: [string, string | null][] = [[ended, null], ...renames];
  if (from !== null && to !== null) before.push([from, owner]);
  return before;
}

function commitOf(heading: string, timezone: string): Omit<PostCommit, 'diff'> {
  const [, hash = '', seconds = '0', author = '', subject = ''] = heading.split('\0');
  const clean = (text: string) => withoutSpoofs(text.replace(/\p{Cc}+/gu, ' ')).trim();
  return { hash, day: dayIn(Number(seconds) * 1000, timezone), author: clean(author), subject: clean(subject) };
}
