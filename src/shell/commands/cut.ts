import type { Call, Completion, Line, Option, ReadonlyOptions } from '../command.ts';
import { usageError, zeroTerminated } from '../execution/options.ts';
import { plain } from '../streams/lines.ts';
import { complementOf, parseRanges, type Range, type RangeError, rangeWith } from './cut/ranges.ts';
import { inputsOf } from './input/inputs.ts';
import { byteLength } from './text/bytes.ts';

export const name = 'cut';
export const synopsis = 'cut OPTION... [FILE]...';
export const summary = 'print parts of each line';
export const options: readonly Option[] = [
  { short: 'b', long: 'bytes', value: 'LIST', summary: 'these bytes: 1,3-5,7-' },
  { short: 'c', long: 'characters', value: 'LIST', summary: 'these characters' },
  { short: 'f', long: 'fields', value: 'LIST', summary: 'these fields, and whole lines without a delimiter' },
  { short: 'd', long: 'delimiter', value: 'CHAR', summary: 'CHAR stands between fields, instead of a tab' },
  { short: 's', long: 'only-delimited', summary: 'no lines without a delimiter' },
  { short: 'n', summary: 'with -b, cut no character, as is done anyway' },
  { long: 'complement', summary: 'all but these' },
  { long: 'output-delimiter', value: 'TEXT', summary: 'TEXT between the parts in the output' },
  { short: 'z', long: zeroTerminated, summary: 'lines end in NUL, not in a newline' },
];
export const completion: Completion = 'files';

type Unit = 'bytes' | 'characters' | 'fields';

/** What is kept of a line; null for none of it. */
type Cut = (text: string) => string | null;

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const cut = cutOf(call.options);
  if (typeof cut === 'string') {
    call.complain(usageError(name, cut));
    return 1;
  }
  const ends = call.options.has(zeroTerminated) ? '\0' : '\n';
  const isOfLines = call.options.has('fields') && call.options.value('delimiter') === ends;
  for await (const { lines } of inputsOf(call)) {
    for await (const { text, links } of isOfLines ? whole(lines, ends) : lines) {
      const kept = cut(text);
      if (kept === text && links) yield { text, links };
      else if (kept !== null) yield* kept.split('\n').map(plain);
    }
  }
  return undefined;
}

/** Where newlines stand between fields, all of the file is one line. */
async function* whole(lines: AsyncIterable<Line>, separator: string): AsyncGenerator<Line, undefined> {
  const texts: string[] = [];
  for await (const { text } of lines) texts.push(text);
  if (texts.length > 0) yield plain(texts.join(separator));
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
  const listed = parseRanges(given.value(unit) ?? '');
  if ('error' in listed) return worded(listed.error, unit);
  const ranges = given.has('complement') ? complementOf(listed) : listed;
  const between = given.value('output-delimiter');
  // An empty text stands for a NUL there.
  if (unit === 'fields') {
    return fieldCut(
      ranges,
      delimiter || '\0',
      between === '' ? '\0' : (between ?? delimiter),
      given.has('only-delimited'),
    );
  }
  return characterCut(ranges, unit === 'bytes' ? byteLength : () => 1, between);
}

function worded(error: RangeError, unit: Unit): string {
  if (error === 'zero')
    return unit === 'fields' ? 'fields are numbered from 1' : 'byte/character positions are numbered from 1';
  if (error === 'range') return `invalid ${unit === 'fields' ? 'field' : 'byte or character'} range`;
  if (error === 'decreasing') return 'invalid decreasing range';
  if (error === 'no endpoint') return 'invalid range with no endpoint: -';
  if ('large' in error)
    return `${unit === 'fields' ? 'field number' : 'byte/character offset'} ‘${error.large}’ is too large`;
  return `invalid ${unit === 'fields' ? 'field value' : 'byte/character position'} ‘${error.invalid}’`;
}

function fieldCut(ranges: readonly Range[], delimiter: string, between: string, onlyDelimited: boolean): Cut {
  return (text) => {
    if (!text.includes(delimiter)) return onlyDelimited ? null : text;
    return text
      .split(delimiter)
      .filter((_, index) => rangeWith(index + 1, ranges) !== -1)
      .join(between);
  };
}

/** A character is kept with its last byte. `between` goes between ranges. */
function characterCut(ranges: readonly Range[], sizeOf: (character: string) => number, between: string | null): Cut {
  return (text) => {
    let kept = '';
    let at = 0;
    let last = -1;
    for (const character of text) {
      at += sizeOf(character);
      const range = rangeWith(at, ranges);
      if (range === -1) continue;
      if (between !== null && last !== -1 && last !== range) kept += between || '\0';
      kept += character;
      last = range;
    }
    return kept;
  };
}
