/** Two claims on one published file are a problem that names both (decision 4), also when they differ only in case. */
import { outputFileOf } from '../content/paths.ts';
import { problemAt } from '../content/problems.ts';
import type { Problem, Site } from '../types.ts';
import { type Entry, workerClaim } from './plan.ts';
import { searchClaim } from './search/searchIndex.ts';

/** What takes a path. */
type Claim = Pick<Entry, 'path' | 'owner'>;

/** Every path that is claimed twice, and every file where another needs a folder. */
export function checkPaths(site: Site, claimed: Claim[]): Problem[] {
  const claims = new Map<string, Claim>();
  const problems: Problem[] = [];
  const clash = (entry: Claim, other: Claim) => {
    const message = `${entry.owner} and ${other.owner} both claim ${entry.path}`;
    const hint = 'rename one of them, or give it a slug of its own';
    problems.push(
      problemAt(
        { rule: 'path-taken', file: entry.owner, position: null, line: null, message, hint },
        site.config.problems,
      ),
    );
  };
  for (const entry of [workerClaim, searchClaim, ...claimed]) {
    const key = fold(outputFileOf(entry.path));
    const other = claims.get(key);
    if (other) clash(entry, other);
    else claims.set(key, entry);
  }
  for (const [key, entry] of claims) {
    const folders = key.split('/').slice(0, -1);
    for (let depth = 1; depth <= folders.length; depth += 1) {
      const file = claims.get(folders.slice(0, depth).join('/'));
      if (file) clash(entry, file);
    }
  }
  return problems;
}

/** macOS and Windows take names that differ only in case for one. */
function fold(file: string): string {
  return file.normalize('NFC').toUpperCase().toLowerCase();
}
