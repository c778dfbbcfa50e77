/** The words of a command -> the strings that it gets: braces, `~`, variables, then globs against the site's files. */
import type { Shell } from './command.ts';
import { type Glob, globOf, matchGlob } from './glob.ts';
import type { Part, Word } from './parse.ts';

/** A word that matches no file stands for itself, as in bash. */
export async function expandWords(words: readonly Word[], shell: Shell, signal: AbortSignal): Promise<string[]> {
  const expanded: string[] = [];
  for (const word of words) {
    for (const parts of braces(word.parts)) {
      const pieces = parts.map((part, index) => ({ ...part, text: textOf(part, index === 0, shell) }));
      const text = pieces.map((piece) => piece.text).join('');
      const glob = globOf(pieces.map(({ kind, text }) => ({ text, special: kind === 'bare' })));
      expanded.push(...(glob === null ? [text] : await matches(glob, text, shell, signal)));
    }
  }
  return expanded;
}

async function matches(glob: Glob, text: string, shell: Shell, signal: AbortSignal): Promise<string[]> {
  const found = await matchGlob(glob, shell.files, shell.directory, signal);
  return found.length === 0 ? [text] : found;
}

function textOf({ kind, text }: Part, isFirst: boolean, shell: Shell): string {
  if (kind === 'variable') return variables(shell).get(text) ?? '';
  if (kind === 'bare' && isFirst && /^~(?=\/|$)/.test(text)) return text === '~' ? '/' : text.slice(1);
  return text;
}

function variables({ status, directory, user, host, columns }: Shell): Map<string, string> {
  return new Map([
    ['?', String(status)],
    ['HOME', '/'],
    ['PWD', directory],
    ['USER', user],
    ['HOSTNAME', host],
    ['COLUMNS', String(columns())],
  ]);
}

/** `{a,b}c` -> `ac`, `bc`; only in bare text, and only with a comma. At most `most` words come of one. */
function braces(parts: Part[]): Part[][] {
  const flat = parts.flatMap((part): Part[] =>
    part.kind === 'bare' ? [...part.text].map((text) => ({ ...part, text })) : [part],
  );
  return expandBraces(flat, most);
}

const most = 1_000;

function expandBraces(parts: Part[], room: number): Part[][] {
  const group = firstGroup(parts);
  if (group === null || room <= 1) return [parts];
  const { start, end, commas } = group;
  const bounds = [start, ...commas, end];
  const choices = bounds.slice(0, -1).map((from, index) => parts.slice(from + 1, bounds[index + 1]));
  const all = choices.flatMap((choice) =>
    expandBraces([...parts.slice(0, start), ...choice, ...parts.slice(end + 1)], Math.floor(room / choices.length)),
  );
  return all.slice(0, room);
}

/** The first brace that has its match and a comma between them on its own level. */
function firstGroup(parts: Part[]): { start: number; end: number; commas: number[] } | null {
  for (let start = 0; start < parts.length; start += 1) {
    if (!isBare(parts[start], '{')) continue;
    const commas: number[] = [];
    let depth = 0;
    for (let at = start; at < parts.length; at += 1) {
      if (isBare(parts[at], '{')) depth += 1;
      else if (isBare(parts[at], '}')) depth -= 1;
      else if (isBare(parts[at], ',') && depth === 1) commas.push(at);
      if (depth > 0) continue;
      if (commas.length > 0) return { start, end: at, commas };
      break;
    }
  }
  return null;
}

function isBare(part: Part | undefined, text: string): boolean {
  return part?.kind === 'bare' && part.text === text;
}
