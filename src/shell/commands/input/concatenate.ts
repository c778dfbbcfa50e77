/** Concatenates files into one stream of lines. */
import type { Line } from '../../command.ts';
import { joinLines } from '../../streams/lines.ts';
import type { Input } from './inputs.ts';

/** Yields the lines of all files. A last line without a newline is joined to the first line of the next file. */
export async function* concatenated(inputs: AsyncIterable<Input>): AsyncGenerator<Line, undefined> {
  let open: Line | null = null;
  for await (const { lines } of inputs) {
    for await (const line of lines) {
      const whole: Line = open === null ? line : joinLines([open, line]);
      if (line.isOpen) open = { ...whole, isOpen: true };
      else {
        open = null;
        yield whole;
      }
    }
  }
  if (open !== null) yield open;
}
