/** Finds the paths that match a pattern: `*`, `?`, `[a-z]`, and `**` for any depth. */
import type { Shell } from '../command.ts';
import { pause } from '../streams/timeSlices.ts';
import type { FileSystem } from './fileSystem.ts';
import { isPattern, patternOf } from './globPattern.ts';
import { startOf } from './locate.ts';
import { baseName, resolvePath } from './paths.ts';

/**
 * Expands a pattern to the matching paths as they would be typed, in the order of their code points. Quoted pieces of
 * the word are not special.
 */
export async function expandPattern(
  pieces: readonly { text: string; isSpecial: boolean }[],
  { files, directory }: Pick<Shell, 'files' | 'directory'>,
  signal: AbortSignal,
): Promise<string[]> {
  const glob = globOf(pieces);
  if (glob === null) return [];
  const [first] = glob.names;
  const typedFirst = first?.pattern === null && glob.names.length > 1 && !glob.isAbsolute ? `${first.text}/` : '';
  const start = await startOf(typedFirst, { files, directory }, signal);
  const search: GlobSearch = { glob, files, start, signal, found: new Set() };
  await walk(search, glob.isAbsolute ? '/' : '', 0);
  return [...search.found].sort((a, b) => (a < b ? -1 : 1));
}

/** The names of a path, from the first to the last. `pattern` is null for a name without special characters. */
type Glob = {
  isAbsolute: boolean;
  names: { text: string; pattern: RegExp | null | 'any depth' }[];
  endsInSlash: boolean;
};

/** Returns null if no special character is in the pieces. */
function globOf(pieces: readonly { text: string; isSpecial: boolean }[]): Glob | null {
  const whole = pieces.map(({ text }) => text).join('');
  if (!pieces.some(({ text, isSpecial }) => isSpecial && isPattern(text))) return null;
  const special = pieces.flatMap(({ text, isSpecial }) => Array.from({ length: text.length }, () => isSpecial));
  const names: Glob['names'] = [];
  let start = 0;
  for (let at = 0; at <= whole.length; at += 1) {
    if (at < whole.length && whole[at] !== '/') continue;
    const text = whole.slice(start, at);
    const pattern = text === '**' && special[start] ? 'any depth' : patternOf(text, special.slice(start, at));
    const isRepeated = pattern === 'any depth' && names.at(-1)?.pattern === pattern;
    if (text !== '' && !isRepeated) names.push({ text, pattern });
    start = at + 1;
  }
  return { isAbsolute: whole.startsWith('/'), names, endsInSlash: whole.endsWith('/') };
}

type GlobSearch = { glob: Glob; files: FileSystem; start: string; signal: AbortSignal; found: Set<string> };

/**
 * Matches the names from `index` on below the path `typed`. `isBelow` is true below the directory in which a `**`
 * began.
 */
async function walk(search: GlobSearch, typed: string, index: number, isBelow = false): Promise<void> {
  const { glob, files, start, signal, found } = search;
  const name = glob.names[index];
  if (name === undefined) {
    found.add(glob.endsInSlash ? `${typed}/` : typed);
    return;
  }
  const isLast = index === glob.names.length - 1;
  if (name.pattern === null) {
    const next = childOf(typed, name.text);
    const entry = await files.entry(resolvePath(next, start), signal);
    if (entry && (entry.kind === 'directory' || (isLast && !glob.endsInSlash))) await walk(search, next, index + 1);
    return;
  }
  const here = resolvePath(typed === '' ? '.' : typed, start);
  if ((await files.entry(here, signal))?.kind !== 'directory') return;
  if (name.pattern === 'any depth') {
    // `**` also matches no directory at all.
    if (!isLast || isBelow) await walk(search, typed, index + 1);
    else if (typed !== '') found.add(typed.endsWith('/') ? typed : `${typed}/`);
  }
  for await (const { path, kind } of files.list(here, 'name', signal)) {
    const wait = pause(signal);
    if (wait) await wait;
    const child = baseName(path);
    if (child.startsWith('.') && !name.text.startsWith('.')) continue;
    if (name.pattern === 'any depth') {
      if (kind === 'directory') await walk(search, childOf(typed, child), index, true);
      else if (isLast && !glob.endsInSlash) found.add(childOf(typed, child));
    } else if (name.pattern.test(child) && (kind === 'directory' || (isLast && !glob.endsInSlash))) {
      await walk(search, childOf(typed, child), index + 1);
    }
  }
}

function childOf(typed: string, name: string): string {
  return typed === '' || typed.endsWith('/') ? typed + name : `${typed}/${name}`;
}
