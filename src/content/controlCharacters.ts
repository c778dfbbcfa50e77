/**
 * Characters that are no text: control characters other than tab and line ends, code points that are no characters
 * (U+FFFF), halves of surrogate pairs, and marks of direction that make a text look like another one. XML and terminals
 * refuse or obey them; none may come from an author's file into a page, a feed or a message.
 */

import { isRecord, type LocatedValues } from './frontMatter/yamlDocument.ts';
import type { Path } from './frontMatter/yamlText.ts';

/** `index` is in UTF-16 units, `name` is `U+001B`. */
export type ControlCharacter = { index: number; name: string };

/** The first one, or null. One test of a whole text costs next to nothing. */
export function firstControl(text: string): ControlCharacter | null {
  const index = text.search(controls);
  if (index === -1) return null;
  return { index, name: nameOf(text, index) };
}

/** The text without them; those that part words (form feed, vertical tab, next line) become a space. */
export function withoutControls(text: string): string {
  if (!controls.test(text)) return text;
  return text.replace(/[\v\f\u0085]/g, ' ').replace(everyControl, '');
}

/** For names and other texts of one line: also without marks of direction that are open at its end, or that override it. */
export function withoutSpoofs(text: string): string {
  const clean = withoutControls(text);
  if (!directionMarks.test(clean)) return clean;
  const isolated = clean.replace(/[\u202A-\u202E]/g, '');
  let open = 0;
  for (const [mark] of isolated.matchAll(/[\u2066-\u2069]/g)) {
    open += mark === '\u2069' ? -1 : 1;
    if (open < 0) break;
  }
  return open === 0 ? isolated : isolated.replace(/[\u2066-\u2069]/g, '');
}

/** As a terminal may have it, on one line or several: each such character is a replacement character. */
export function printable(text: string): string {
  return text.replace(/\r|[\u202A-\u202E\u2066-\u2069]/g, '\uFFFD').replace(everyControl, '\uFFFD');
}

/** Values without them, and where they stood. */
export function cleanValues<Values extends LocatedValues>(
  located: Values,
): { located: Values; found: { path: Path; name: string }[] } {
  const found: { path: Path; name: string }[] = [];
  const cleaned = clean(located.values, []);
  return { located: found.length > 0 && isRecord(cleaned) ? { ...located, values: cleaned } : located, found };

  function clean(value: unknown, path: Path): unknown {
    if (typeof value === 'string') {
      const text = withoutSpoofs(value);
      if (text === value) return value;
      const index = [...value].findIndex((character) => withoutSpoofs(`a${character}`) !== `a${character}`);
      found.push({ path, name: nameOf([...value][Math.max(0, index)] ?? '', 0) });
      return text;
    }
    if (Array.isArray(value)) return value.map((item, index) => clean(item, [...path, index]));
    if (!isRecord(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, clean(item, [...path, key])]));
  }
}

const controls = /[^\P{Cc}\t\n\r]|\p{Cs}|\p{Noncharacter_Code_Point}/u;
const everyControl = new RegExp(controls, 'gu');
const directionMarks = /[\u202A-\u202E\u2066-\u2069]/;

function nameOf(text: string, index: number): string {
  return `U+${(text.codePointAt(index) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
