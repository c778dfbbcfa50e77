import type { Call, Completion, Line } from '../command.ts';
import { summaryLines } from '../help/summaries.ts';
import { plain } from '../streams/lines.ts';

export const name = 'apropos';
export const synopsis = 'apropos WORD...';
export const options = [];
export const completion: Completion = 'none';

/** Finds the commands that contain any of the words, with the errors and statuses of man-db. */
export async function* run({ operands, shell, complain }: Call): AsyncGenerator<Line, number | undefined> {
  if (operands.length === 0) {
    complain('apropos what?');
    return 1;
  }
  const lines = summaryLines(shell.words);
  const wanted = operands.map((word) => word.toLowerCase());
  for (const line of lines.filter((text) => wanted.some((word) => text.toLowerCase().includes(word)))) {
    yield plain(line);
  }
  const notFound = operands.filter((word) => !lines.some((line) => line.toLowerCase().includes(word.toLowerCase())));
  for (const word of notFound) complain(`${word}: nothing appropriate.`);
  return notFound.length > 0 ? 16 : 0;
}
