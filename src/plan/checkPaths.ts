/** Finds files that claim the same path. Letter case does not count, because macOS and Windows ignore it. */

import { outputFileOf } from '../content/paths/href.ts';
import { withSeverity } from '../problems/problem.ts';
import type { Site } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';
import { searchClaim, workerClaim } from './entries.ts';
import type { Entry } from './model.ts';

/** A path and what claims it: an entry, or a name that is reserved. */
type Claim = Pick<Entry, 'path' | 'owner'> & Partial<Pick<Entry, 'source'>>;

/**
 * Returns a problem for each path that is claimed twice, and for each file at a path where another file needs a folder.
 */
export function checkPaths(site: Site, claims: Claim[]): Problem[] {
  return clashesOf(claims).map(({ claim, earlier }) => {
    const message = `${claim.owner} and ${earlier.owner} both claim ${claim.path}`;
    const hint = 'rename one of them, or give it another slug';
    const place = { file: claim.owner, position: null, line: null };
    return withSeverity({ rule: 'path-taken', ...place, message, hint }, site.config.problems);
  });
}

/**
 * Returns the entries with one file for each path, for a site that only warns. A copied file gives way to a generated
 * one.
 */
export function withoutClashes(entries: Entry[]): Entry[] {
  const dropped = new Set<Claim>();
  for (const { claim, earlier } of clashesOf(entries)) dropped.add(isCopy(earlier) && !isCopy(claim) ? earlier : claim);
  return dropped.size === 0 ? entries : entries.filter((entry) => !dropped.has(entry));
}

/** `earlier` has the path of `claim`, or is a file where `claim` needs a folder. */
type Clash = { claim: Claim; earlier: Claim };

function clashesOf(claims: Claim[]): Clash[] {
  const byFile = new Map<string, Claim>();
  const clashes: Clash[] = [];
  for (const claim of [workerClaim, searchClaim, ...claims]) {
    const key = foldCase(outputFileOf(claim.path));
    const earlier = byFile.get(key);
    if (earlier) clashes.push({ claim, earlier });
    else byFile.set(key, claim);
  }
  for (const [key, claim] of byFile) {
    const folders = key.split('/').slice(0, -1);
    for (let depth = 1; depth <= folders.length; depth += 1) {
      const earlier = byFile.get(folders.slice(0, depth).join('/'));
      if (earlier) clashes.push({ claim, earlier });
    }
  }
  return clashes;
}

function isCopy({ source }: Claim): boolean {
  return source?.kind === 'copy';
}

/** Folds the case. Upper case comes first, so that `ß` and `SS` are the same. */
function foldCase(file: string): string {
  return file.normalize('NFC').toUpperCase().toLowerCase();
}
