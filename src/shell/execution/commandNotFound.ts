/**
 * Answers lines whose first word is not a command, and lines that only look like a command: `grpe disk` is a typo,
 * `disk full` are words to search for, `less is more` may be both.
 */
import type { Line, Printed, Shell } from '../command.ts';
import { correctCommandNames, findTypo, type Typo } from '../language/typos.ts';
import { commandNames } from '../lazyCommands.ts';
import { addressOf } from '../terminal/address.ts';
import { runLine } from './runLine.ts';

/**
 * Searches the site for the words of the line. If the line is a typo or unsupported syntax, prints bash's error first,
 * with a link to the corrected line, and only offers the search if the line can hardly be words.
 */
export async function* runUnknownLine(
  line: string,
  shell: Shell,
  signal: AbortSignal,
): AsyncGenerator<Printed, undefined> {
  const typo = (await findCompoundCommand(line)) ?? findTypo(line, knownNames(shell));
  if (typo === null) return yield* runLine(searchCommand(line), shell, signal);
  yield { kind: 'error', text: `bash: ${typo.message}` };
  if (typo.correction !== null) yield linkLine(shell.words.didYouMean, typo.correction, typo.correction, shell);
  if (typo.mayBeWords) yield* runLine(searchCommand(line), shell, signal);
  else yield linkLine(shell.words.orSearchFor, line.trim(), searchCommand(line), shell);
  shell.status = 127;
}

/**
 * Handles a line that failed or did nothing: offers the line with the names of its commands corrected, and searches for
 * its words if it may be a sentence. Keeps the status of the line.
 */
export async function* suggestAfterFailure(
  line: string,
  shell: Shell,
  signal: AbortSignal,
): AsyncGenerator<Printed, undefined> {
  const { status } = shell;
  const corrected = correctCommandNames(line, knownNames(shell));
  if (corrected !== line) yield linkLine(shell.words.didYouMean, corrected, corrected, shell);
  const [, name = '', rest = ''] = sentence.exec(line.trim()) ?? [];
  if (rest === '' || neverSentences.includes(name)) return;
  if (rest.includes(' ')) yield* runLine(searchCommand(line), shell, signal);
  else yield linkLine(shell.words.orSearchFor, line.trim(), searchCommand(line), shell);
  shell.status = status;
}

/** Returns the command that searches for a text: `it's up` becomes `grep -- 'it'\''s up'`. */
export function searchCommand(text: string): string {
  return `grep -- '${text.trim().replaceAll("'", "'\\''")}'`;
}

/** Finds a loop, a condition or a function, none of which this shell has. */
async function findCompoundCommand(line: string): Promise<Typo | null> {
  if (!/[[{(=;]/.test(line)) return null;
  const found = (await import('../language/compoundCommands.ts')).findCompoundCommand(line.trim());
  return found && { ...found, mayBeWords: false };
}

/** A command's name and words that are unlikely to be the names of files or options. */
const sentence = /^([a-z]+) ([\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*(?: [\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*)*)[?!.]?$/u;

/** Commands whose failure is a result, so that their line is never taken for a sentence. */
const neverSentences = ['grep', 'cd', 'which', 'diff', 'alias', 'unalias', 'man', 'whatis', 'apropos', 'help'];

function knownNames({ aliases }: Shell): string[] {
  return [...commandNames, ...aliases.keys()];
}

/** Returns a line with a link in the place of its value. The link runs a command, as the command's address does. */
function linkLine(template: string, text: string, command: string, { page }: Shell): Printed {
  const [path = '/'] = page.href().split('?');
  const href = addressOf(path, command);
  const [before = '', after = ''] = template.split(/\{\w+\}/);
  const line: Line = { text: before + text + after };
  return {
    kind: 'line',
    line: href === null ? line : { ...line, links: [{ start: before.length, end: before.length + text.length, href }] },
  };
}
