/**
 * Reads and writes texts that end in NUL instead of a newline, for `-z`. Few command lines use it, so it loads on
 * demand.
 */
import type { Line } from '../../command.ts';
import { collectText } from '../../streams/collectText.ts';
import { linesOf } from '../../streams/lines.ts';

/** Yields each text that ends in NUL, and what follows the last NUL, as a line. Such a line may contain newlines. */
export async function* zeroTerminatedTexts(lines: AsyncIterable<Line>): AsyncGenerator<Line, undefined> {
  const texts = (await collectText(lines)).split('\0');
  const rest = texts.pop() ?? '';
  for (const text of texts) yield { text };
  if (rest !== '') yield { text: rest, isOpen: true };
}

/** Does the reverse: ends each line in NUL, and cuts it at the newlines that it contains. */
export async function* endedInZero(
  lines: AsyncGenerator<Line, number | undefined>,
): AsyncGenerator<Line, number | undefined> {
  for (;;) {
    const { done, value } = await lines.next();
    if (done) return value;
    yield* linesOf(value.isOpen ? value.text : `${value.text}\0`);
  }
}
