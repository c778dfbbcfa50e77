/** Counts the columns of a terminal that a text takes. */

/** East Asian wide characters and emoji take two columns; combining marks and control characters take none. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const empty = /\p{Mn}|\p{Me}|\p{Cf}|\p{Cc}/u;

/**
 * Returns the width in columns. A tab advances to the next multiple of eight, and a carriage return goes back to the
 * start of the line.
 */
export function displayWidth(text: string): number {
  let widest = 0;
  let column = 0;
  for (const character of text) {
    if (character === '\r') {
      widest = Math.max(widest, column);
      column = 0;
    } else if (character === '\t') column += 8 - (column % 8);
    else column += character <= '~' && character >= ' ' ? 1 : columnsOf(character);
  }
  return Math.max(widest, column);
}

function columnsOf(character: string): number {
  if (empty.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}
