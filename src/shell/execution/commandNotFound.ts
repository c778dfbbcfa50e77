/** Lines that no command begins, or that only look as if one did: slips of a name, and words to search for. */

import type { Line, Shell } from '../command.ts';
import { mendedStages, type Slip, slipIn } from '../language/slips.ts';
import { commandNames } from '../lazyCommands.ts';
import { addressOf } from '../terminal/address.ts';
import { type Printed, runLine } from './runLine.ts';

/**
 * A line that no command begins. Words are searched for. A slip gets what bash says of it and a link to the line that
 * was meant, before the search, or before a link to it where the line can hardly be words.
 */
export async function* runOther(line: string, shell: Shell, signal: AbortSignal): AsyncGenerator<Printed, undefined> {
  const slip = (await compoundIn(line)) ?? slipIn(line, namesIn(shell));
  if (slip === null) return yield* runLine(plainWords(line), shell, signal);
  yield { kind: 'error', text: `bash: ${slip.said}` };
  if (slip.meant !== null) yield linkTo('did you mean: ', slip.meant, slip.meant, shell);
  if (slip.words) yield* runLine(plainWords(line), shell, signal);
  else yield linkTo('or search for: ', line.trim(), plainWords(line), shell);
  shell.status = 127;
}

/**
 * Behind a line that failed or did nothing: the line with the names of its commands mended, and a search where all of it may be
 * words, `less is more`.
 */
export async function* afterFailure(
  line: string,
  shell: Shell,
  signal: AbortSignal,
): AsyncGenerator<Printed, undefined> {
  const { status } = shell;
  const mended = mendedStages(line, namesIn(shell));
  if (mended !== line) yield linkTo('did you mean: ', mended, mended, shell);
  const [, name = '', rest = ''] = sentence.exec(line.trim()) ?? [];
  if (rest === '' || exact.includes(name)) return;
  if (rest.includes(' ')) yield* runLine(plainWords(line), shell, signal);
  else yield linkTo('or search for: ', line.trim(), plainWords(line), shell);
  shell.status = status;
}

/** What a shell has and this one has not. */
async function compoundIn(line: string): Promise<Slip | null> {
  if (!/[[{(=;]/.test(line)) return null;
  const fault = (await import('../language/compoundCommands.ts')).compoundFault(line.trim());
  return fault && { ...fault, words: false };
}

/** Words only, which no name of a file or option is likely to be. */
const sentence = /^([a-z]+) ([\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*(?: [\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*)*)[?!.]?$/u;

/** Commands of which a failure has a meaning of its own. */
const exact = ['grep', 'cd', 'which', 'diff', 'alias', 'unalias', 'man', 'whatis', 'apropos', 'help'];

function namesIn({ aliases }: Shell): string[] {
  return [...commandNames, ...aliases.keys()];
}

/** `it's up` -> `grep -- 'it'\''s up'`. */
export function plainWords(text: string): string {
  return `grep -- '${text.trim().replaceAll("'", "'\\''")}'`;
}

/** A line whose end runs a command, as its address does. */
function linkTo(before: string, text: string, command: string, { page }: Shell): Printed {
  const [path = '/'] = page.href().split('?');
  const href = addressOf(path, command);
  const whole = before + text;
  const line: Line = { text: whole };
  return {
    kind: 'line',
    line: href === null ? line : { ...line, links: [{ start: before.length, end: whole.length, href }] },
  };
}
