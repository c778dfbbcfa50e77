/** Reads the commits of every file from the output of `git log --patch`, and follows files over renames. */
import { withoutUnsafeCharacters } from '../../text/controlCharacters.ts';
import type { PostCommit } from '../../types/history.ts';
import { dayIn } from '../values/zones.ts';
import { isDraftFile } from '../visibility/draftFile.ts';
import { bodyChange } from './bodyDiff.ts';
import { changesIn, type FileChange } from './gitPatch.ts';

/** How many commits of a file are kept, and how many of these with their diffs. */
const maximumCommits = 20;
const maximumDiffs = 5;

/** The state of the walk through the log, from the newest commit to the oldest. */
type Walk = {
  history: Map<string, PostCommit[]>;
  /**
   * The present names of files by their names at the current commit: null for a file that is gone. A name that is
   * missing here is unchanged.
   */
  owners: Map<string, string | null>;
  /** Changes of `owners` that take effect at the next commit. */
  renames: [name: string, owner: string | null][];
  /** Present names of files that were hidden after the current commit. */
  hidden: Set<string>;
};

/**
 * Returns the commits by the present names of files. Leaves out commits made while the post was hidden from readers.
 */
export async function readLog(lines: AsyncIterable<string>, timezone: string): Promise<Map<string, PostCommit[]>> {
  const walk: Walk = { history: new Map(), owners: new Map(), renames: [], hidden: new Set() };
  let commit = commitOf('', timezone);
  for await (const part of changesIn(lines)) {
    if ('heading' in part) {
      commit = commitOf(part.heading, timezone);
      for (const [name, owner] of walk.renames) walk.owners.set(name, owner);
      walk.renames = [];
    } else addChange(walk, part, commit, timezone);
  }
  return walk.history;
}

function addChange(walk: Walk, change: FileChange, commit: Omit<PostCommit, 'diff'>, timezone: string): void {
  const { history, hidden } = walk;
  const owner = ownerOf(change, walk.owners);
  walk.renames = withRename(walk.renames, change, owner);
  if (owner === null) return;
  const commits = history.get(owner) ?? [];
  if (commits.length === maximumCommits) return;
  const versionOf = (file: string | null) => (file === null ? null : { file, day: commit.day, timezone });
  const { wasHidden, isHidden, diff } = bodyChange(change.lines, versionOf(change.from), versionOf(change.to));
  // The patch of a mere rename is empty, so it does not show whether the post is hidden.
  const hasPatch = change.lines.length > 0;
  const isHiddenNow = hasPatch ? isHidden : hidden.has(owner) || isDraftFile(change.to ?? '');
  if (!isHiddenNow) {
    history.set(owner, [...commits, { ...commit, diff: commits.length < maximumDiffs ? diff : null }]);
  }
  if (hasPatch && wasHidden) hidden.add(owner);
  else if (hasPatch) hidden.delete(owner);
}

/** Returns the present name of the changed file. Null if it is gone, or another file has its name now. */
function ownerOf({ to }: FileChange, owners: Map<string, string | null>): string | null {
  if (to === null) return null;
  return owners.has(to) ? (owners.get(to) ?? null) : to;
}

/**
 * Returns the renames with that of a change. A deleted or former name comes first, because another file may have taken
 * the name in the same commit.
 */
function withRename(renames: Walk['renames'], { from, to }: FileChange, owner: string | null): Walk['renames'] {
  if (from === to) return renames;
  const ended = (to === null ? from : to) ?? '';
  const before: Walk['renames'] = [[ended, null], ...renames];
  if (from !== null && to !== null) before.push([from, owner]);
  return before;
}

function commitOf(heading: string, timezone: string): Omit<PostCommit, 'diff'> {
  const [, hash = '', seconds = '0', author = '', subject = ''] = heading.split('\0');
  const clean = (text: string) => withoutUnsafeCharacters(text.replace(/\p{Cc}+/gu, ' ')).trim();
  return { hash, day: dayIn(Number(seconds) * 1000, timezone), author: clean(author), subject: clean(subject) };
}
