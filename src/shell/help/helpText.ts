/** What `--help` and `help NAME` print, from what a command says of itself. */
import type { CommandModule, Line, Option } from '../command.ts';
import { plain } from '../streams/lines.ts';

export function* helpOf({ synopsis, summary, options }: CommandModule): Generator<Line, undefined> {
  yield plain(`Usage: ${synopsis}`);
  yield plain(`${summary[0]?.toUpperCase()}${summary.slice(1)}.`);
  if (options === 'any' || options.length === 0) return;
  yield plain('');
  for (const option of options) yield plain(helpLine(option));
}

function helpLine({ short, long, value, summary }: Option): string {
  const digits = short === '#';
  const names = [short && (digits ? `-${value}` : `-${short}`), long && `--${long}${value ? `=${value}` : ''}`];
  const left = names.filter(Boolean).join(', ') + (value && !long && !digits ? ` ${value}` : '');
  return `  ${left.padEnd(26)} ${summary}`;
}
