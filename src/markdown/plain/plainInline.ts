/**
 * Recognizes plain text within a block: marks in pairs that clearly open or close, code on one line, links with simple
 * addresses, a few elements and character references. See plainBody.ts.
 */

/** Returns true if the content of a paragraph, a heading or a cell is plain. Lines are joined with `\n`. */
export function isPlainInline(text: string): boolean {
  const open: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = endOfToken(text, at, open);
    if (end === null) return false;
    at = end;
  }
  return open.length === 0;
}

/** Returns true for the address of a link, with or without a title in double quotes. */
export function isPlainTarget(text: string): boolean {
  return endOfMatch(target, text, 0) === text.length;
}

/** Matches an address. An ampersand must not begin a character reference. */
const address = /(?:[\p{L}\p{N}/.?=#%+,;:@!~$'_-]|&(?![#a-zA-Z])|&[a-zA-Z]+(?![\w;]))+/u.source;
const title = /(?: "[^"\\&]*")?/.source;
const target = new RegExp(address + title, 'uy');
const targetInBrackets = new RegExp(`\\((?:${address}${title})?\\)`, 'uy');

/** Matches text up to the next mark. */
const words = /[^\\`*_[\]!<&~@\t]+/y;

/** Matches the start of a bare address, which GFM makes a link even in the middle of a word. */
const bareAddress = /www(?:\.|$)|https?:\/\//i;

const element = /<\/?(?:abbr|b|br|code|em|i|kbd|mark|small|span|strong|sub|sup)(?: [a-z]+="[^"<>\n`|]*")* ?\/?>/.source;

/** Matches everything that is neither text nor opens or closes something. */
const atoms = new RegExp(
  [
    // Code on one line, without a space at its start and end.
    /`[^`\s](?:[^`\n]*[^`\s])?`(?!`)/.source,
    // An escaped mark; a line break.
    /\\[\\`*_{}[\]()#+.!|<>~$-]|\\\n/.source,
    // An image.
    `!\\[(?:[^[\\]\\\\\`*_<&!~@\\n]|(?<! )\\n)*\\]\\(${address}${title}\\)|!(?!\\[)`,
    /<https?:\/\/[^\s<>&\\]+>|<(?=[ \d=-])/.source,
    // An element; alone in a line it would be a block.
    `(?<=.)${element}|${element}(?=[^\\n]*\\S)`,
    /&(?:amp|lt|gt|quot|nbsp|copy|ndash|mdash|hellip);|&(?![#a-zA-Z])|&(?=[a-zA-Z]+(?![\w;]))/.source,
    // A name with an @, but no email address.
    /@(?=[a-zA-Z\d]*(?:[\s,;:)!?'"]|$))/.source,
    // A footnote reference.
    /\[\^[a-zA-Z\d-]+\](?![[(:])/.source,
  ].join('|'),
  'uy',
);

/** The maximum number of open marks and brackets. More are rare, and deep nesting is slow. */
const maxOpen = 10;

/**
 * Returns the end of what begins at `at`, or null if that is not plain. `open` has the marks that are open there, and
 * is updated.
 */
function endOfToken(text: string, at: number, open: string[]): number | null {
  const end = endOfMatch(words, text, at);
  if (end !== null) {
    const bare = text.slice(at, end).search(bareAddress);
    if (bare === -1) return end;
    return bare > 0 ? at + bare : endOfBareAddress(text, at, open);
  }
  switch (text[at]) {
    case '*':
    case '_':
    case '~':
      return endOfMark(text, at, open);
    case '[':
      if (text[at + 1] === '^') return open.includes('[') ? null : endOfMatch(atoms, text, at);
      return canOpen(open, '[') ? at + 1 : null;
    case ']':
      return endOfBracket(text, at, open);
    default:
      return endOfMatch(atoms, text, at);
  }
}

/**
 * Reads a bare address between spaces, with at most one punctuation mark after it. It must not be in brackets, which
 * may become a link.
 */
function endOfBareAddress(text: string, at: number, open: string[]): number | null {
  if (open.includes('[')) return null;
  return at === 0 || /[ \n]/.test(text[at - 1] ?? '') ? endOfMatch(plainAddress, text, at) : null;
}

const plainAddress =
  /https?:\/\/[a-z\d][a-z\d-]*(?:\.[a-z\d][a-z\d-]*)+(?:\/(?:[a-zA-Z\d/.=?#%+_-]*[a-zA-Z\d/])?)?(?=[.,:;!?]?(?:[ \n]|$))/y;

/**
 * Reads `]` and, if it ends the text of a link, the address or label after it. A link must not be within other
 * brackets.
 */
function endOfBracket(text: string, at: number, open: string[]): number | null {
  if (open.pop() !== '[' || /[[\n]/.test(text[at - 1] ?? '')) return null;
  const next = text[at + 1];
  if (next === ':') return null;
  if (next !== '(' && next !== '[') return at + 1;
  if (open.includes('[')) return null;
  return endOfMatch(next === '(' ? targetInBrackets : label, text, at + 1);
}

/** Matches the label of `[text][label]`. */
const label = /\[[\w -]*\](?![[(:])/y;

/**
 * Reads `*`, `**`, `_`, `__` or `~~` if it can only open, only close, or do neither by the flanking rules
 * (https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis). One that closes must match the last that was
 * opened.
 */
function endOfMark(text: string, at: number, open: string[]): number | null {
  const mark = /^(?:\*{1,2}(?!\*)|_{1,2}(?!_)|~~(?!~))/.exec(text.slice(at, at + 3))?.[0];
  if (mark === undefined) return null;
  const end = at + mark.length;
  const before = sideOf(text[at - 1]);
  const after = sideOf(text[end]);
  if (before === 'other' || after === 'other') return null;
  if (before === 'blank' && after === 'blank')
    return text.slice(at - 1, end + 1) === ` ${mark} ` && mark.length === 1 ? end : null;
  if (before === 'word' && after === 'word') return mark.startsWith('_') ? end : null;
  if (before === 'blank' || after === 'word') return canOpen(open, mark) ? end : null;
  if (after === 'blank' || before === 'word') return open.pop() === mark ? end : null;
  return null;
}

/** Adds a mark or a bracket to `open`; false if that is not plain. A mark must not be within itself. */
function canOpen(open: string[], mark: string): boolean {
  return (mark === '[' || !open.includes(mark)) && open.push(mark) <= maxOpen;
}

/** Returns what is beside a mark. `other` is a character that the parsers may class differently. */
function sideOf(char: string | undefined): 'blank' | 'word' | 'punctuation' | 'other' {
  if (char === undefined || char === ' ' || char === '\n') return 'blank';
  if (/[\p{L}\p{N}]/u.test(char)) return 'word';
  return /[!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~“”‘’–—…]/.test(char) ? 'punctuation' : 'other';
}

/** Returns the end of the match of a sticky pattern at `at`, or null. */
function endOfMatch(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
