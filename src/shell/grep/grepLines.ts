/** Selects the lines of one file or pipe, and prints them with their context as GNU grep does. */
import type { Line } from '../command.ts';
import type { Input } from '../commands/input/inputs.ts';
import { plain } from '../streams/lines.ts';
import { formatContext, formatMatch, type LineFormat, withLabels } from './formatLine.ts';
import type { Matcher } from './matcher.ts';
import { type MatchedLine, matchInBatches } from './matchInBatches.ts';
import type { GrepSettings } from './settings.ts';

/** Whether any file has printed a line, in which case `--` separates the next group of lines. */
export type GrepProgress = { hasPrinted: boolean };

/** Yields what is printed of the file, and returns whether a line was selected. */
export async function* grepLines(
  input: Input,
  settings: GrepSettings,
  hasFileNames: boolean,
  matcher: Matcher,
  progress: GrepProgress,
): AsyncGenerator<Line, boolean> {
  const format: LineFormat = { input, settings, hasFileNames };
  const lines = matchInBatches(input.lines, matcher);
  if (settings.output === 'lines') return yield* printLines(lines, format, progress);
  const isCounted = settings.output === 'count';
  const count = await countLines(lines, settings, isCounted ? settings.maxCount : 1);
  if (isCounted) yield withLabels(plain(String(count)), null, ':', format);
  return count > 0;
}

async function countLines(
  lines: AsyncIterable<MatchedLine>,
  settings: GrepSettings,
  maxCount: number,
): Promise<number> {
  let count = 0;
  for await (const { matches } of lines) {
    if (isSelected(matches, settings)) count += 1;
    if (count >= maxCount) break;
  }
  return count;
}

async function* printLines(
  lines: AsyncIterable<MatchedLine>,
  format: LineFormat,
  progress: GrepProgress,
): AsyncGenerator<Line, boolean> {
  const { settings } = format;
  /** The last lines before this one, in case it is selected. */
  const before: { line: Line; number: number }[] = [];
  let [count, number, lastPrinted, remainingAfter] = [0, 0, 0, 0];
  for await (const { line, matches } of lines) {
    number += 1;
    if (isSelected(matches, settings) && count < settings.maxCount) {
      count += 1;
      const first = before[0]?.number ?? number;
      const isNewGroup = lastPrinted === 0 || first > lastPrinted + 1;
      if (settings.hasSeparators && progress.hasPrinted && isNewGroup) yield plain('--');
      for (const context of before.splice(0)) yield* formatContext(context.line, context.number, format);
      yield* formatMatch(line, number, matches ?? [], format);
      progress.hasPrinted = true;
      lastPrinted = number;
      remainingAfter = settings.linesAfter;
    } else if (remainingAfter > 0) {
      remainingAfter -= 1;
      lastPrinted = number;
      yield* formatContext(line, number, format);
    } else if (settings.linesBefore > 0) {
      before.push({ line, number });
      if (before.length > settings.linesBefore) before.shift();
    }
    if (count >= settings.maxCount && remainingAfter === 0) break;
  }
  return count > 0;
}

function isSelected(matches: number[] | null, { isInverted }: GrepSettings): boolean {
  return (matches !== null) !== isInverted;
}
