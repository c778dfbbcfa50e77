/** Collects streams of lines. */
import type { Line } from '../command.ts';

/** Reads a whole stream into one text. */
export async function collectText(lines: AsyncIterable<Line>): Promise<string> {
  let text = '';
  for await (const { text: line, isOpen } of lines) text += isOpen ? line : `${line}\n`;
  return text;
}
