/** Parses the formats of `printf`, such as `%-20s %3d\n`. */
import { decodeEscapes, letterEscapes } from '../text/escapes.ts';

/**
 * Literal text, a directive, or an error that ends the output. A `width` or `precision` of `*` is taken from an
 * argument.
 */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'error'; message: string }
  | { kind: 'directive'; flags: string; width: string; precision: string | null; type: string };

/** Returns the pieces up to the first error. */
export function parseFormat(format: string): Piece[] {
  const pieces: Piece[] = [];
  const pattern = /%%|%([-+ 0#']*)(\*|\d*)(?:\.(\*|-?\d*))?[hlLjzt]*(.?)|[^%]+/gsu;
  for (const [whole, flags = '', width = '', precision, type = ''] of format.matchAll(pattern)) {
    if (whole === '%%') pieces.push({ kind: 'text', text: '%' });
    else if (!whole.startsWith('%')) pieces.push({ kind: 'text', text: decodeFormat(whole) });
    else if (/^[sbcdiouxXfFeEgG]$/.test(type)) {
      pieces.push({ kind: 'directive', flags, width, precision: precision ?? null, type });
    } else {
      const message = type === '' ? `\`${whole}': missing format character` : `\`${type}': invalid format character`;
      return [...pieces, { kind: 'error', message }];
    }
  }
  return pieces;
}

const letters = new Map([...letterEscapes, ['e', '\x1b'], ['"', '"'], ["'", "'"]]);

/** Decodes an argument of `%b`, in which `\c` ends all output. */
export function decodeArgument(text: string): { text: string; isEnded: boolean } {
  return decodeEscapes(text, { octal: '0?[0-7]{1,3}', letters, canEnd: true });
}

function decodeFormat(text: string): string {
  return decodeEscapes(text, { octal: '[0-7]{1,3}', letters, canEnd: false }).text;
}
