import type { Call, Completion, Line, Option } from '../command.ts';
import { fetchText } from '../files/staticText.ts';
import { linesOf } from '../streams/lines.ts';

export const name = 'man';
export const synopsis = 'man NAME...';
export const options: readonly Option[] = [
  { short: 'k', long: 'apropos', summary: 'search names and summaries for words, like apropos' },
  { short: 'f', long: 'whatis', summary: 'print only the summaries, like whatis' },
];
export const completion: Completion = 'commands';

/** The URLs of the manual pages, each of which is a file that is fetched on demand. */
const pages = import.meta.glob<string>('../man/*.txt', { query: '?url', import: 'default', eager: true });

/** Prints the errors of man-db, and returns its exit statuses. */
export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, operands, shell, signal, complain } = call;
  const otherCommand = ['apropos', 'whatis'].find((option) => given.has(option));
  if (otherCommand) return yield* shell.spawn([otherCommand, ...operands], call);
  if (operands.length === 0) {
    complain("What manual page do you want?\nFor example, try 'man man'.");
    return 1;
  }
  let status = 0;
  for (const operand of operands) {
    const file = `../man/${operand}.txt`;
    const url = Object.hasOwn(pages, file) ? pages[file] : undefined;
    if (url !== undefined) {
      for (const line of linesOf(await fetchText(url, signal))) yield { ...line, language: 'en' };
    } else {
      complain(`No manual entry for ${operand}`);
      status = 16;
    }
  }
  return status;
}
