import type { Line } from '../command.ts';

/** Reads a whole stream into one text. */
export async function collectText(lines: AsyncIterable<Line>): Promise<string> {
  let text = '';
  for await (const { text: line, open } of lines) text += open ? line : `${line}\n`;
  return text;
}
