/** The words of a command -> the strings that it gets: braces, `~`, variables, then globs against the site's files. */
import { expandBraces } from './braces.ts';
import type { Shell } from './command.ts';
import { type Glob, globOf, matchGlob } from './glob.ts';
import { pause } from './slices.ts';
import type { Part, Word } from './tokens.ts';

/** A word that matches no file stands for itself, as in bash. Rejects only where the network fails. */
export async function expandWords(words: readonly Word[], shell: Shell, signal: AbortSignal): Promise<string[]> {
  const expanded: string[] = [];
  const room = { characters: 100_000 };
  for (const word of words) {
    for (const parts of expandBraces(word.parts, room).map(merged)) {
      const wait = pause(signal);
      if (wait) await wait;
      const text = textOf(parts, shell);
      // What is nothing and has no quotes is no word.
      if (text === '' && !parts.some(({ kind }) => kind === 'quoted')) continue;
      const glob = globFor(parts, shell);
      for (const found of glob === null ? [text] : await matches(glob, text, shell, signal)) expanded.push(found);
    }
  }
  return expanded;
}

/** What the parts of a word stand for, without braces and globs. */
export function textOf(parts: readonly Part[], shell: Shell): string {
  const text = typedText(parts, shell);
  return isHome(parts) ? text.slice(1) || '/' : text;
}

/** The same with its `~`. */
export function typedText(parts: readonly Part[], shell: Shell): string {
  return parts.map((part) => (part.kind === 'variable' ? variable(part.text, shell) : part.text)).join('');
}

/** Whether the word begins with a `~` that stands for the home directory. */
export function isHome([first, second]: readonly Part[]): boolean {
  return first?.kind === 'bare' && (first.text.startsWith('~/') || (first.text === '~' && second === undefined));
}

function globFor(parts: readonly Part[], shell: Shell): Glob | null {
  const home = isHome(parts);
  return globOf(
    parts.map((part, index) => {
      const text = part.kind === 'variable' ? variable(part.text, shell) : part.text;
      return { text: home && index === 0 ? text.slice(1) : text, special: part.kind === 'bare' };
    }),
  );
}

async function matches(glob: Glob, text: string, shell: Shell, signal: AbortSignal): Promise<string[]> {
  const found = await matchGlob(glob, shell.files, shell.directory, signal);
  return found.length === 0 ? [text] : found;
}

/** Bare parts beside each other are one. */
function merged(parts: readonly Part[]): Part[] {
  const all: Part[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last?.kind === 'bare' && part.kind === 'bare') all.splice(-1, 1, { ...last, text: last.text + part.text });
    else all.push(part);
  }
  return all;
}

/** Nothing for what is not set. */
function variable(name: string, { status, directory, user, host, columns }: Shell): string {
  const variables: ReadonlyMap<string, string> = new Map([
    ['?', String(status)],
    ['#', '0'],
    ['0', 'bash'],
    ['HOME', '/'],
    ['PWD', directory],
    ['USER', user],
    ['HOSTNAME', host],
    ['COLUMNS', String(columns())],
  ]);
  return variables.get(name) ?? '';
}
