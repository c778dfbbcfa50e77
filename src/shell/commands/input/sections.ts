/** What `head` and `tail` have in common: a part of each file, under its name where there are several. */
import type { Call, Line, Option } from '../../command.ts';
import { usageError, zeroTerminated } from '../../execution/options.ts';
import { plain } from '../../streams/lines.ts';
import { countOf } from './counts.ts';
import { openInput } from './inputs.ts';

export const sectionOptions: readonly Option[] = [
  { short: 'q', long: 'quiet', summary: 'never print the names of files' },
  { long: 'silent', summary: 'the same as -q' },
  { short: 'v', long: 'verbose', summary: 'always print the names of files' },
  { short: 'z', long: zeroTerminated, summary: 'lines end in NUL, not in a newline' },
];

/** How long the part is. `sign` is what stood before the number, and means another thing to each of the two. */
export type Length = { count: number; inBytes: boolean; sign: '+' | '-' | '' };

/** Ten lines where nothing is asked for, else what the last option says; null where it is no number, which is complained of. */
export function lengthOf(call: Call): Length | null {
  const { name, options, complain } = call;
  const asked = options.last(['bytes', 'lines', '#']);
  const written = (asked === null ? null : options.value(asked)) ?? '10';
  if (asked === '#') return obsoleteLength(written, '', call);
  const sign = written.startsWith('+') ? '+' : written.startsWith('-') ? '-' : '';
  const count = countOf(written.slice(sign.length));
  if (typeof count === 'number') return { count, inBytes: asked === 'bytes', sign };
  const reason = count.error === 'invalid' ? '' : ': Value too large for defined data type';
  // `tail` takes the sign for a part of the number, `head` does not.
  const shown = name === 'head' && sign === '-' ? written.slice(1) : written;
  complain(`invalid number of ${asked === 'bytes' ? 'bytes' : 'lines'}: ‘${shown}’${reason}`);
  return null;
}

/** `-5`, `-5c`, `+5l`: as it was written before there was `-n`. */
export function obsoleteLength(
  written: string,
  sign: Length['sign'],
  { name, complain }: Call,
): (Length & { flags: string }) | null {
  const [, digits = '', unit = '', flags = ''] = /^(\d+)([bkm]?)([a-z]*)$/.exec(written) ?? [];
  const isTail = name === 'tail';
  const wrong = (isTail ? /[^cl]/ : /[^clqvz]/).exec(flags)?.[0] ?? (isTail && /[km]/.test(unit) ? unit : undefined);
  if (wrong !== undefined) {
    complain(
      isTail
        ? `option used in invalid context -- ${digits[0]}`
        : usageError(name, `invalid trailing option -- ${wrong}`),
    );
    return null;
  }
  const count = countOf(digits + unit);
  if (typeof count !== 'number') {
    complain(`invalid number of lines: ‘${digits}’: Value too large for defined data type`);
    return null;
  }
  // A block is one of bytes, but for `head`, which takes the letter for a unit.
  const inBytes = flags.includes('c') || unit !== '';
  return { count, inBytes, sign, flags };
}

export async function* sectionsOf(
  call: Call,
  partOf: (lines: AsyncIterable<Line>) => AsyncIterable<Line>,
): AsyncGenerator<Line, undefined> {
  const { options, operands, complain } = call;
  const names = operands.length === 0 ? ['-'] : operands;
  const written = options.value('#') ?? '';
  const asked =
    options.last(['verbose', 'quiet', 'silent']) ??
    (/[qv]/.exec(written) ? (/v[^q]*$/.test(written) ? 'verbose' : 'quiet') : null);
  const titled = asked === 'verbose' || (names.length > 1 && asked === null);
  let isFirst = true;
  for (const name of names) {
    const input = await openInput(call, name);
    if ('error' in input && input.error !== 'Is a directory') {
      complain(name === '-' ? input.error : `cannot open '${name}' for reading: ${input.error}`);
      continue;
    }
    if (titled) {
      if (!isFirst) yield plain('');
      yield 'error' in input ? title(name, null) : title(input.title, input.href);
    }
    isFirst = false;
    if ('error' in input) complain(`error reading '${name}': ${input.error}`);
    else yield* partOf(input.lines);
  }
}

function title(name: string, href: string | null): Line {
  const text = `==> ${name} <==`;
  return href === null ? plain(text) : { text, links: [{ start: 4, end: 4 + name.length, href }] };
}
