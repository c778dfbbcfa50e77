/**
 * The paths that a file has had: the current path first, the oldest last. These two may be equal; otherwise no path
 * occurs twice. The oldest path identifies the post forever. It ends in `#2` if another post had the same first path.
 */
import type { PathLine } from '../../types/pathRecord.ts';

/** Returns the oldest path. */
export function firstPathOf(paths: string[]): string {
  return paths.at(-1) ?? '';
}

/** Returns the paths that the file no longer has. */
export function formerPathsOf({ paths: [current, ...former] }: PathLine): string[] {
  return former.filter((path) => path !== current && !path.includes('#'));
}

/** Makes `path` the current one. */
export function withCurrentPath(paths: string[], path: string): string[] {
  const first = firstPathOf(paths);
  const between = paths.filter((other) => other !== path && other !== first);
  return first === path && between.length === 0 ? [path] : [path, ...new Set(between), first];
}

/** Removes the paths that other posts have now, except the oldest. */
export function withoutTakenPaths(paths: string[], taken: Set<string>): string[] {
  return paths.filter((path, index) => index === 0 || index === paths.length - 1 || !taken.has(path));
}

/** Joins two records of one file; the current and the oldest path are those of `one`. */
export function mergeRecordedPaths(one: string[], other: string[]): string[] {
  return withCurrentPath([...one.slice(0, -1), ...other, firstPathOf(one)], one[0] ?? '');
}
