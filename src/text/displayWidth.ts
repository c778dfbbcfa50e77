/** Counts the columns of a terminal that a text takes (https://www.unicode.org/reports/tr11/). */

/**
 * East Asian wide characters and emoji take two columns. Combining marks, the later parts of a Korean syllable and control
 * characters take none. Everything else takes one, also what is wide only in some fonts (“ambiguous”).
 */
const wide =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u3247\u3250-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const empty = /[\u1160-\u11ff\ud7b0-\ud7fb]|\p{Mn}|\p{Me}|\p{Cf}|\p{Cc}/u;

/** An emoji of several characters: a flag, a key, one with a colour of skin, several that are joined. */
const joinedEmoji =
  /\p{RI}{2}|\p{Emoji}(?:\u{fe0f}\u{20e3}?|\p{Emoji_Modifier})?(?:\u{200d}\p{Emoji}(?:\u{fe0f}|\p{Emoji_Modifier})?)*/gu;

/**
 * Returns the width in columns. A tab advances to the next multiple of eight, and a carriage return goes back to the
 * start of the line.
 */
export function displayWidth(text: string): number {
  let widest = 0;
  let column = 0;
  for (const character of text.replace(joinedEmoji, (emoji) => (hasOneCharacter.test(emoji) ? emoji : '🎉'))) {
    if (character === '\r') {
      widest = Math.max(widest, column);
      column = 0;
    } else if (character === '\t') column += 8 - (column % 8);
    else column += character <= '~' && character >= ' ' ? 1 : columnsOf(character);
  }
  return Math.max(widest, column);
}

const hasOneCharacter = /^.$/u;

function columnsOf(character: string): number {
  if (empty.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}
