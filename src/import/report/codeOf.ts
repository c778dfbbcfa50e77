/** Writes names of files into a report. */
import { toPrintable } from '../../text/controlCharacters.ts';

/** Returns a text as code on one line, with a fence that is longer than the backticks in it. */
export function codeOf(text: string): string {
  const shown = toPrintable(text.replace(/\s/g, ' '));
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? fence + shown + fence : `${fence} ${shown} ${fence}`;
}
