/** Finds where JavaScript within markdown ends, by its brackets, strings and comments. */

/** Code that is longer is taken for text, so that a forgotten brace is not searched through a whole book. */
const longestCode = 30_000;

/** Returns the offset behind the brace that closes the one at `offset`; null if none does. */
export function afterBraces(text: string, offset: number): number | null {
  let depth = 0;
  const limit = Math.min(text.length, offset + longestCode);
  for (let index = offset; index < limit; ) {
    const character = text[index];
    if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
    index = afterToken(text, index);
  }
  return null;
}

/**
 * Returns where statements of JavaScript that begin at `offset` end: at the first empty line outside of all brackets, or
 * at the first empty line if the brackets do not match.
 */
export function statementsEnd(text: string, offset: number): number {
  let depth = 0;
  const limit = Math.min(text.length, offset + longestCode);
  for (let index = offset; index < limit; ) {
    const character = text[index] ?? '';
    if ('{(['.includes(character)) depth += 1;
    else if ('})]'.includes(character)) depth -= 1;
    else if (character === '\n' && depth <= 0 && after(/\n[ \t]*(?:\n|$)/y, text, index) !== null) return index;
    index = afterToken(text, index);
  }
  if (depth <= 0 && limit === text.length) return text.length;
  const blank = text.slice(offset).search(/\n[ \t]*\n/);
  return blank === -1 ? text.length : offset + blank;
}

/** Returns the offset behind a string, a template or a comment at `index`, else behind its one character. */
function afterToken(text: string, index: number): number {
  switch (text[index]) {
    case '"':
    case "'":
      // An apostrophe in the text of an element is no string.
      return after(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/sy, text, index) ?? index + 1;
    case '`':
      return afterTemplate(text, index) ?? index + 1;
    case '/':
      // The two slashes of an address are no comment.
      if (text[index - 1] === ':') return index + 1;
      return after(/\/\*.*?\*\/|\/\/[^\n]*/sy, text, index) ?? index + 1;
    default:
      return index + 1;
  }
}

function afterTemplate(text: string, start: number): number | null {
  const limit = Math.min(text.length, start + longestCode);
  for (let index = start + 1; index < limit; index += 1) {
    const character = text[index];
    if (character === '`') return index + 1;
    if (character === '\\') index += 1;
    if (character === '$' && text[index + 1] === '{') index = (afterBraces(text, index + 1) ?? index + 2) - 1;
  }
  return null;
}

function after(pattern: RegExp, text: string, index: number): number | null {
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex : null;
}
