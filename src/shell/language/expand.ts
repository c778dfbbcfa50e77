/** Expands the words of a command to strings: braces, `~`, variables, then patterns that match files of the site. */
import type { Shell } from '../command.ts';
import { pause } from '../streams/timeSlices.ts';
import type { Part, Word } from './syntax.ts';

/** The number of characters that braces may expand to. */
const maxCharacters = 100_000;

/**
 * A pattern that matches no file stays as it is, as in bash. Rejects only if the network fails or the signal is
 * aborted.
 */
export async function expandWords(words: readonly Word[], shell: Shell, signal: AbortSignal): Promise<string[]> {
  const expanded: string[] = [];
  const room = { characters: maxCharacters };
  // Few lines have braces or patterns, so the code for each loads with the first line that does.
  const braces = words.some(hasBraces) ? await import('./braces.ts') : null;
  for (const word of words) {
    const alternatives = braces?.expandBraces(word.parts, room) ?? [word.parts];
    for (const parts of alternatives.map(mergeBareParts)) {
      const wait = pause(signal);
      if (wait) await wait;
      const text = expandedText(parts, shell);
      // A word that expands to nothing and has no quotes is dropped.
      if (text === '' && !parts.some(({ kind }) => kind === 'quoted')) continue;
      const isPattern = parts.some((part) => part.kind === 'bare' && /[*?[]/.test(part.text));
      for (const found of isPattern ? await matchingPaths(parts, text, shell, signal) : [text]) expanded.push(found);
    }
  }
  return expanded;
}

/** Returns the text that the parts of a word expand to, without expanding braces and patterns. */
export function expandedText(parts: readonly Part[], shell: Shell): string {
  const text = textWithTilde(parts, shell);
  return isHomePath(parts) ? text.slice(1) || '/' : text;
}

/** Does the same, but keeps a `~` at the start. */
export function textWithTilde(parts: readonly Part[], shell: Shell): string {
  return parts.map((part) => textOfPart(part, shell)).join('');
}

/** Returns whether the word begins with a `~` that stands for the home directory. */
export function isHomePath([first, second]: readonly Part[]): boolean {
  return first?.kind === 'bare' && (first.text.startsWith('~/') || (first.text === '~' && second === undefined));
}

function hasBraces({ parts }: Word): boolean {
  return parts.some(({ kind, text }) => kind === 'bare' && text.includes('{'));
}

async function matchingPaths(
  parts: readonly Part[],
  word: string,
  shell: Shell,
  signal: AbortSignal,
): Promise<string[]> {
  const { expandPattern } = await import('../files/glob.ts');
  const isHome = isHomePath(parts);
  const pieces = parts.map((part, index) => {
    const text = textOfPart(part, shell);
    return { text: isHome && index === 0 ? text.slice(1) : text, isSpecial: part.kind === 'bare' };
  });
  const found = await expandPattern(pieces, shell, signal);
  return found.length === 0 ? [word] : found;
}

/** Joins bare parts that are next to each other, so that `{*,x}.md` is one pattern. */
function mergeBareParts(parts: readonly Part[]): Part[] {
  const merged: Part[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (last?.kind === 'bare' && part.kind === 'bare') merged.splice(-1, 1, { ...last, text: last.text + part.text });
    else merged.push(part);
  }
  return merged;
}

function textOfPart({ kind, text }: Part, shell: Shell): string {
  return kind === 'variable' ? variableValue(text, shell) : text;
}

/** Returns the value of a variable. One that is not set is empty. */
function variableValue(name: string, { status, directory, user, host, columns }: Shell): string {
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
