/** Runs a matcher over a stream of lines in batches, because each call may be a message to a worker and back. */
import type { Line } from '../command.ts';
import type { Matcher } from './matcher.ts';

/** `matches` are the start and end of each match, one after another; null if the line does not match. */
export type MatchedLine = { line: Line; matches: number[] | null };

/** The first batches are small, so that the first lines appear soon. */
const firstSize = 16;
const largestSize = 1024;

/** Yields every line with its matches, in order. */
export async function* matchInBatches(
  lines: AsyncIterable<Line>,
  matcher: Matcher,
): AsyncGenerator<MatchedLine, undefined> {
  let batch: Line[] = [];
  let size = firstSize;
  for await (const line of lines) {
    batch.push(line);
    if (batch.length < size) continue;
    yield* matchBatch(batch, matcher);
    batch = [];
    size = Math.min(size * 4, largestSize);
  }
  yield* matchBatch(batch, matcher);
}

async function* matchBatch(batch: readonly Line[], matcher: Matcher): AsyncGenerator<MatchedLine, undefined> {
  const all = await matcher.match(batch.map(({ text }) => text));
  for (const [index, line] of batch.entries()) yield { line, matches: all[index] ?? null };
}
