import type { Call, Completion, Line, Option, ReadonlyOptions } from '../command.ts';
import { usageError, zeroTerminated } from '../execution/options.ts';
import { plain } from '../streams/lines.ts';
import { complementOf, indexOfRange, type ListError, type NumberRange, parseRanges } from './cut/ranges.ts';
import { inputsOf } from './input/inputs.ts';
import { byteLength } from './text/bytes.ts';

export const name = 'cut';
export const synopsis = 'cut OPTION... [FILE]...';
export const options: readonly Option[] = [
  { short: 'b', long: 'bytes', value: 'LIST', summary: 'select these bytes: 1,3-5,7-' },
  { short: 'c', long: 'characters', value: 'LIST', summary: 'select these characters' },
  { short: 'f', long: 'fields', value: 'LIST', summary: 'select these fields, and lines without a delimiter' },
  { short: 'd', long: 'delimiter', value: 'CHAR', summary: 'use CHAR as the delimiter, not a tab' },
  { short: 's', long: 'only-delimited', summary: 'omit lines without a delimiter' },
  { short: 'n', summary: 'with -b, do not split characters (always on)' },
  { long: 'complement', summary: 'select everything else' },
  { long: 'output-delimiter', value: 'TEXT', summary: 'use TEXT as the delimiter of the output' },
  { short: 'z', long: zeroTerminated, summary: 'lines end in NUL, not newline' },
];
export const completion: Completion = 'files';

type Unit = 'bytes' | 'characters' | 'fields';

/** Returns the part of a line that is printed; null if the line is left out. */
type Cut = (text: string) => string | null;

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const cut = readOptions(call.options);
  if (typeof cut === 'string') {
    call.complain(usageError(name, cut));
    return 1;
  }
  const lineEnd = call.options.has(zeroTerminated) ? '\0' : '\n';
  const lineEndDelimits = call.options.has('fields') && call.options.value('delimiter') === lineEnd;
  for await (const { lines } of inputsOf(call)) {
    for await (const { text, links } of lineEndDelimits ? asOneLine(lines, lineEnd) : lines) {
      const kept = cut(text);
      if (kept === text && links) yield { text, links };
      else if (kept !== null) yield* kept.split('\n').map(plain);
    }
  }
  return undefined;
}

/** Joins a file into one line, for a delimiter that is the end of the lines. */
async function* asOneLine(lines: AsyncIterable<Line>, lineEnd: string): AsyncGenerator<Line, undefined> {
  const texts: string[] = [];
  for await (const { text } of lines) texts.push(text);
  if (texts.length > 0) yield plain(texts.join(lineEnd));
}

/** Returns an error message if the options contradict each other. */
function readOptions(given: ReadonlyOptions): Cut | string {
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
  if ('error' in listed) return listErrorMessage(listed.error, unit);
  const ranges = given.has('complement') ? complementOf(listed) : listed;
  const separator = given.value('output-delimiter');
  if (unit !== 'fields') return characterCut(ranges, unit === 'bytes' ? byteLength : () => 1, separator);
  // An empty delimiter is NUL.
  const fieldSeparator = separator === null ? delimiter : separator || '\0';
  return fieldCut(ranges, delimiter || '\0', fieldSeparator, given.has('only-delimited'));
}

/** Words the error as coreutils do. */
function listErrorMessage(error: ListError, unit: Unit): string {
  const isField = unit === 'fields';
  if (error === 'zero') return `${isField ? 'fields' : 'byte/character positions'} are numbered from 1`;
  if (error === 'range') return `invalid ${isField ? 'field' : 'byte or character'} range`;
  if (error === 'decreasing') return 'invalid decreasing range';
  if (error === 'no endpoint') return 'invalid range with no endpoint: -';
  if ('tooLarge' in error) {
    return `${isField ? 'field number' : 'byte/character offset'} ‘${error.tooLarge}’ is too large`;
  }
  return `invalid ${isField ? 'field value' : 'byte/character position'} ‘${error.invalid}’`;
}

function fieldCut(ranges: readonly NumberRange[], delimiter: string, separator: string, isOnlyDelimited: boolean): Cut {
  return (text) => {
    if (!text.includes(delimiter)) return isOnlyDelimited ? null : text;
    return text
      .split(delimiter)
      .filter((_, index) => indexOfRange(index + 1, ranges) !== -1)
      .join(separator);
  };
}

/** Keeps a character if its last byte is in a range, so that `-b` never splits one. `separator` goes between ranges. */
function characterCut(
  ranges: readonly NumberRange[],
  sizeOf: (character: string) => number,
  separator: string | null,
): Cut {
  return (text) => {
    let kept = '';
    let position = 0;
    let lastRange = -1;
    for (const character of text) {
      position += sizeOf(character);
      const range = indexOfRange(position, ranges);
      if (range === -1) continue;
      if (separator !== null && lastRange !== -1 && lastRange !== range) kept += separator || '\0';
      kept += character;
      lastRange = range;
    }
    return kept;
  };
}
