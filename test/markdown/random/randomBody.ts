/**
 * Random markdown for the comparison of the two parsers. Each body uses only a few kinds of blocks and marks, so that
 * these occur together often (swarm testing, https://doi.org/10.1145/2338965.2336763).
 */
import { blocks, blocksOf, definitions, paragraph } from './blocks.ts';
import { alphabet } from './fragment.ts';
import { marks, strayMarks } from './inline.ts';
import { integer, oneOf, type Random, someOf } from './random.ts';
import { indents, lineKinds, wildLines } from './wildLines.ts';

/**
 * Returns one body: a third are lines of any kind at any indent, the others well-formed blocks, often slightly damaged.
 */
export function randomBody(random: Random): string {
  const end = random() < 0.5 ? '\n' : '';
  if (random() < 0.35) return wildLines(random).join('\n') + end;
  const stray = random() < 0.25 ? someOf(random, strayMarks, 1) : [];
  const palette = { blocks: [paragraph, ...someOf(random, blocks, 4)], marks: [...someOf(random, marks, 4), ...stray] };
  const ends = random() < 0.3 ? ['', ...definitions(random, palette)] : [];
  const body = [...blocksOf(random, palette, 0), ...ends].join('\n') + end;
  return random() < 0.6 ? body : damage(random, damage(random, body));
}

/** Inserts, removes or changes one character or line. */
function damage(random: Random, text: string): string {
  const place = integer(random, text.length + 1);
  const insert = (piece: string) => text.slice(0, place) + piece + text.slice(place);
  const lines = text.split('\n');
  const index = integer(random, lines.length);
  switch (integer(random, 7)) {
    case 0:
      return insert(oneOf(random, alphabet));
    case 1:
      return insert('\n');
    case 2:
      return text.slice(0, place) + text.slice(place + 1);
    case 3:
      return lines.toSpliced(index, 0, oneOf(random, lineKinds)(random)).join('\n');
    case 4:
      return lines.toSpliced(index, 1).join('\n');
    case 5:
      return lines.with(index, oneOf(random, indents) + lines[index]).join('\n');
    default:
      return lines.with(index, lines[index] + oneOf(random, [' ', '  ', '\\', '\t', '#', '|'])).join('\n');
  }
}
