/** Slips of a command's name: `grpe disk`, `cd..`, `LS`. What is no slip is words to search for. */
import { plainly, tools } from './nearWords.ts';
import { type Parsed, parse } from './parse.ts';
import { distance } from './typingDistance.ts';

/**
 * `said` is what bash says, without its name. `meant` is the line that was meant, where that can be known. `words` is
 * true where the line may be words to search for as well.
 */
export type Slip = { said: string; meant: string | null; words: boolean };

/** For a line whose first word is none of `names`; null where it is only words. */
export function slipIn(line: string, names: readonly string[]): Slip | null {
  const text = line.trim().normalize('NFKC');
  const { typed, rest } = firstWord(text);
  const isLine = looksLikeLine(rest, names);
  // Behind what is nearly a command less is enough.
  const isNearLine = isLine || /[|;]|&&|\s--?[A-Za-z]/.test(rest);
  const missing = `${typed}: ${/\//.test(typed) ? 'No such file or directory' : 'command not found'}`;
  const meant = meantLine(typed, rest, names, isNearLine);
  if (meant === null) return isLine && isName(typed) ? { said: missing, meant: null, words: false } : null;
  return { said: missing, meant: mendedStages(meant, names), words: !isNearLine && rest !== '' };
}

/** The line with the names of its later commands mended, where they are slips. */
export function mendedStages(line: string, names: readonly string[]): string {
  let mended = line;
  for (const { start, end } of commandsOf(parse(line)).toReversed()) {
    const typed = line.slice(start, end);
    const name =
      names.includes(typed) || !/^[\w-]+$/.test(typed)
        ? null
        : (counterparts.get(typed) ?? nearest(typed, names, true));
    if (name !== null) mended = mended.slice(0, start) + name + mended.slice(end);
  }
  return mended;
}

function commandsOf({ items }: Parsed): { start: number; end: number }[] {
  return items.flatMap(({ pipeline }) => pipeline.commands.flatMap(({ words }) => words.slice(0, 1)));
}

function firstWord(text: string): { typed: string; rest: string } {
  const typed = /^[^\s|;&<>]+/.exec(text)?.[0] ?? '';
  return { typed, rest: text.slice(typed.length) };
}

/** Whether what stands behind the first word is no prose: an option, a path, a pattern, or another command. */
function looksLikeLine(rest: string, names: readonly string[]): boolean {
  const [next = ''] = rest.trim().split(/\s+/);
  if (/^(?:-[A-Za-z0-9]{1,3}|--[a-z][\w-]*(?:=.*)?)$/.test(next)) return true;
  if (/^\s*(?:&&|\|\|?|;|>>?|<)\s*\S/.test(rest)) return true;
  const later = rest.split(/\|\|?|&&|;/).slice(1);
  if (later.some((stage) => names.includes(stage.trim().split(/\s+/)[0] ?? ''))) return true;
  return rest
    .split(/\s+/)
    .some((word) => /^(?:~|\.{1,2})?\/\S|^\.\.?$|^~$|^\w+:\/\/|[\w*]\.md$|^[\w-]+\/$|\*\.?|^\$\w/.test(word));
}

function isName(typed: string): boolean {
  return (
    /^[a-z][\w.+-]*$|^(?:\.{1,2}|~)?\/[\w./-]+$|^[\w-]+(?:\/[\w.-]+)+$/.test(typed) && !plainly.question.has(typed)
  );
}

/** What is not here by that name. */
const counterparts = new Map([
  ['dir', 'ls'],
  ['l', 'ls'],
  ['ll', 'ls -l'],
  ['la', 'ls -A'],
  ['cls', 'clear'],
  ['quit', 'exit'],
  ['logout', 'exit'],
  [':q', 'exit'],
  [':q!', 'exit'],
  [':wq', 'exit'],
  ['chdir', 'cd'],
  ['egrep', 'grep -E'],
  ['fgrep', 'grep -F'],
  ['rgrep', 'grep -r'],
  ['whereis', 'which'],
  ['..', 'cd ..'],
  ['...', 'cd ../..'],
  ['~', 'cd ~'],
]);

/** Those that are words, or known for something else, and so are commands only before a path or an option. */
const counterpartsOfLines = new Map([
  ...['more', 'most', 'view', 'vi', 'vim', 'nvim', 'nano', 'emacs', 'code', 'bat', 'pico', 'edit', 'read', 'type'].map(
    (name): [string, string] => [name, 'less'],
  ),
  ...['rg', 'ag', 'ack', 'search'].map((name): [string, string] => [name, 'grep']),
  ['fd', 'find'],
  ['locate', 'find'],
  ['start', 'open'],
  ['info', 'man'],
]);

function meantLine(typed: string, rest: string, names: readonly string[], isLine: boolean): string | null {
  const [next = ''] = rest.trim().split(/\s+/);
  const joined = split(typed, next, rest, names);
  if (joined !== null) return joined;
  const counterpart = counterparts.get(typed) ?? (isLine ? counterpartsOfLines.get(typed) : undefined);
  if (counterpart !== undefined) return counterpart + rest;
  // A prompt, or a word that a shell has, before a command.
  if (/^(?:[$%❯➜]|sudo|time|nohup|builtin)$/.test(typed)) return names.includes(next) ? rest.trim() : null;
  return glued(typed, rest, names) ?? mistyped(typed, rest, names, isLine);
}

/** `cd..`, `ls-l`, `cat/post`: a space is missing. */
function glued(typed: string, rest: string, names: readonly string[]): string | null {
  const [, start = '', argument = ''] = /^([A-Za-z]+)(.+)$/.exec(typed) ?? [];
  const name = start.toLowerCase();
  if (!names.includes(name)) return null;
  const isDirectory = /^(?:\.\.?(?:\/\S*)?|~(?:\/\S*)?)$/.test(argument);
  const isWord = plainly.english.has(name);
  // `cd-rom`, `git-svn`, `man-made` are words.
  const isOption =
    /^-(?:[A-Za-z]|\d+)$/.test(argument) || (!isWord && takesOptions(name) && /^-[A-Za-z]{2,3}$/.test(argument));
  const isPath = /^\/[\w./*-]+$/.test(argument) && (!isWord || takesPaths(name) || /\/.*[/.*]/.test(argument));
  if (isDirectory || isOption || isPath) return `${name} ${argument}${rest}`;
  // `ls.`, `help?`, `pwd;`
  return /^[.,:!?'"`´]+$/.test(argument) && (rest === '' || !isWord) ? name + rest : null;
}

function takesOptions(name: string): boolean {
  return !['cd', 'git', 'pwd'].includes(name);
}

function takesPaths(name: string): boolean {
  return ['cat', 'less', 'tree'].includes(name);
}

/** `l s -l`: a space too many. */
function split(typed: string, next: string, rest: string, names: readonly string[]): string | null {
  const name = typed + next;
  if (!names.includes(name) || plainly.question.has(typed) || next === '') return null;
  return name + rest.trimStart().slice(next.length);
}

function mistyped(typed: string, rest: string, names: readonly string[], isLine: boolean): string | null {
  const bare = typed.replace(/^[^\p{L}\p{N}]+/u, '');
  const lower = bare.toLowerCase();
  if (!/^\p{L}[\p{L}\p{N}_-]*$/u.test(bare)) return null;
  if (names.includes(lower)) {
    // `Find happiness` is a sentence, and `LS` no word.
    const isSentence = /^\p{Lu}\p{Ll}/u.test(bare) && plainly.english.has(lower) && !isLine && rest !== '';
    return isSentence ? null : lower + rest;
  }
  if (tools.has(lower) || plainly.question.has(lower) || (!isLine && isWord(lower, names))) return null;
  const name = nearest(lower, names, isLine);
  return name === null ? null : name + rest;
}

/** A word of prose that is near the name of a command, or made of one: `cast`, `sorted`. */
function isWord(typed: string, names: readonly string[]): boolean {
  if (plainly.words.has(typed)) return true;
  const stems = /^(.+?)(?:'s|s|es|d|ed|er|ers|ing|ings|y|ly|al)$/.exec(typed)?.[1] ?? '';
  const bases = [stems, `${stems}e`, stems.replace(/(.)\1$/, '$1'), stems.replace(/i$/, 'y')];
  return bases.some((base) => plainly.english.has(base) && names.includes(base));
}

/** The command whose name costs the least to be mistyped so; the more usual one of two. */
function nearest(typed: string, names: readonly string[], isLine: boolean): string | null {
  if (tools.has(typed)) return null;
  let found: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const name of [...usual.filter((each) => names.includes(each)), ...names]) {
    const limit = limitOf(name.length, isLine);
    if (Math.abs(name.length - typed.length) > limit * 2) continue;
    const cost = distance(typed, name);
    if (cost <= limit && cost < least) [found, least] = [name, cost];
  }
  return found;
}

const usual = ['ls', 'cd', 'cat', 'grep', 'find', 'git', 'man', 'head', 'tail', 'less', 'sort', 'help', 'open'];

/** Short names are near many words. */
function limitOf(length: number, isLine: boolean): number {
  if (length <= 2) return 0.6;
  if (length === 3) return isLine ? 1 : 0.8;
  if (length <= 5) return isLine ? 1.6 : 1.2;
  return isLine ? 2.2 : 1.6;
}
