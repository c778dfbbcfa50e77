/**
 * Finds and removes characters that are not text: control characters other than tab and line breaks, noncharacters such
 * as U+FFFF, unpaired surrogates, and bidirectional marks that make text look like something else. XML rejects them and
 * terminals obey them, so none may get from an author's file into a page, a feed or a message.
 */

/** `index` is in UTF-16 units; `name` is like `U+001B`. */
export type ControlCharacter = { index: number; name: string };

/** Returns the first control character, or null. */
export function firstControlCharacter(text: string): ControlCharacter | null {
  const index = text.search(controls);
  return index === -1 ? null : { index, name: codePointName(text, index) };
}

/** Removes control characters. Those that separate words (form feed, vertical tab, next line) become a space. */
export function withoutControlCharacters(text: string): string {
  if (!suspects.test(text) || !controls.test(text)) return text;
  return text.replace(/[\v\f\u0085]/g, ' ').replace(everyControl, '');
}

/**
 * Removes what is unsafe in a name or another text of one line: control characters, bidirectional overrides and
 * embeddings, and bidirectional isolates unless each one is closed.
 */
export function withoutUnsafeCharacters(text: string): string {
  const clean = withoutControlCharacters(text);
  if (!directionMarks.test(clean)) return clean;
  const isolated = clean.replace(/[\u202A-\u202E]/g, '');
  let open = 0;
  for (const [mark] of isolated.matchAll(/[\u2066-\u2069]/g)) {
    open += mark === '\u2069' ? -1 : 1;
    if (open < 0) break;
  }
  return open === 0 ? isolated : isolated.replace(/[\u2066-\u2069]/g, '');
}

/**
 * Replaces every control character and bidirectional mark with U+FFFD, so that the text is safe to print on a terminal.
 */
export function toPrintable(text: string): string {
  return text.replace(/\r|[\u202A-\u202E\u2066-\u2069]/g, '\uFFFD').replace(everyControl, '\uFFFD');
}

/** Returns the name of the character at `index`: `U+001B`. */
export function codePointName(text: string, index = 0): string {
  return `U+${(text.codePointAt(index) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * Every control character, or a half of it, is among these characters. Finding a control character takes five times as long,
 * because that reads pairs of surrogates.
 */
const suspects = /[^\t\n\r -~\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]/;
const controls = /[^\P{Cc}\t\n\r]|\p{Cs}|\p{Noncharacter_Code_Point}/u;
const everyControl = new RegExp(controls, 'gu');
const directionMarks = /[\u202A-\u202E\u2066-\u2069]/;
