/** Prints lines as the options of `cat` say: numbered, squeezed, and with visible control characters. */
import type { Line, ReadonlyOptions } from '../../command.ts';
import { joinLines, plain } from '../../streams/lines.ts';
import { concatenated } from '../input/concatenate.ts';
import type { Input } from '../input/inputs.ts';

/** Yields the lines as they are printed. */
export async function* displayLines(
  inputs: AsyncIterable<Input>,
  given: ReadonlyOptions,
): AsyncGenerator<Line, undefined> {
  const showsAll = given.has('show-all');
  const showsEnds = showsAll || given.has('show-ends') || given.has('e');
  const showsNonprinting = showsAll || given.has('show-nonprinting') || given.has('e') || given.has('t');
  const showsTabs = showsAll || given.has('show-tabs') || given.has('t');
  let number = 0;
  let blanks = 0;
  for await (const line of concatenated(inputs)) {
    const isBlank = line.text === '' && !line.isOpen;
    blanks = isBlank ? blanks + 1 : 0;
    if (blanks > 1 && given.has('squeeze-blank')) continue;
    const isNumbered = given.has('number-nonblank') ? !isBlank : given.has('number');
    if (isNumbered) number += 1;
    // Before the `$`, a carriage return would move the cursor instead of being seen.
    const hasCarriageReturn = showsEnds && !line.isOpen && line.text.endsWith('\r');
    const printed = visible(
      hasCarriageReturn ? plain(`${line.text.slice(0, -1)}^M`) : line,
      showsNonprinting,
      showsTabs,
    );
    const whole = joinLines([
      plain(isNumbered ? `${String(number).padStart(6)}\t` : ''),
      printed,
      plain(showsEnds && !line.isOpen ? '$' : ''),
    ]);
    yield line.isOpen ? { ...whole, isOpen: true } : whole;
  }
}

/** Makes control characters visible. A line keeps its links only if its text does not change. */
function visible(line: Line, showsNonprinting: boolean, showsTabs: boolean): Line {
  const printed = showsNonprinting ? inCaretNotation(line.text) : line.text;
  const text = showsTabs ? printed.replaceAll('\t', '^I') : printed;
  return text === line.text ? line : plain(text);
}

/** Replaces each byte that is not printable ASCII by `^X`, or by `M-X` if its high bit is set. Tabs stay. */
function inCaretNotation(text: string): string {
  if (/^[\t -~]*$/.test(text)) return text;
  let printed = '';
  for (const byte of new TextEncoder().encode(text)) {
    const low = byte & 0x7f;
    const sign = low < 32 ? `^${String.fromCharCode(low + 64)}` : low === 127 ? '^?' : String.fromCharCode(low);
    printed += byte === 9 ? '\t' : `${byte > 127 ? 'M-' : ''}${sign}`;
  }
  return printed;
}
