/** The code that `head` and `tail` share: they print a part of each file, under a title if there are several files. */
import type { Call, Line, Option } from '../../command.ts';
import { usageError, zeroTerminated } from '../../execution/options.ts';
import { plain } from '../../streams/lines.ts';
import { openInput } from './inputs.ts';
import { parseCount } from './parseCount.ts';

/** The options that both commands have. */
export const sectionOptions: readonly Option[] = [
  { short: 'q', long: 'quiet', summary: 'never print file names' },
  { long: 'silent', summary: 'same as -q' },
  { short: 'v', long: 'verbose', summary: 'always print file names' },
  { short: 'z', long: zeroTerminated, summary: 'lines end in NUL, not newline' },
];

/** The length of the part. `sign` is written before the number, and means different things to the two commands. */
export type Length = { count: number; isInBytes: boolean; sign: '+' | '-' | '' };

/**
 * Reads the last of `-n`, `-c` and `-NUM`; the default is ten lines. Returns null for an invalid number, after
 * reporting it.
 */
export function readLength(call: Call): Length | null {
  const { name, options, complain } = call;
  const asked = options.last(['bytes', 'lines', '#']);
  const written = (asked === null ? null : options.value(asked)) ?? '10';
  if (asked === '#') return readObsoleteLength(written, '', call);
  const isInBytes = asked === 'bytes';
  const sign = written.startsWith('+') ? '+' : written.startsWith('-') ? '-' : '';
  const count = parseCount(written.slice(sign.length));
  if (typeof count === 'number') return { count, isInBytes, sign };
  const reason = count.error === 'invalid' ? '' : ': Value too large for defined data type';
  // For `tail`, the sign is part of the number; for `head`, it is not.
  const shown = name === 'head' && sign === '-' ? written.slice(1) : written;
  complain(`invalid number of ${isInBytes ? 'bytes' : 'lines'}: ‘${shown}’${reason}`);
  return null;
}

/** Reads `-5`, `-5c` and `+5l`, the notation from before there was `-n`. `written` has no sign. */
export function readObsoleteLength(written: string, sign: Length['sign'], { name, complain }: Call): Length | null {
  const [, digits = '', unit = '', flags = ''] = /^(\d+)([bkm]?)([a-z]*)$/.exec(written) ?? [];
  const isTail = name === 'tail';
  const invalid = (isTail ? /[^cl]/ : /[^clqvz]/).exec(flags)?.[0] ?? (isTail && /[km]/.test(unit) ? unit : undefined);
  if (invalid !== undefined) {
    complain(
      isTail
        ? `option used in invalid context -- ${digits[0]}`
        : usageError(name, `invalid trailing option -- ${invalid}`),
    );
    return null;
  }
  const count = parseCount(digits + unit);
  if (typeof count !== 'number') {
    complain(`invalid number of lines: ‘${digits}’: Value too large for defined data type`);
    return null;
  }
  // Units count bytes.
  return { count, isInBytes: flags.includes('c') || unit !== '', sign };
}

/** Yields the part of each operand, with its title if the options or the number of operands ask for one. */
export async function* sectionsOf(
  call: Call,
  partOf: (lines: AsyncIterable<Line>) => AsyncIterable<Line>,
): AsyncGenerator<Line, undefined> {
  const { operands, complain } = call;
  const names = operands.length === 0 ? ['-'] : operands;
  const hasTitles = areTitlesAskedFor(call) ?? names.length > 1;
  let isFirst = true;
  for (const name of names) {
    const input = await openInput(call, name);
    if ('error' in input && input.error !== 'Is a directory') {
      complain(name === '-' ? input.error : `cannot open '${name}' for reading: ${input.error}`);
      continue;
    }
    if (hasTitles) {
      if (!isFirst) yield plain('');
      yield 'error' in input ? titleLine(name, null) : titleLine(input.title, input.href);
    }
    isFirst = false;
    if ('error' in input) complain(`error reading '${name}': ${input.error}`);
    else yield* partOf(input.lines);
  }
}

/**
 * Returns whether titles are asked for; null if neither `-q` nor `-v` is given, not even after a number as in `head
 * -5q`.
 */
function areTitlesAskedFor({ options }: Call): boolean | null {
  const option = options.last(['verbose', 'quiet', 'silent']);
  if (option !== null) return option === 'verbose';
  const letters = (options.value('#') ?? '').replace(/[^qv]/g, '');
  return letters === '' ? null : letters.endsWith('v');
}

function titleLine(name: string, href: string | null): Line {
  const text = `==> ${name} <==`;
  return href === null ? plain(text) : { text, links: [{ start: 4, end: 4 + name.length, href }] };
}
