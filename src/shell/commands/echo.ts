import type { Call, Completion, Line } from '../command.ts';
import { linesOf } from '../streams/lines.ts';
import { decodeEscapes, type EscapeRules, letterEscapes } from './text/escapes.ts';

export const name = 'echo';
export const synopsis = 'echo [-neE] [STRING]...';
export const options = 'any';
export const completion: Completion = 'files';

export async function* run({ operands }: Call): AsyncGenerator<Line, number | undefined> {
  const first = operands.findIndex((word) => !/^-[neE]+$/.test(word));
  const flags = operands.slice(0, first === -1 ? operands.length : first).join('');
  const written = first === -1 ? '' : operands.slice(first).join(' ');
  // Of -e and -E the last one counts.
  const hasEscapes = /e[^E]*$/.test(flags);
  const { text, isEnded } = hasEscapes ? decodeEscapes(written, escapeRules) : { text: written, isEnded: false };
  yield* linesOf(isEnded || flags.includes('n') ? text : `${text}\n`);
  return 0;
}

const escapeRules: EscapeRules = {
  octal: '0[0-7]{0,3}',
  letters: new Map([...letterEscapes, ['e', '\x1b'], ['E', '\x1b']]),
  canEnd: true,
};
