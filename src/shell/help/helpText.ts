/** The text of `--help` and `help NAME`, made from what a command exports. */
import type { CommandModule, Line, Option } from '../command.ts';
import { plain } from '../streams/lines.ts';

/** Yields the lines of a command's help. */
export function* helpOf({ synopsis, summary, options }: CommandModule): Generator<Line, undefined> {
  yield plain(`Usage: ${synopsis}`);
  yield plain(`${summary[0]?.toUpperCase()}${summary.slice(1)}.`);
  if (options === 'any' || options.length === 0) return;
  yield plain('');
  for (const option of options) yield plain(helpLine(option));
}

function helpLine({ short, long, value, summary }: Option): string {
  const isDigits = short === '#';
  const names = [short && (isDigits ? `-${value}` : `-${short}`), long && `--${long}${value ? `=${value}` : ''}`];
  const left = names.filter(Boolean).join(', ') + (value && !long && !isDigits ? ` ${value}` : '');
  return `  ${left.padEnd(26)} ${summary}`;
}
