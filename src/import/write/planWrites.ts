/** Decides which files an import writes, removes and keeps. */
import type { ImportRecord } from './record.ts';

/** What is at a path: nothing, a file, or something that no file can replace, such as a folder or a symbolic link. */
export type FileState = { kind: 'missing' } | { kind: 'file'; hash: string } | { kind: 'blocked' };

/** The paths by what becomes of them. */
export type WritePlan = {
  written: string[];
  same: string[];
  removed: string[];
  /** Files of an earlier import that the author has edited. */
  edited: string[];
  /** Edited files that the old blog no longer has. */
  orphaned: string[];
  /** Files of the author where an import would write. */
  inTheWay: string[];
};

/** What is known of the content folder. */
export type WriteState = {
  stateOf: (path: string) => FileState;
  /** The files of catpost, and the hashes that each may have. */
  files: ImportRecord['files'];
};

/** Returns what to do. `wanted` has the hash of each file of the new content. */
export function planWrites(wanted: ReadonlyMap<string, string>, { stateOf, files }: WriteState): WritePlan {
  const plan: WritePlan = { written: [], same: [], removed: [], edited: [], orphaned: [], inTheWay: [] };
  for (const [path, hash] of wanted) {
    const state = stateOf(path);
    const own = files.get(path);
    if (state.kind === 'missing') plan.written.push(path);
    else if (state.kind === 'blocked') plan.inTheWay.push(path);
    else if (state.hash === hash) plan.same.push(path);
    else if (own?.includes(state.hash)) plan.written.push(path);
    else if (own !== undefined) plan.edited.push(path);
    else plan.inTheWay.push(path);
  }
  for (const [path, hashes] of files) {
    if (wanted.has(path)) continue;
    const state = stateOf(path);
    if (state.kind === 'file') (hashes.includes(state.hash) ? plan.removed : plan.orphaned).push(path);
  }
  return plan;
}

/** Returns the files of the record while the plan is carried out, or after it. */
export function filesAfter(
  plan: WritePlan,
  wanted: ReadonlyMap<string, string>,
  before: ImportRecord['files'],
  isDone: boolean,
): Map<string, string[]> {
  const files = new Map<string, string[]>();
  for (const path of [...plan.edited, ...plan.orphaned]) files.set(path, before.get(path) ?? []);
  for (const path of plan.same) files.set(path, [wanted.get(path) ?? '']);
  for (const path of plan.written) {
    const old = isDone ? [] : (before.get(path) ?? []);
    files.set(path, [...new Set([...old, wanted.get(path) ?? ''])]);
  }
  if (!isDone) for (const path of plan.removed) files.set(path, before.get(path) ?? []);
  return files;
}
