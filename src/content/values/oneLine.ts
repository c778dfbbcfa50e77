/** Turns values into single lines of text. */
import { withoutUnsafeCharacters } from '../../text/controlCharacters.ts';

/** Returns a text in NFC, with single spaces and without control characters; null if nothing is left. */
export function oneLine(value: string | null | undefined): string | null {
  const text = withoutUnsafeCharacters(value?.normalize('NFC') ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? null : text;
}
