/** Patterns for paths: `*`, `?`, `[a-z]`, and `**` for any depth. */

import { pause } from '../streams/timeSlices.ts';
import type { FileSystem } from './fileSystem.ts';
import { startOf } from './locate.ts';
import { resolvePath } from './paths.ts';

/** Names from the first to the last; `pattern` is null for one that is no pattern, and `any depth` for `**`. */
export type Glob = {
  absolute: boolean;
  names: { text: string; pattern: RegExp | null | 'any depth' }[];
  slash: boolean;
};

/** Null where nothing in the pieces is a pattern. */
export function globOf(pieces: readonly { text: string; special: boolean }[]): Glob | null {
  const whole = pieces.map(({ text }) => text).join('');
  if (!pieces.some(({ text, special }) => special && /[*?[]/.test(text))) return null;
  const flags = pieces.flatMap(({ text, special }) => Array.from({ length: text.length }, () => special));
  const names: Glob['names'] = [];
  let start = 0;
  for (let at = 0; at <= whole.length; at += 1) {
    if (at < whole.length && whole[at] !== '/') continue;
    const text = whole.slice(start, at);
    const pattern = patternOf(text, flags.slice(start, at));
    const repeated = pattern === 'any depth' && names.at(-1)?.pattern === pattern;
    if (text !== '' && !repeated) names.push({ text, pattern });
    start = at + 1;
  }
  return { absolute: whole.startsWith('/'), names, slash: whole.endsWith('/') };
}

/** A pattern for one name as `find -name` has it. */
export function namePattern(text: string, flags = ''): RegExp {
  return new RegExp(`^${sourceOf(text, () => true)}$`, `su${flags}`);
}

/** The paths that match, as they would be typed, in order of code points. */
export async function matchGlob(
  glob: Glob,
  files: FileSystem,
  directory: string,
  signal: AbortSignal,
): Promise<string[]> {
  const found: string[] = [];
  const [first] = glob.names;
  const typedFirst = first?.pattern === null && glob.names.length > 1 && !glob.absolute ? `${first.text}/` : '';
  const from = await startOf(typedFirst, { files, directory }, signal);
  await walk(glob.absolute ? '/' : '', 0);
  return [...new Set(found)].sort((a, b) => (a < b ? -1 : 1));

  /** `deep` is true below the directory where a `**` begins. */
  async function walk(typed: string, index: number, deep = false): Promise<void> {
    const name = glob.names[index];
    if (name === undefined) {
      found.push(glob.slash ? `${typed}/` : typed);
      return;
    }
    const isLast = index === glob.names.length - 1;
    const below = (child: string) => (typed === '' || typed.endsWith('/') ? typed + child : `${typed}/${child}`);
    if (name.pattern === null) {
      const next = below(name.text);
      const entry = await files.entry(resolvePath(next, from), signal);
      if (entry && (entry.kind === 'directory' || (isLast && !glob.slash))) await walk(next, index + 1);
      return;
    }
    const here = resolvePath(typed === '' ? '.' : typed, from);
    if ((await files.entry(here, signal))?.kind !== 'directory') return;
    if (name.pattern === 'any depth') {
      if (!isLast || deep) await walk(typed, index + 1);
      else if (typed !== '') found.push(typed.endsWith('/') ? typed : `${typed}/`);
    }
    for await (const { path, kind } of files.list(here, 'name', signal)) {
      const wait = pause(signal);
      if (wait) await wait;
      const child = path.slice(path.lastIndexOf('/') + 1);
      if (child.startsWith('.') && !name.text.startsWith('.')) continue;
      if (name.pattern === 'any depth') {
        if (kind === 'directory') await walk(below(child), index, true);
        else if (isLast && !glob.slash) found.push(below(child));
      } else if (name.pattern.test(child) && (kind === 'directory' || (isLast && !glob.slash))) {
        await walk(below(child), index + 1);
      }
    }
  }
}

function patternOf(text: string, special: boolean[]): RegExp | null | 'any depth' {
  const isSpecial = (at: number) => special[at] === true;
  if (text === '**' && isSpecial(0)) return 'any depth';
  if (![...text].some((character, at) => /[*?[]/.test(character) && isSpecial(at))) return null;
  return new RegExp(`^${sourceOf(text, isSpecial)}$`, 'su');
}

/**
 * Between two stars the first place that fits is as good as any other, so none is tried again: `(?=(…))\1` gives
 * nothing back. Else `*?*?*?*x` would take for ever.
 */
function sourceOf(text: string, isSpecial: (at: number) => boolean): string {
  const runs: string[] = [''];
  for (let at = 0; at < text.length; ) {
    if (isSpecial(at) && text[at] === '*') {
      runs.push('');
      at += 1;
      continue;
    }
    const [length, part] = pieceAt(text, at, isSpecial(at));
    runs.push((runs.pop() ?? '') + part);
    at += length;
  }
  const [first = '', ...rest] = runs;
  const last = rest.pop();
  if (last === undefined) return first;
  const middle = rest.filter((run) => run !== '').map((run, index) => `(?=([^/]*?${run}))\\${index + 1}`);
  return `${first}${middle.join('')}[^/]*${last}`;
}

function pieceAt(text: string, at: number, special: boolean): [length: number, source: string] {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (special && character === '?') return [1, '[^/]'];
  const group = special ? /^\[([!^]?)(\]?(?:\[:[a-z]+:\]|[^\]])*)\]/.exec(text.slice(at)) : null;
  if (group) {
    const inside = (group[2] ?? '').replace(
      /\[:([a-z]+):\]|[\\[\]^&~]/g,
      (sign, name) => classes.get(name) ?? `\\${sign}`,
    );
    const source = `[${group[1] === '' ? '' : '^'}${inside}]`;
    return isPattern(source) ? [group[0].length, source] : [1, '\\['];
  }
  return [character.length, character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')];
}

const classes = new Map([
  ['alpha', '\\p{L}'],
  ['digit', '0-9'],
  ['alnum', '\\p{L}\\p{Nd}'],
  ['lower', '\\p{Ll}'],
  ['upper', '\\p{Lu}'],
  ['space', '\\s'],
  ['punct', '!-\\/:-@\\[-`\\{-~'],
]);

/** `[z-a]` is none. */
function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u') !== null;
  } catch {
    return false;
  }
}
