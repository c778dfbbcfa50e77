/** The tokens of a basic or extended regular expression of POSIX, with the extensions of GNU. */

/** What `character` is. The `character` of a back reference is its digit, that of a class its letter. */
export type PatternToken = {
  kind: 'literal' | 'operator' | 'class' | 'backReference' | 'trailingBackslash';
  character: string;
  /** The index after the token. */
  end: number;
};

/** The two syntaxes of POSIX. */
export type Syntax = 'basic' | 'extended';

/**
 * Reads the token at `at`. In a basic expression `(`, `)`, `|`, `+`, `?` and `{` are operators only after a backslash.
 */
export function tokenAt(text: string, at: number, syntax: Syntax): PatternToken {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const end = at + character.length;
  if (character !== '\\') {
    const operators = syntax === 'basic' ? '.[*^$' : '.[*^$()|+?{';
    return { kind: operators.includes(character) ? 'operator' : 'literal', character, end };
  }
  if (end === text.length) return { kind: 'trailingBackslash', character, end };
  const next = String.fromCodePoint(text.codePointAt(end) ?? 0);
  const escaped = { character: next, end: end + next.length };
  if (/[1-9]/.test(next)) return { kind: 'backReference', ...escaped };
  if (Object.hasOwn(classes, next)) return { kind: 'class', ...escaped };
  const isOperator = syntax === 'basic' && '()|+?{'.includes(next);
  return { kind: isOperator ? 'operator' : 'literal', ...escaped };
}

/**
 * Reads the interval whose first character after the `{` is `text[at]`: `2,3}`. `source` is null if the brace stands
 * for itself, as in the extended `a{x`.
 */
export function readInterval(
  text: string,
  at: number,
  syntax: Syntax,
): { source: string | null; end: number } | { error: string } {
  const found = /^(\d*)(,?)(\d*)(\\?\})/.exec(text.slice(at));
  const [whole = '', from = '', comma = '', to = '', close = ''] = found ?? [];
  const isClosed = found !== null && close === (syntax === 'basic' ? '\\}' : '}') && from + comma !== '';
  if (!isClosed) {
    if (syntax === 'extended') return { source: null, end: at };
    return { error: text.includes('\\}', at) ? 'Invalid content of \\{\\}' : 'Unmatched \\{' };
  }
  if (to !== '' && Number(to) < Number(from)) return { error: 'Invalid content of \\{\\}' };
  if (Math.max(Number(from), Number(to)) > 32_767) return { error: 'Regular expression too big' };
  return { source: `{${from || 0}${comma}${to}}`, end: at + whole.length };
}

/** Returns the source that matches the character itself. */
export function literal(character: string): string {
  if (character === "'" || character === '’') return "['’]";
  return character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
}

/** The source of a class that matches a character of a word. */
export const wordCharacter = '[\\p{L}\\p{N}_]';

/** What a letter means after a backslash. */
export const classes: Record<string, string> = {
  w: wordCharacter,
  W: '[^\\p{L}\\p{N}_]',
  s: '\\s',
  S: '\\S',
  b: `(?:(?<!${wordCharacter})(?=${wordCharacter})|(?<=${wordCharacter})(?!${wordCharacter}))`,
  B: `(?:(?<!${wordCharacter})(?!${wordCharacter})|(?<=${wordCharacter})(?=${wordCharacter}))`,
  '<': `(?<!${wordCharacter})(?=${wordCharacter})`,
  '>': `(?<=${wordCharacter})(?!${wordCharacter})`,
  '`': '^',
  "'": '$',
};
