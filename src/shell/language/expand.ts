/** The words of a command -> the strings that it gets: braces, `~`, variables, then globs against the site's files. */
import type { Shell } from '../command.ts';
import { pause } from '../streams/timeSlices.ts';
import type { Part, Word } from './tokens.ts';

/** A word that matches no file stands for itself, as in bash. Rejects only where the network fails. */
export async function expandWords(words: readonly Word[], shell: Shell, signal: AbortSignal): Promise<string[]> {
  const expanded: string[] = [];
  const room = { characters: 100_000 };
  // Few lines have braces or patterns, and their code loads with the first that does.
  const braces = words.some(hasBraces) ? await import('./braces.ts') : null;
  for (const word of words) {
    const alternatives = braces?.expandBraces(word.parts, room) ?? [word.parts];
    for (const parts of alternatives.map(merged)) {
      const wait = pause(signal);
      if (wait) await wait;
      const text = textOf(parts, shell);
      // What is nothing and has no quotes is no word.
      if (text === '' && !parts.some(({ kind }) => kind === 'quoted')) continue;
      const isPattern = parts.some((part) => part.kind === 'bare' && /[*?[]/.test(part.text));
      for (const found of isPattern ? await matches(parts, text, shell, signal) : [text]) expanded.push(found);
    }
  }
  return expanded;
}

function hasBraces({ parts }: Word): boolean {
  return parts.some(({ kind, text }) => kind === 'bare' && text.includes('{'));
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

async function matches(parts: readonly Part[], word: string, shell: Shell, signal: AbortSignal): Promise<string[]> {
  const { globOf, matchGlob } = await import('../files/glob.ts');
  const home = isHome(parts);
  const glob = globOf(
    parts.map((part, index) => {
      const text = part.kind === 'variable' ? variable(part.text, shell) : part.text;
      return { text: home && index === 0 ? text.slice(1) : text, special: part.kind === 'bare' };
    }),
  );
  const found = glob === null ? [] : await matchGlob(glob, shell.files, shell.directory, signal);
  return found.length === 0 ? [word] : found;
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
