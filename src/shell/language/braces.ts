/** `{a,b}` and `{1..5}` in the bare parts of a word, as bash reads them. */
import type { Part } from './tokens.ts';

/** How much text may still come of braces; a word that would be more stands as it was written. */
export type Room = { characters: number };

/** Braces in braces. More are no list that someone wrote. */
const deepest = 100;

/** A word, or a piece of one, as a list of parts; a brace makes several of one. */
type Sequence = Part[];

/** An open brace: what stands between its commas, so far, each with all that came of the braces in it. */
type Level = { open: Part; before: Sequence[]; choices: Sequence[][]; commas: Part[] };

export function expandBraces(parts: readonly Part[], room: Room): Part[][] {
  if (!parts.some(({ kind, text }) => kind === 'bare' && text.includes('{'))) return [[...parts]];
  const levels: Level[] = [];
  let current: Sequence[] = [[]];
  let left = room.characters;
  for (const part of parts.flatMap(pieces)) {
    const mark = part.kind === 'bare' ? part.text : '';
    const level = levels.at(-1);
    if (mark === '{') {
      levels.push({ open: part, before: current, choices: [], commas: [] });
      current = [[]];
    } else if (mark === ',' && level) {
      level.choices.push(current);
      level.commas.push(part);
      current = [[]];
    } else if (mark === '}' && level) {
      const all = level.commas.length > 0 ? [...level.choices, current].flat() : range(current, part, left);
      if (all === null && levels.length === 1) {
        // As in bash, a later one may close it: `{a}b,c}` is `a}b` and `c`.
        current = product(current, [[part]]);
      } else {
        levels.pop();
        current = product(level.before, all ?? product(literal(level, current), [[part]]));
      }
    } else current = product(current, [[part]]);
    if (left < 0 || levels.length > deepest) return asWritten();
  }
  for (const level of levels.reverse()) current = product(level.before, literal(level, current));
  if (left < 0) return asWritten();
  room.characters = left;
  return current;

  /** The work for it was in vain, and there is less room for more such work. */
  function asWritten(): Part[][] {
    room.characters /= 2;
    return [[...parts]];
  }

  /** Every one of the first before every one of the second. */
  function product(first: Sequence[], second: Sequence[]): Sequence[] {
    const [only, other] = second;
    const isStart = first.length === 1 && first[0]?.length === 0;
    left -= first.length * sizeOf(second) + Math.max(0, second.length - 1) * sizeOf(first);
    if (left < 0) return first;
    if (isStart) return second;
    if (only && !other) {
      for (const sequence of first) for (const part of only) sequence.push(part);
      return first;
    }
    return first.flatMap((before) => second.map((behind) => [...before, ...behind]));
  }

  /** An open brace that stands for itself, with its commas. */
  function literal({ open, choices, commas }: Level, last: Sequence[]): Sequence[] {
    let all: Sequence[] = [[open]];
    for (const [index, choice] of choices.entries()) {
      all = product(all, choice);
      const comma = commas[index];
      if (comma) all = product(all, [[comma]]);
    }
    return product(all, last);
  }
}

function sizeOf(sequences: readonly Sequence[]): number {
  let size = 0;
  for (const sequence of sequences) for (const { text } of sequence) size += text.length + 1;
  return size;
}

/** Braces and commas, each for itself. */
function pieces(part: Part): Part[] {
  if (part.kind !== 'bare') return [part];
  return (part.text.match(/[{},]|[^{},]+/g) ?? ['']).map((text) => ({ ...part, text }));
}

/** `1..5`, `05..1..2` or `a..e`. Null for what is no range, or has more than `most`. */
function range([content, other]: readonly Sequence[], { start, end }: Part, most: number): Sequence[] | null {
  const [only, more] = content ?? [];
  if (other || more || only?.kind !== 'bare') return null;
  const numbers = /^(-?\d{1,9})\.\.(-?\d{1,9})(?:\.\.(-?\d{1,9}))?$/.exec(only.text);
  const letters = /^([a-zA-Z])\.\.([a-zA-Z])(?:\.\.(-?\d{1,9}))?$/.exec(only.text);
  const [, from = '', to = '', step = '1'] = numbers ?? letters ?? [];
  if (from === '') return null;
  const code = (text: string) => (numbers ? Number(text) : text.charCodeAt(0));
  const [first, last] = [code(from), code(to)];
  const by = Math.abs(Number(step)) || 1;
  const count = Math.floor(Math.abs(last - first) / by) + 1;
  if (count > most) return null;
  const padded = numbers && [from, to].some((text) => /^-?0\d/.test(text));
  const width = padded ? Math.max(from.length, to.length) : 0;
  return Array.from({ length: count }, (_, index): Sequence => {
    const value = first + (last < first ? -by : by) * index;
    return [{ kind: 'bare', text: numbers ? numberText(value, width) : String.fromCharCode(value), start, end }];
  });
}

function numberText(value: number, width: number): string {
  return value < 0 ? `-${String(-value).padStart(width - 1, '0')}` : String(value).padStart(width, '0');
}
