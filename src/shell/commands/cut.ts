import { byteLength } from '../bytes.ts';
import type { Call, Completion, Line, Option, ReadonlyOptions } from '../command.ts';
import { inputsOf } from '../inputs.ts';
import { plain } from '../lines.ts';
import { misused } from '../options.ts';
import { isInRanges, parseRanges, type RangeFault } from '../ranges.ts';

export const name = 'cut';
export const synopsis = 'cut OPTION... [FILE]...';
export const summary = 'print parts of each line';
export const options: readonly Option[] = [
  { short: 'b', long: 'bytes', value: 'LIST', summary: 'these bytes: 1,3-5,7-' },
  { short: 'c', long: 'characters', value: 'LIST', summary: 'these characters' },
  { short: 'f', long: 'fields', value: 'LIST', summary: 'these fields, and whole lines without a delimiter' },
  { short: 'd', long: 'delimiter', value: 'CHAR', summary: 'CHAR stands between fields, instead of a tab' },
  { short: 's', long: 'only-delimited', summary: 'no lines without a delimiter' },
  { long: 'complement', summary: 'all but these' },
  { long: 'output-delimiter', value: 'TEXT', summary: 'TEXT between fields in the output' },
];
export const completion: Completion = 'files';

type Unit = 'bytes' | 'characters' | 'fields';

/** What is kept of a line; null for none of it. */
type Cut = (text: string) => string | null;

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const cut = cutOf(call.options);
  if (typeof cut === 'string') {
    call.complain(misused(name, cut));
    return 1;
  }
  for await (const { lines } of inputsOf(call)) {
    for await (const { text, links } of lines) {
      const kept = cut(text);
      if (kept === text && links) yield { text, links };
      else if (kept !== null) yield plain(kept);
    }
  }
  return undefined;
}

/** A sentence where the options make no sense. */
function cutOf(given: ReadonlyOptions): Cut | string {
  const units: Unit[] = ['bytes', 'characters', 'fields'];
  const [unit, other] = units.filter((each) => given.has(each));
  if (unit === undefined) return 'you must specify a list of bytes, characters, or fields';
  if (other !== undefined || given.values(unit).length > 1) return 'only one list may be specified';
  const delimiter = given.value('delimiter') ?? '\t';
  if (unit !== 'fields' && given.has('delimiter')) {
    return 'an input delimiter may be specified only when operating on fields';
  }
  if (unit !== 'fields' && given.has('only-delimited')) {
    return 'suppressing non-delimited lines makes sense\n\tonly when operating on fields';
  }
  if ([...delimiter].length > 1) return 'the delimiter must be a single character';
  const ranges = parseRanges(given.value(unit) ?? '');
  if ('fault' in ranges) return worded(ranges.fault, unit);
  const isKept = (number: number) => isInRanges(number, ranges) !== given.has('complement');
  const between = given.value('output-delimiter');
  if (unit === 'fields') return fieldCut(isKept, delimiter, between ?? delimiter, given.has('only-delimited'));
  return characterCut(isKept, unit === 'bytes' ? byteLength : () => 1, between ?? '');
}

function worded(fault: RangeFault, unit: Unit): string {
  if (fault === 'zero')
    return unit === 'fields' ? 'fields are numbered from 1' : 'byte/character positions are numbered from 1';
  if (fault === 'range') return `invalid ${unit === 'fields' ? 'field' : 'byte or character'} range`;
  if (fault === 'decreasing') return 'invalid decreasing range';
  if (fault === 'no endpoint') return 'invalid range with no endpoint: -';
  return `invalid ${unit === 'fields' ? 'field value' : 'byte/character position'} ‘${fault.invalid}’`;
}

function fieldCut(
  isKept: (number: number) => boolean,
  delimiter: string,
  between: string,
  onlyDelimited: boolean,
): Cut {
  return (text) => {
    if (delimiter === '' || !text.includes(delimiter)) return onlyDelimited ? null : text;
    return text
      .split(delimiter)
      .filter((_, index) => isKept(index + 1))
      .join(between);
  };
}

/** A character is kept with its last byte. `between` goes where something was left out. */
function characterCut(
  isKept: (number: number) => boolean,
  sizeOf: (character: string) => number,
  between: string,
): Cut {
  return (text) => {
    let kept = '';
    let at = 0;
    let last = 0;
    for (const character of text) {
      const start = at;
      at += sizeOf(character);
      if (!isKept(at)) continue;
      if (last !== start && kept !== '') kept += between;
      kept += character;
      last = at;
    }
    return kept;
  };
}
