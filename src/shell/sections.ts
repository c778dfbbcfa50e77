/** What `head` and `tail` have in common: a part of each file, under its name where there are several. */
import type { Call, Line, Option } from './command.ts';
import { countOf } from './counts.ts';
import { openInput } from './inputs.ts';
import { plain } from './lines.ts';

export const sectionOptions: readonly Option[] = [
  { short: 'q', long: 'quiet', summary: 'never print the names of files' },
  { short: 'v', long: 'verbose', summary: 'always print the names of files' },
];

/** How long the part is. `sign` is what stood before the number, and means another thing to each of the two. */
export type Length = { count: number; inBytes: boolean; sign: '+' | '-' | '' };

/** Ten lines where nothing is asked for; null where it is no number, which is complained of. */
export function lengthOf({ options, complain }: Call): Length | null {
  const bytes = options.value('bytes');
  const written = bytes ?? options.value('lines') ?? options.value('#') ?? '10';
  const sign = written.startsWith('+') ? '+' : written.startsWith('-') ? '-' : '';
  const count = countOf(written.slice(sign.length));
  if (count === null) {
    complain(`invalid number of ${bytes === null ? 'lines' : 'bytes'}: ‘${written}’`);
    return null;
  }
  return { count, inBytes: bytes !== null, sign };
}

export async function* sectionsOf(
  call: Call,
  partOf: (lines: AsyncIterable<Line>) => AsyncIterable<Line>,
): AsyncGenerator<Line, undefined> {
  const { options, operands, complain } = call;
  const names = operands.length === 0 ? ['-'] : operands;
  const titled = options.has('verbose') || (names.length > 1 && !options.has('quiet'));
  let isFirst = true;
  for (const name of names) {
    const input = await openInput(call, name);
    if ('fault' in input && input.fault !== 'Is a directory') {
      complain(name === '-' ? input.fault : `cannot open '${name}' for reading: ${input.fault}`);
      continue;
    }
    if (titled) {
      if (!isFirst) yield plain('');
      yield 'fault' in input ? title(name, null) : title(input.title, input.href);
    }
    isFirst = false;
    if ('fault' in input) complain(`error reading '${name}': ${input.fault}`);
    else yield* partOf(input.lines);
  }
}

function title(name: string, href: string | null): Line {
  const text = `==> ${name} <==`;
  return href === null ? plain(text) : { text, links: [{ start: 4, end: 4 + name.length, href }] };
}
