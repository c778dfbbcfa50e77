/** Texts that end in NUL instead of a newline, for `-z` and `xargs -0`. Few lines have them, so this loads with the first. */
import type { Line } from '../../command.ts';
import { collectText, linesOf } from '../../streams/lines.ts';

/** What stands before each NUL, and behind the last, as a line, which may hold newlines. */
export async function* records(lines: AsyncIterable<Line>): AsyncGenerator<Line, undefined> {
  const texts = (await collectText(lines)).split('\0');
  const rest = texts.pop() ?? '';
  for (const text of texts) yield { text };
  if (rest !== '') yield { text: rest, open: true };
}

/** The way back: each line gets its NUL, and is cut at the newlines in it. */
export async function* zeroEnded(
  lines: AsyncGenerator<Line, number | undefined>,
): AsyncGenerator<Line, number | undefined> {
  for (;;) {
    const { done, value } = await lines.next();
    if (done) return value;
    yield* linesOf(value.open ? value.text : `${value.text}\0`);
  }
}
