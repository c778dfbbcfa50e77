/** Lines as the options of `cat` show them: numbered, squeezed, with what cannot be seen. */
import type { Line, ReadonlyOptions } from '../../command.ts';
import { joinLines, plain } from '../../streams/lines.ts';
import { concatenated } from '../input/concatenate.ts';
import type { Input } from '../input/inputs.ts';

export async function* shownLines(
  inputs: AsyncIterable<Input>,
  given: ReadonlyOptions,
): AsyncGenerator<Line, undefined> {
  const all = given.has('show-all');
  const ends = all || given.has('show-ends') || given.has('e');
  let number = 0;
  let blanks = 0;
  for await (const line of concatenated(inputs)) {
    const isBlank = line.text === '' && !line.open;
    blanks = isBlank ? blanks + 1 : 0;
    if (blanks > 1 && given.has('squeeze-blank')) continue;
    const isNumbered = given.has('number-nonblank') ? !isBlank : given.has('number');
    if (isNumbered) number += 1;
    // Before the sign of the end a carriage return would not be seen.
    const isDos = ends && !line.open && line.text.endsWith('\r');
    const shown = visible(
      isDos ? plain(`${line.text.slice(0, -1)}^M`) : line,
      all || given.has('show-nonprinting') || given.has('e') || given.has('t'),
      all || given.has('show-tabs') || given.has('t'),
    );
    const marked = joinLines([
      plain(isNumbered ? `${String(number).padStart(6)}\t` : ''),
      shown,
      plain(ends && !line.open ? '$' : ''),
    ]);
    yield line.open ? { ...marked, open: true } : marked;
  }
  return undefined;
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
