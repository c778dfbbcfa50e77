/** Turns a pattern for one name, such as `*.[jt]s`, into a regular expression. */

/** Returns whether the text has a character that is special in patterns. */
export function isPattern(text: string): boolean {
  return /[*?[]/.test(text);
}

/** Compiles a pattern as `find -name` takes it: every character may be special. */
export function namePattern(text: string, flags = ''): RegExp {
  return new RegExp(`^${sourceOf(text, () => true)}$`, `su${flags}`);
}

/** `special` says for each UTF-16 unit whether it may be special. Returns null if no character is. */
export function patternOf(text: string, special: readonly boolean[]): RegExp | null {
  const isSpecial = (at: number) => special[at] === true;
  if (![...text].some((character, at) => isPattern(character) && isSpecial(at))) return null;
  return new RegExp(`^${sourceOf(text, isSpecial)}$`, 'su');
}

/**
 * Between two stars, the first match is as good as any later one, so the search never has to go back. `(?=(…))\1` does
 * not backtrack; with backtracking, `*?*?*?*x` would take exponential time.
 */
function sourceOf(text: string, isSpecial: (at: number) => boolean): string {
  const runs: string[] = [''];
  for (let at = 0; at < text.length; ) {
    if (isSpecial(at) && text[at] === '*') {
      runs.push('');
      at += 1;
      continue;
    }
    const [length, source] = pieceAt(text, at, isSpecial(at));
    runs.push((runs.pop() ?? '') + source);
    at += length;
  }
  const [first = '', ...rest] = runs;
  const last = rest.pop();
  if (last === undefined) return first;
  const middle = rest.filter((run) => run !== '').map((run, index) => `(?=([^/]*?${run}))\\${index + 1}`);
  return `${first}${middle.join('')}[^/]*${last}`;
}

/** Returns the length of the character or bracket expression at an offset, and its source. */
function pieceAt(text: string, at: number, isSpecial: boolean): [length: number, source: string] {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (isSpecial && character === '?') return [1, '[^/]'];
  const bracket = isSpecial ? /^\[([!^]?)(\]?(?:\[:[a-z]+:\]|[^\]])*)\]/.exec(text.slice(at)) : null;
  if (bracket) {
    const [whole, negation, content = ''] = bracket;
    const inside = content.replace(
      /\[:([a-z]+):\]|[\\[\]^&~]/g,
      (sign, name) => characterClasses.get(name) ?? `\\${sign}`,
    );
    const source = `[${negation === '' ? '' : '^'}${inside}]`;
    return isValid(source) ? [whole.length, source] : [1, '\\['];
  }
  return [character.length, character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')];
}

const characterClasses = new Map([
  ['alpha', '\\p{L}'],
  ['digit', '0-9'],
  ['alnum', '\\p{L}\\p{Nd}'],
  ['lower', '\\p{Ll}'],
  ['upper', '\\p{Lu}'],
  ['space', '\\s'],
  ['punct', '!-\\/:-@\\[-`\\{-~'],
]);

/** `[z-a]` is not a valid expression. */
function isValid(source: string): boolean {
  try {
    return new RegExp(source, 'u') !== null;
  } catch {
    return false;
  }
}
