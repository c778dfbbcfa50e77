import type { Call, Completion, Line, Option } from '../command.ts';
import { concatenated } from '../concatenate.ts';
import { inputsOf } from '../inputs.ts';
import { joined, plain } from '../lines.ts';
import { locate } from '../locate.ts';

export const name = 'cat';
export const synopsis = 'cat [OPTION]... [FILE]...';
export const summary = 'go to a post; in a pipe or with options, print its markdown';
export const options: readonly Option[] = [
  { short: 'n', long: 'number', summary: 'number all lines' },
  { short: 'b', long: 'number-nonblank', summary: 'number lines that are not empty' },
  { short: 's', long: 'squeeze-blank', summary: 'no more than one empty line in a row' },
  { short: 'E', long: 'show-ends', summary: 'a $ at the end of each line' },
  { short: 'T', long: 'show-tabs', summary: 'tabs as ^I' },
  { short: 'v', long: 'show-nonprinting', summary: 'what is no ASCII letter as ^X or M-X' },
  { short: 'A', long: 'show-all', summary: 'the same as -vET' },
];
export const completion: Completion = 'files';

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  if (await openPage(call)) return 0;
  const { options: given } = call;
  const all = given.has('show-all');
  const ends = all || given.has('show-ends');
  let number = 0;
  let blanks = 0;
  for await (const line of concatenated(inputsOf(call))) {
    const isBlank = line.text === '' && !line.open;
    blanks = isBlank ? blanks + 1 : 0;
    if (blanks > 1 && given.has('squeeze-blank')) continue;
    const isNumbered = given.has('number-nonblank') ? !isBlank : given.has('number');
    if (isNumbered) number += 1;
    const shown = visible(line, all || given.has('show-nonprinting'), all || given.has('show-tabs'));
    const marked = joined([
      plain(isNumbered ? `${String(number).padStart(6)}\t` : ''),
      shown,
      plain(ends && !line.open ? '$' : ''),
    ]);
    yield line.open ? { ...marked, open: true } : marked;
  }
  return undefined;
}

/** A post that is named alone, by a reader who sees the output, is shown as its page. */
async function openPage({ options: given, operands, input, terminal, shell, signal }: Call): Promise<boolean> {
  const [operand = '-', ...more] = operands;
  const isPlain = !options.some(({ long }) => long && given.has(long));
  if (!terminal || input !== null || !isPlain || operand === '-' || more.length > 0) return false;
  const entry = await locate(operand, shell, signal);
  if (entry === null || entry.kind === 'directory') return false;
  shell.page.open(entry.href);
  return true;
}

/** Links stay where the text stays as it is. */
function visible(line: Line, nonprinting: boolean, tabs: boolean): Line {
  const printed = nonprinting ? inAscii(line.text) : line.text;
  const text = tabs ? printed.replaceAll('\t', '^I') : printed;
  return text === line.text ? line : plain(text);
}

/** Byte by byte; tabs stay. */
function inAscii(text: string): string {
  if (/^[\t -~]*$/.test(text)) return text;
  let shown = '';
  for (const byte of new TextEncoder().encode(text)) {
    const low = byte & 0x7f;
    const sign = low < 32 ? `^${String.fromCharCode(low + 64)}` : low === 127 ? '^?' : String.fromCharCode(low);
    shown += byte === 9 ? '\t' : `${byte > 127 ? 'M-' : ''}${sign}`;
  }
  return shown;
}
