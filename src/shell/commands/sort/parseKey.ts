/** Parses the keys of `sort -k`, such as `2,2n` and `1.3`. It loads on demand. */

/** A place in a line: a field and a character in it, both from 1 on. Character 0 is the end of the field. */
type Place = { field: number; character: number; skipsBlanks: boolean };

type Key = { letters: string; keyText: (line: string) => string };

/**
 * Returns the letters of the key and the part of a line that it names. A key without letters has those of the command.
 */
export function parseKey(text: string, defaultLetters: string, separator: string | null): Key | { error: string } {
  const comma = text.indexOf(',');
  const [start, end] = comma === -1 ? [text, null] : [text.slice(0, comma), text.slice(comma + 1)];
  const [, field = '', character = '1', letters = ''] = partsOf(start);
  const [, lastField = '', lastCharacter = '0', lastLetters = ''] = end === null ? [] : partsOf(end);
  const uncounted = (where: string, rest: string) => ({
    error: `invalid number ${where}: invalid count at start of ‘${rest}’`,
  });
  if (field === '') return uncounted('at field start', text);
  if (character === '') return uncounted("after '.'", text.slice(text.indexOf('.') + 1));
  if (end !== null && lastField === '') return uncounted("after ','", end);
  if (lastCharacter === '') return uncounted("after '.'", text.slice(text.lastIndexOf('.') + 1));
  const invalid = (reason: string) => ({ error: `${reason}: invalid field specification ‘${text}’` });
  if (Number(field) === 0 || (end !== null && Number(lastField) === 0)) return invalid('field number is zero');
  if (Number(character) === 0) return invalid('character offset is zero');
  const ownLetters = letters + lastLetters;
  if (!/^[bdfghiMnrV]*$/.test(ownLetters)) return invalid('stray character in field spec');
  const place = (field: string, character: string, letters: string): Place => ({
    field: Number(field),
    character: Number(character),
    skipsBlanks: (ownLetters === '' ? defaultLetters : letters).includes('b'),
  });
  const from = place(field, character, letters);
  const to = end === null ? null : place(lastField, lastCharacter, lastLetters);
  return { letters: ownLetters || defaultLetters, keyText: (line) => keyText(line, from, to, separator) };
}

/** Matches `1.3n` as a whole, and `1`, `3` and `n`. */
function partsOf(text: string): readonly (string | undefined)[] {
  return /^(\d*)(?:\.(\d*))?(.*)$/su.exec(text) ?? [];
}

/** Returns the part from one place to the other. Without a separator, a field begins with the blanks before it. */
function keyText(line: string, from: Place, to: Place | null, separator: string | null): string {
  let start = afterFields(line, from.field - 1, separator);
  if (from.skipsBlanks) start = afterBlanks(line, start);
  start = Math.min(line.length, start + from.character - 1);
  if (to === null) return line.slice(start);
  if (to.character === 0) {
    const end = afterFields(line, to.field, separator);
    return line.slice(start, separator !== null && hasField(line, to.field, separator) ? end - separator.length : end);
  }
  const end = afterFields(line, to.field - 1, separator);
  return line.slice(start, (to.skipsBlanks ? afterBlanks(line, end) : end) + to.character);
}

/** Returns the index after `count` fields and the separator of the last one. */
function afterFields(line: string, count: number, separator: string | null): number {
  let at = 0;
  for (let field = 0; field < count && at < line.length; field += 1) {
    if (separator === null) {
      at = afterBlanks(line, at);
      while (at < line.length && !isBlank(line[at])) at += 1;
    } else {
      const found = line.indexOf(separator, at);
      at = found === -1 ? line.length : found + separator.length;
    }
  }
  return at;
}

/** Returns whether there is a separator after the field. */
function hasField(line: string, field: number, separator: string): boolean {
  return line.split(separator, field + 1).length > field;
}

function afterBlanks(line: string, start: number): number {
  let at = start;
  while (isBlank(line[at])) at += 1;
  return at;
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
