/**
 * Finds typos in the name of a command, such as `grpe disk`, `cd..` and `LS`, and the names that other shells have for
 * it. Every other line is searched for as words, so a question or a title must not be taken for a typo.
 */
import { counterparts, counterpartsInCommands } from './counterparts.ts';
import { englishNames, questionWords } from './knownWords.ts';
import { type Parsed, parse } from './parse.ts';
import { nearestName, similarName } from './similarNames.ts';

/**
 * `message` is bash's error without `bash: `. `correction` is the line that was probably meant, if it is known.
 * `mayBeWords` is true if the line may be words to search for as well.
 */
export type Typo = { message: string; correction: string | null; mayBeWords: boolean };

/** For a line whose first word is none of `names`. Returns null if the line is only words. */
export function findTypo(line: string, names: readonly string[]): Typo | null {
  const text = line.trim().normalize('NFKC');
  const { typed, rest } = splitFirstWord(text);
  const isCommand = looksLikeCommand(rest, names);
  // If the first word is close to a name, less is enough to take the line for a command.
  const isProbablyCommand = isCommand || /[|;]|&&|\s--?[A-Za-z]/.test(rest);
  const message = `${typed}: ${/\//.test(typed) ? 'No such file or directory' : 'command not found'}`;
  const correction = correctFirstName(typed, rest, names, isProbablyCommand);
  if (correction === null) {
    return isCommand && looksLikeName(typed) ? { message, correction: null, mayBeWords: false } : null;
  }
  return {
    message,
    correction: correctCommandNames(correction, names),
    mayBeWords: !isProbablyCommand && rest !== '',
  };
}

/** Returns the line with the names of its commands corrected if they are typos. */
export function correctCommandNames(line: string, names: readonly string[]): string {
  let corrected = line;
  for (const { start, end } of firstWordsOf(parse(line)).toReversed()) {
    const typed = line.slice(start, end);
    if (names.includes(typed) || !/^[\w-]+$/.test(typed)) continue;
    const name = counterparts.get(typed) ?? nearestName(typed, names, true);
    if (name !== null) corrected = corrected.slice(0, start) + name + corrected.slice(end);
  }
  return corrected;
}

function firstWordsOf({ items }: Parsed): { start: number; end: number }[] {
  return items.flatMap(({ pipeline }) => pipeline.commands.flatMap(({ words }) => words.slice(0, 1)));
}

function splitFirstWord(text: string): { typed: string; rest: string } {
  const typed = /^[^\s|;&<>]+/.exec(text)?.[0] ?? '';
  return { typed, rest: text.slice(typed.length) };
}

/**
 * Returns whether the text after the first word is not prose: it has an option, a path, a pattern or another command.
 */
function looksLikeCommand(rest: string, names: readonly string[]): boolean {
  const [next = ''] = rest.trim().split(/\s+/);
  if (/^(?:-[A-Za-z0-9]{1,3}|--[a-z][\w-]*(?:=.*)?)$/.test(next)) return true;
  if (/^\s*(?:&&|\|\|?|;|>>?|<)\s*\S/.test(rest)) return true;
  const later = rest.split(/\|\|?|&&|;/).slice(1);
  if (later.some((stage) => names.includes(stage.trim().split(/\s+/)[0] ?? ''))) return true;
  return rest
    .split(/\s+/)
    .some((word) => /^(?:~|\.{1,2})?\/\S|^\.\.?$|^~$|^\w+:\/\/|[\w*]\.md$|^[\w-]+\/$|\*\.?|^\$\w/.test(word));
}

function looksLikeName(typed: string): boolean {
  return /^[a-z][\w.+-]*$|^(?:\.{1,2}|~)?\/[\w./-]+$|^[\w-]+(?:\/[\w.-]+)+$/.test(typed) && !questionWords.has(typed);
}

/** Returns the line with its first name corrected, or null if no correction is likely. */
function correctFirstName(typed: string, rest: string, names: readonly string[], isCommand: boolean): string | null {
  const [next = ''] = rest.trim().split(/\s+/);
  const joined = joinSplitName(typed, next, rest, names);
  if (joined !== null) return joined;
  const counterpart = counterparts.get(typed) ?? (isCommand ? counterpartsInCommands.get(typed) : undefined);
  if (counterpart !== undefined) return counterpart + rest;
  // A prompt that was copied with the command, or a word that other shells allow before one.
  if (/^(?:[$%❯➜]|sudo|time|nohup|builtin)$/.test(typed)) return names.includes(next) ? rest.trim() : null;
  return splitJoinedName(typed, rest, names) ?? correctSpelling(typed, rest, names, isCommand);
}

/** `l s -l`: there is a space too many. */
function joinSplitName(typed: string, next: string, rest: string, names: readonly string[]): string | null {
  const name = typed + next;
  if (!names.includes(name) || questionWords.has(typed) || next === '') return null;
  return name + rest.trimStart().slice(next.length);
}

/** `cd..`, `ls-l`, `cat/post`: a space is missing. */
function splitJoinedName(typed: string, rest: string, names: readonly string[]): string | null {
  const [, start = '', argument = ''] = /^([A-Za-z]+)(.+)$/.exec(typed) ?? [];
  const name = start.toLowerCase();
  if (!names.includes(name)) return null;
  const isDirectory = /^(?:\.\.?(?:\/\S*)?|~(?:\/\S*)?)$/.test(argument);
  const isEnglish = englishNames.has(name);
  // `cd-rom`, `git-svn`, `man-made` are words.
  const isOption =
    /^-(?:[A-Za-z]|\d+)$/.test(argument) || (!isEnglish && takesOptions(name) && /^-[A-Za-z]{2,3}$/.test(argument));
  const isPath = /^\/[\w./*-]+$/.test(argument) && (!isEnglish || takesPaths(name) || /\/.*[/.*]/.test(argument));
  if (isDirectory || isOption || isPath) return `${name} ${argument}${rest}`;
  // `ls.`, `help?`, `pwd;`
  return /^[.,:!?'"`´]+$/.test(argument) && (rest === '' || !isEnglish) ? name + rest : null;
}

function takesOptions(name: string): boolean {
  return !['cd', 'git', 'pwd'].includes(name);
}

function takesPaths(name: string): boolean {
  return ['cat', 'less', 'tree'].includes(name);
}

function correctSpelling(typed: string, rest: string, names: readonly string[], isCommand: boolean): string | null {
  const bare = typed.replace(/^[^\p{L}\p{N}]+/u, '');
  const lower = bare.toLowerCase();
  if (!/^\p{L}[\p{L}\p{N}_-]*$/u.test(bare)) return null;
  if (names.includes(lower)) {
    // `Find happiness` is a sentence; `LS` is not a word.
    const isSentence = /^\p{Lu}\p{Ll}/u.test(bare) && englishNames.has(lower) && !isCommand && rest !== '';
    return isSentence ? null : lower + rest;
  }
  const name = similarName(lower, names, isCommand);
  return name === null ? null : name + rest;
}
