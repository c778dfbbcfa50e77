/** Two claims on one published file are a problem that names both (decision 4), also when they differ only in case. */

import { outputFileOf } from '../content/paths/paths.ts';
import { problemAt } from '../content/problems.ts';
import type { Site } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';
import { searchClaim, workerClaim } from './entries.ts';

import type { Entry } from './model.ts';

/** What takes a path. */
type Claim = Pick<Entry, 'path' | 'owner'> & Partial<Pick<Entry, 'source'>>;

/** Every path that is claimed twice, and every file where another needs a folder. */
export function checkPaths(site: Site, claimed: Claim[]): Problem[] {
  return clashesOf(claimed).map(({ claim, other }) => {
    const message = `${claim.owner} and ${other.owner} both claim ${claim.path}`;
    const hint = 'rename one of them, or give it a slug of its own';
    const place = { file: claim.owner, position: null, line: null };
    return problemAt({ rule: 'path-taken', ...place, message, hint }, site.config.problems);
  });
}

/** One file for each path, for a site that only warns: what catpost makes comes before a file that is copied. */
export function withoutClashes(entries: Entry[]): Entry[] {
  const left = new Set<Claim>();
  for (const { claim, other } of clashesOf(entries)) left.add(isCopy(other) && !isCopy(claim) ? other : claim);
  return left.size === 0 ? entries : entries.filter((entry) => !left.has(entry));
}

type Clash = { claim: Claim; other: Claim };

/** `other` has the path of `claim`, or is a file where `claim` needs a folder. */
function clashesOf(claimed: Claim[]): Clash[] {
  const claims = new Map<string, Claim>();
  const clashes: Clash[] = [];
  for (const claim of [workerClaim, searchClaim, ...claimed]) {
    const key = fold(outputFileOf(claim.path));
    const other = claims.get(key);
    if (other) clashes.push({ claim, other });
    else claims.set(key, claim);
  }
  for (const [key, claim] of claims) {
    const folders = key.split('/').slice(0, -1);
    for (let depth = 1; depth <= folders.length; depth += 1) {
      const other = claims.get(folders.slice(0, depth).join('/'));
      if (other) clashes.push({ claim, other });
    }
  }
  return clashes;
}

function isCopy({ source }: Claim): boolean {
  return source?.kind === 'copy';
}

/** macOS and Windows take names that differ only in case for one. */
function fold(file: string): string {
  return file.normalize('NFC').toUpperCase().toLowerCase();
}
