/** The text of `--help` and `help NAME`, made from what a command exports. */
import { fillText } from '../../words/fillText.ts';
import type { ShellWords } from '../../words/shell/model.ts';
import type { CommandModule, Line, Option } from '../command.ts';
import { plain } from '../streams/lines.ts';

/** Yields the lines of a command's help. What its options do is in English. */
export function* helpOf(
  { name, synopsis, options }: CommandModule,
  { help, summaries }: ShellWords,
): Generator<Line, undefined> {
  yield plain(fillText(help.usage, { synopsis }));
  yield plain(new Map(Object.entries(summaries)).get(name) ?? '');
  if (options === 'any' || options.length === 0) return;
  yield plain('');
  for (const option of options) yield { text: helpLine(option), language: 'en' };
}

function helpLine({ short, long, value, summary }: Option): string {
  const isDigits = short === '#';
  const names = [short && (isDigits ? `-${value}` : `-${short}`), long && `--${long}${value ? `=${value}` : ''}`];
  const left = names.filter(Boolean).join(', ') + (value && !long && !isDigits ? ` ${value}` : '');
  return `  ${left.padEnd(26)} ${summary}`;
}
