/** The output of `git log --patch`, line by line -> the commits of every file, followed over its renames. */
import type { PostCommit } from '../types.ts';
import { bodyDiff } from './bodyDiff.ts';
import { dayIn } from './dates.ts';

/** How many commits of a file are kept, and of how many what they changed. */
const mostCommits = 20;
const mostDiffs = 5;

/** One file of one commit. A name is null where there is none: before the file was made, or after its end. */
type Change = { from: string | null; to: string | null; lines: string[] };

/** A commit begins with a NUL: see `logArguments`. The names are those that files have at the end of the history. */
export async function readLog(lines: AsyncIterable<string>, timezone: string): Promise<Map<string, PostCommit[]>> {
  const history = new Map<string, PostCommit[]>();
  /** Which file of today a name of that time stands for; null for one that is no more, and itself where unnamed. */
  const owners = new Map<string, string | null>();
  let commit: Omit<PostCommit, 'diff'> | null = null;
  let change: Change | null = null;
  let renamed: [string, string | null][] = [];
  let inPatch = false;

  const ownerOf = ({ from, to }: Change): string | null => {
    const name = to ?? from ?? '';
    const owner = owners.get(name);
    return owner === undefined ? name : owner;
  };
  const commitsOf = (file: string): PostCommit[] => history.get(file) ?? [];
  const endChange = () => {
    if (commit && change && (change.from ?? change.to) !== null) {
      const owner = change.to === null ? null : ownerOf(change);
      if (owner !== null) {
        const commits = commitsOf(owner);
        const diff = commits.length < mostDiffs ? bodyDiff(change.lines) : null;
        if (commits.length < mostCommits) history.set(owner, [...commits, { ...commit, diff }]);
      }
      const { from, to } = change;
      if (to === null && from !== null) renamed.push([from, null]);
      if (to !== null && from !== to) {
        renamed.push([to, null]);
        if (from !== null) renamed.push([from, owner]);
      }
    }
    change = null;
    inPatch = false;
  };
  const endCommit = () => {
    endChange();
    // Names that end go first, for another file of the same commit may have had one of them.
    const ends = renamed.filter(([, owner]) => owner === null);
    for (const [name, owner] of [...ends, ...renamed.filter(([, owner]) => owner !== null)]) owners.set(name, owner);
    renamed = [];
  };

  for await (const line of lines) {
    if (line.startsWith('\0')) {
      endCommit();
      commit = commitOf(line, timezone);
    } else if (line.startsWith('diff --git ')) {
      endChange();
      change = { from: null, to: null, lines: [] };
    } else if (change !== null && inPatch) {
      const current: Change = change;
      const owner = ownerOf(current);
      if (owner !== null && commitsOf(owner).length < mostDiffs) current.lines.push(line);
    } else if (change !== null) {
      if (line.startsWith('@@ ')) inPatch = true;
      else readHeader(change, line);
    }
  }
  endCommit();
  return history;
}

function commitOf(line: string, timezone: string): Omit<PostCommit, 'diff'> {
  const [, hash = '', seconds = '0', author = '', subject = ''] = line.split('\0');
  const clean = (text: string) => text.replace(/\p{Cc}+/gu, ' ').trim();
  return { hash, day: dayIn(Number(seconds) * 1000, timezone), author: clean(author), subject: clean(subject) };
}

function readHeader(change: Change, line: string): void {
  const [, kind, written = ''] = /^(rename from|rename to|---|\+\+\+) (.*)$/.exec(line) ?? [];
  if (kind === undefined) return;
  // A name with a blank has a tab behind it; one with a quote or a control character is in quotes.
  const name = unquoted(written.replace(/\t$/, '')).normalize('NFC');
  const isName = kind.startsWith('rename');
  const path = isName ? name : name === '/dev/null' ? null : name.replace(/^[ab]\//, '');
  if (kind === 'rename from' || kind === '---') change.from = path;
  else change.to = path;
}

function unquoted(name: string): string {
  if (!name.startsWith('"') || !name.endsWith('"')) return name;
  return name.slice(1, -1).replace(/\\(["\\])/g, '$1');
}
