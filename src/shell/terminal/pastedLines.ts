/** Extracts the commands from a pasted text: a script, a transcript of a terminal, or a code block of a web page. */
import { hereDocumentEnd } from '../../text/shellSession.ts';
import { parse } from '../language/parse.ts';
import { commandNames } from '../lazyCommands.ts';
import { firstWord, promptOf } from './transcriptPrompts.ts';

/**
 * Leaves out comments, blank lines and code fences, and removes prompts. If a line has a prompt, the text is a
 * transcript, and lines without one are output. A command continues in the next line after `\` or an operator, in an
 * open quote and in a here-document. Returns no lines if there is no command.
 */
export function pastedLines(text: string): string[] {
  const lines = cleanText(text).split('\n');
  const prompt = promptOf(lines);
  const commands: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const found = prompt?.exec(line);
    if (prompt && !found) continue;
    const first = line.slice(found?.[0].length ?? 0).trim();
    if (first === '' || first.startsWith('#') || codeFence.test(first)) continue;
    const count = countContinuations(first, lines.slice(at + 1));
    const more = lines.slice(at + 1, at + 1 + count).map(withoutContinuationPrompt);
    const command = [first, ...more].reduce(joinContinuation).trim();
    if (command !== '') commands.push(withPlainPunctuation(command));
    at += count;
  }
  return commands;
}

/** Removes what a terminal or a web page adds to a text: control characters, invisible ones, non-breaking spaces. */
export function cleanText(text: string): string {
  return text
    .replace(escapeSequences, '')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/(?![\t\n])\p{Cc}|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '');
}

/** Colours, titles and the marks of a bracketed paste, as ECMA-48 defines them: `ESC [ … m`, `ESC ] … BEL`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the expression finds control characters.
const escapeSequences = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[ -/]*[0-~])/g;

const codeFence = /^(?:`{3,}|~{3,})[\w-]*$/;

/** The number of lines that one command may continue over. */
const maxContinuations = 20;

/** Returns how many of the lines below belong to the command. A quote that is never closed opens none: `it's late`. */
function countContinuations(first: string, below: readonly string[]): number {
  const end = hereDocumentEnd(first);
  if (end !== null) return below.findIndex((line) => withoutContinuationPrompt(line).trim() === end) + 1;
  const most = Math.min(below.length, maxContinuations);
  let command = first;
  for (let count = 0; count < most; count += 1) {
    if (continuationOf(command) === null) return count;
    command = joinContinuation(command, withoutContinuationPrompt(below[count] ?? ''));
  }
  return continuationOf(command) === 'quote' ? 0 : most;
}

/** Returns why the command continues in the next line; null if it is complete. */
function continuationOf(command: string): 'backslash' | 'quote' | 'operator' | null {
  if (/(?:^|[^\\])(?:\\\\)*\\$/.test(command)) return 'backslash';
  const { error } = parse(command);
  if (!error?.isOpen) return null;
  return error.start === error.end ? 'operator' : 'quote';
}

/** Removes `> `, the prompt of a line that continues a command. */
function withoutContinuationPrompt(line: string): string {
  return line.replace(/^\s*>(?:\s|$)/, '');
}

function joinContinuation(command: string, next: string): string {
  switch (continuationOf(command)) {
    case 'backslash':
      return command.slice(0, -1) + next.trimStart();
    case 'operator':
      return `${command} ${next.trim()}`;
    case 'quote':
    case null:
      return `${command}\n${next}`;
  }
}

/**
 * Replaces typographic quotes and dashes, which a web page made of plain ones, in a line that begins with a command.
 */
function withPlainPunctuation(line: string): string {
  if (!commandNames.includes(firstWord(line))) return line;
  return line
    .replace(/[“„«]([^"“”„«»]*)[”“»]/g, '"$1"')
    .replace(/(^|\s)‘([^'‘’]*)’(?=\s|$)/g, "$1'$2'")
    .replace(/(\s)(?:—|––)(?=[a-z])/g, '$1--')
    .replace(/(\s)[–−](?=[\w])/g, '$1-');
}
