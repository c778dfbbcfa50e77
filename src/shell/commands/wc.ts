import { displayWidth } from '../../text/displayWidth.ts';
import type { Call, Completion, Line, Option } from '../command.ts';
import { locate } from '../files/locate.ts';
import { plain } from '../streams/lines.ts';
import { openInput } from './input/inputs.ts';
import { byteLength } from './text/bytes.ts';

export const name = 'wc';
export const synopsis = 'wc [OPTION]... [FILE]...';
export const options: readonly Option[] = [
  { short: 'l', long: 'lines', summary: 'count newlines' },
  { short: 'w', long: 'words', summary: 'count words' },
  { short: 'm', long: 'chars', summary: 'count characters' },
  { short: 'c', long: 'bytes', summary: 'count bytes of UTF-8' },
  { short: 'L', long: 'max-line-length', summary: 'print the width of the widest line' },
];
export const completion: Completion = 'files';

/** The counts, in the order in which they are printed. */
const kinds = ['lines', 'words', 'chars', 'bytes', 'max-line-length'] as const;

type Kind = (typeof kinds)[number];
type Counts = Record<Kind, number>;

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, operands, complain } = call;
  const requested = kinds.filter((kind) => given.has(kind));
  const shown: readonly Kind[] = requested.length > 0 ? requested : ['lines', 'words', 'bytes'];
  const names = operands.length === 0 ? ['-'] : operands;
  const width = names.length === 1 && shown.length === 1 ? 1 : await columnWidth(call, names);
  const row = (counts: Counts, title: string, href: string | null): Line => {
    const numbers = shown.map((kind) => String(counts[kind]).padStart(width)).join(' ');
    if (title === '') return plain(numbers);
    const text = `${numbers} ${title}`;
    return href === null ? plain(text) : { text, links: [{ start: numbers.length + 1, end: text.length, href }] };
  };
  const total = zeroCounts();
  for (const operand of names) {
    const input = await openInput(call, operand);
    if ('error' in input) {
      complain(operand === '-' ? input.error : `${operand}: ${input.error}`);
      if (input.error === 'Is a directory') yield row(zeroCounts(), operand, null);
      continue;
    }
    const counts = await count(input.lines, shown);
    for (const kind of kinds) {
      total[kind] = kind === 'max-line-length' ? Math.max(total[kind], counts[kind]) : total[kind] + counts[kind];
    }
    yield row(counts, operands.length === 0 ? '' : operand, input.href);
  }
  if (names.length > 1) yield row(total, 'total', null);
  return undefined;
}

/**
 * Returns the width of a column: it fits the bytes of all files together or, as in GNU wc, seven digits if a size is
 * not known in advance.
 */
async function columnWidth({ shell, signal }: Call, names: readonly string[]): Promise<number> {
  let bytes = 0;
  let minWidth = 1;
  for (const operand of names) {
    const isDevice = operand === '-' || operand.startsWith('/dev/');
    const entry = isDevice ? null : await locate(operand, shell, signal);
    if (isDevice || entry?.kind === 'directory') minWidth = 7;
    else bytes += entry?.size ?? 0;
  }
  return Math.max(minWidth, String(bytes).length);
}

async function count(lines: AsyncIterable<Line>, shown: readonly Kind[]): Promise<Counts> {
  const counts = zeroCounts();
  for await (const { text, isOpen } of lines) {
    const newlines = isOpen ? 0 : 1;
    counts.lines += newlines;
    if (shown.includes('words')) counts.words += text.match(/[^\s\p{Cc}\p{Cs}]\S*/gu)?.length ?? 0;
    if (shown.includes('chars')) counts.chars += [...text].length + newlines;
    if (shown.includes('bytes')) counts.bytes += byteLength(text) + newlines;
    if (shown.includes('max-line-length')) {
      counts['max-line-length'] = Math.max(counts['max-line-length'], displayWidth(text));
    }
  }
  return counts;
}

function zeroCounts(): Counts {
  return { lines: 0, words: 0, chars: 0, bytes: 0, 'max-line-length': 0 };
}
