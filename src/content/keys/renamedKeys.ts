/**
 * Keys that have a new name. The old name works through the next major version too, and each use of it is a problem
 * of the rule `deprecated-key`. `catpost upgrade --write` replaces it.
 */
import type { RawProblem } from '../../problems/problem.ts';
import { isRecord, type LocatedValues, type ValuePath } from '../yaml/locatedValues.ts';

/** A key with its new name. `old` is its whole path, in which `*` stands for any name: `collections.*.order`. */
export type RenamedKey = {
  old: string;
  /** The last part of the new path: `sort`. */
  name: string;
  /** The version that has the new name, and the one that no longer has the old one. */
  since: string;
  goes: string;
};

/** The keys of site.yaml. */
export const renamedSettings: readonly RenamedKey[] = [];

/** The keys of a front matter. */
export const renamedPostKeys: readonly RenamedKey[] = [];

/** A use of an old name. */
export type OldName = Pick<RawProblem, 'message' | 'hint'> & { position: ReturnType<LocatedValues['locateKey']> };

/**
 * Returns values under the new names, which are still found where they are written, and each use of an old name. If
 * both names are there, the new one counts.
 */
export function withNewNames<Values extends LocatedValues>(
  located: Values,
  renamed: readonly RenamedKey[],
): { located: Values; uses: OldName[] } {
  const found = renamed.flatMap((key) => pathsOf(located.values, key.old.split('.')).map((path) => ({ key, path })));
  if (found.length === 0) return { located, uses: [] };
  const values = structuredClone(located.values);
  const moved = found.map((use) => ({ ...use, isTwice: move(values, use.path, use.key.name) }));
  const uses = moved.map(({ key, path, isTwice }) => {
    return { position: located.locateKey(path), ...textsFor(path, key, isTwice) };
  });
  const written = (path: ValuePath) =>
    moved.reduce((wanted, { key, path: old, isTwice }) => (isTwice ? wanted : oldPath(wanted, key.name, old)), path);
  return {
    located: {
      ...located,
      values,
      locate: (path) => located.locate(written(path)),
      locateKey: (path) => located.locateKey(written(path)),
      written: (path) => located.written(written(path)),
    },
    uses,
  };
}

/** Returns the hint of a use that is right as soon as the name is replaced. */
export function newNameHint(name: string): string {
  return `write ${name} instead`;
}

/** Returns every path to a value that a pattern such as `['collections', '*', 'order']` names. */
function pathsOf(values: unknown, [first, ...rest]: string[]): string[][] {
  if (first === undefined) return [[]];
  if (!isRecord(values)) return [];
  const names = first === '*' ? Object.keys(values) : Object.keys(values).filter((name) => name === first);
  return names.flatMap((name) => pathsOf(values[name], rest).map((path) => [name, ...path]));
}

/** Gives the value at a path a new name. Returns true, and only removes it, if the new name has a value already. */
function move(values: Record<string, unknown>, path: string[], name: string): boolean {
  const parent = path.slice(0, -1).reduce<unknown>((inner, part) => (isRecord(inner) ? inner[part] : null), values);
  const old = path.at(-1) ?? '';
  if (!isRecord(parent)) return false;
  const isTwice = Object.hasOwn(parent, name);
  if (!isTwice) parent[name] = parent[old];
  delete parent[old];
  return isTwice;
}

function textsFor(
  path: string[],
  { name, since, goes }: RenamedKey,
  isTwice: boolean,
): Pick<OldName, 'message' | 'hint'> {
  const message = `${path.join('.')} is called ${name} since catpost ${since}, and works only until ${goes}`;
  if (isTwice) return { message: `${message}; ${name} is there too and counts`, hint: 'delete this line' };
  return { message, hint: newNameHint(name) };
}

/** Returns the path at which a value is written, if it is at or below the new name of `old`. */
function oldPath(wanted: ValuePath, name: string, old: string[]): ValuePath {
  const last = old.length - 1;
  const isBelow = old.every((part, index) => wanted[index] === (index === last ? name : part));
  return isBelow ? [...old, ...wanted.slice(old.length)] : wanted;
}
