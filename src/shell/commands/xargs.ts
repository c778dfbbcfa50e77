import type { Call, Completion, Line, Option } from '../command.ts';
import { commandNames } from '../commandFiles.ts';
import { textOf } from '../lines.ts';
import { misused } from '../options.ts';

export const name = 'xargs';
export const synopsis = 'xargs [OPTION]... [COMMAND [WORD]...]';
export const summary = 'run a command with the words that are piped in';
export const options: readonly Option[] = [
  { short: 'd', long: 'delimiter', value: 'CHAR', summary: "CHAR stands between words, as in -d '\\n'" },
  { short: 'I', value: 'TEXT', summary: 'run it once for each line, which takes the place of TEXT' },
  { short: 'n', long: 'max-args', value: 'NUM', summary: 'give each run at most NUM words' },
  { short: 'r', long: 'no-run-if-empty', summary: 'without words, run nothing' },
];
export const optionsFirst = true;
export const completion: Completion = 'commands';

/** Words of one run. */
const most = 1_000;

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, operands, input, shell, signal, terminal, complain } = call;
  const failed = (fault: string) => {
    complain(fault);
    return 1;
  };
  const [command = 'echo', ...rest] = operands;
  const written = given.value('max-args');
  if (written !== null && !/^\d+$/.test(written)) {
    return failed(misused(name, `invalid number "${written}" for -n option`));
  }
  if (written !== null && Number(written) < 1) {
    return failed(misused(name, `value ${written} for -n option should be >= 1`));
  }
  const delimiter = delimiterOf(given.value('delimiter'));
  if (delimiter !== null && [...delimiter].length !== 1) {
    return failed(`Invalid input delimiter specification ${delimiter}: the delimiter must be a single character`);
  }
  const place = given.value('I');
  const text = input === null ? '' : await textOf(input);
  const items = itemsOf(text, place !== null, delimiter);
  if ('fault' in items) return failed(items.fault);
  const size = place === null ? Number(written ?? most) : 1;
  const isEmpty = items.words.length === 0;
  if (isEmpty && (place !== null || given.has('no-run-if-empty'))) return 0;
  if (!commandNames.includes(command)) {
    complain(`${command}: No such file or directory`);
    return 127;
  }
  let status = 0;
  for (let at = 0; at < Math.max(1, items.words.length) && !signal.aborted; at += size) {
    const some = items.words.slice(at, at + size);
    const words =
      place === null ? [...rest, ...some] : rest.map((word) => word.replaceAll(place, () => some.join(' ')));
    const ended = yield* shell.spawn([command, ...words], { input: null, terminal, signal });
    if (ended !== 0) status = 123;
  }
  return status;
}

function delimiterOf(text: string | null): string | null {
  const escapes = new Map([
    ['\\n', '\n'],
    ['\\t', '\t'],
    ['\\0', '\0'],
  ]);
  return text === null ? null : (escapes.get(text) ?? text);
}

/** Words between blanks, or lines, or what stands between delimiters; quotes and backslashes count but for the last. */
function itemsOf(text: string, byLine: boolean, delimiter: string | null): { words: string[] } | { fault: string } {
  if (delimiter !== null) {
    const words = text.split(delimiter);
    if (words.at(-1) === '') words.pop();
    return { words };
  }
  const words: string[] = [];
  let word: string | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '\n' || (/[ \t]/.test(character) && (!byLine || word === null))) {
      if (word !== null) words.push(word);
      word = null;
    } else if (character === "'" || character === '"') {
      const end = text.slice(at + 1).search(character === "'" ? /['\n]/ : /["\n]/);
      if (end === -1 || text[at + 1 + end] === '\n') {
        const kind = character === "'" ? 'single' : 'double';
        return {
          fault: `unmatched ${kind} quote; by default quotes are special to xargs unless you use the -d option`,
        };
      }
      word = (word ?? '') + text.slice(at + 1, at + 1 + end);
      at += end + 1;
    } else if (character === '\\') {
      word = (word ?? '') + (text[at + 1] ?? '');
      at += 1;
    } else word = (word ?? '') + character;
  }
  if (word !== null) words.push(word);
  return { words };
}
