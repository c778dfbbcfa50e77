/** Expands `{a,b}` and `{1..5}` in the bare parts of a word, as bash does. */
import { expandRange } from './braceRange.ts';
import type { Part } from './syntax.ts';

/** How many characters braces may still expand to. A word that would need more stays as it is written. */
export type Room = { characters: number };

/** The number of braces in braces that are expanded. Nobody types a list with more. */
const deepest = 100;

/** A word, or a piece of one, as a list of parts. */
type Sequence = Part[];

/** An open brace: the sequences before it, those of each choice that a comma has ended, and the commas. */
type OpenBrace = { open: Part; before: Sequence[]; choices: Sequence[][]; commas: Part[] };

type Expansion = {
  /** The braces that are open, outermost first. */
  openBraces: OpenBrace[];
  /** What the text after the last open brace or comma has expanded to. */
  current: Sequence[];
  /** How many characters may still be produced; negative when there were too many. */
  left: number;
};

/** Returns the words that a word expands to, and takes the characters that they need from `room`. */
export function expandBraces(parts: readonly Part[], room: Room): Part[][] {
  if (!parts.some(({ kind, text }) => kind === 'bare' && text.includes('{'))) return [[...parts]];
  const expansion: Expansion = { openBraces: [], current: [[]], left: room.characters };
  for (const part of parts.flatMap(splitAtMarks)) {
    readPiece(expansion, part);
    if (isTooLarge(expansion)) break;
  }
  for (const brace of expansion.openBraces.toReversed()) {
    if (isTooLarge(expansion)) break;
    expansion.current = product(expansion, brace.before, asLiteral(expansion, brace, expansion.current));
  }
  if (isTooLarge(expansion)) {
    // Leaves less room for the next word: a line of such words must not repeat this work for each of them.
    room.characters /= 2;
    return [[...parts]];
  }
  room.characters = expansion.left;
  return expansion.current;
}

function isTooLarge({ openBraces, left }: Expansion): boolean {
  return left < 0 || openBraces.length > deepest;
}

function readPiece(expansion: Expansion, part: Part): void {
  const mark = part.kind === 'bare' ? part.text : '';
  const brace = expansion.openBraces.at(-1);
  if (mark === '{') {
    expansion.openBraces.push({ open: part, before: expansion.current, choices: [], commas: [] });
    expansion.current = [[]];
  } else if (mark === ',' && brace) {
    brace.choices.push(expansion.current);
    brace.commas.push(part);
    expansion.current = [[]];
  } else if (mark === '}' && brace) closeBrace(expansion, brace, part);
  else expansion.current = product(expansion, expansion.current, [[part]]);
}

function closeBrace(expansion: Expansion, brace: OpenBrace, part: Part): void {
  const { current, left, openBraces } = expansion;
  const all = brace.commas.length > 0 ? [...brace.choices, current].flat() : expandRange(current, part, left);
  if (all === null && openBraces.length === 1) {
    // As in bash, a later brace may close it: `{a}b,c}` is `a}b` and `c`.
    expansion.current = product(expansion, current, [[part]]);
    return;
  }
  openBraces.pop();
  const inside = all ?? product(expansion, asLiteral(expansion, brace, current), [[part]]);
  expansion.current = product(expansion, brace.before, inside);
}

/** Joins every sequence of the first list with every one of the second. */
function product(expansion: Expansion, first: Sequence[], second: Sequence[]): Sequence[] {
  const [only, other] = second;
  const isStart = first.length === 1 && first[0]?.length === 0;
  expansion.left -= first.length * sizeOf(second) + Math.max(0, second.length - 1) * sizeOf(first);
  if (expansion.left < 0) return first;
  if (isStart) return second;
  if (only && !other) {
    // Adds to the sequences in place: a word of 10,000 pieces would otherwise be copied 10,000 times.
    for (const sequence of first) for (const part of only) sequence.push(part);
    return first;
  }
  return first.flatMap((before) => second.map((behind) => [...before, ...behind]));
}

/** Returns the sequences of a brace that is not expanded, with its commas. */
function asLiteral(expansion: Expansion, { open, choices, commas }: OpenBrace, last: Sequence[]): Sequence[] {
  let all: Sequence[] = [[open]];
  for (const [index, choice] of choices.entries()) {
    all = product(expansion, all, choice);
    const comma = commas[index];
    if (comma) all = product(expansion, all, [[comma]]);
  }
  return product(expansion, all, last);
}

function sizeOf(sequences: readonly Sequence[]): number {
  let size = 0;
  for (const sequence of sequences) for (const { text } of sequence) size += text.length + 1;
  return size;
}

/** Splits a bare part, so that each brace and each comma is a separate part. */
function splitAtMarks(part: Part): Part[] {
  if (part.kind !== 'bare') return [part];
  return (part.text.match(/[{},]|[^{},]+/g) ?? ['']).map((text) => ({ ...part, text }));
}
