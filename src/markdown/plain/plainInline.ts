/**
 * Which text within a block is plain: marks that open and close in pairs and whose side their neighbours leave no doubt
 * about, code on one line, links with simple addresses, a few elements and references to characters. See plainBody.ts.
 */

/** True when both parsers make the same of `text`: a paragraph, a heading or a cell, its lines joined by `\n`. */
export function isPlainInline(text: string): boolean {
  const open: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = endOfToken(text, at, open);
    if (end === null) return false;
    at = end;
  }
  return open.length === 0;
}

/** True for the address of a link, and the title in double quotes that may follow it. */
export function isPlainTarget(text: string): boolean {
  return endOfMatch(target, text, 0) === text.length;
}

/** An ampersand in an address may begin a reference to a character. */
const address = /(?:[\p{L}\p{N}/.?=#%+,;:@!~$'_-]|&(?![#a-zA-Z])|&[a-zA-Z]+(?![\w;]))+/u.source;
const title = /(?: "[^"\\&]*")?/.source;
const target = new RegExp(address + title, 'uy');
const targetInBrackets = new RegExp(`\\((?:${address}${title})?\\)`, 'uy');

/** Text without marks, as far as it goes. */
const words = /[^\\`*_[\]!<&~@\t]+/y;

/** With GFM these are links by themselves, also in the middle of a word. */
const bareAddress = /www(?:\.|$)|https?:\/\//i;

const element = /<\/?(?:abbr|b|br|code|em|i|kbd|mark|small|span|strong|sub|sup)(?: [a-z]+="[^"<>\n`|]*")* ?\/?>/.source;

/** What neither is text nor opens or closes. */
const atoms = new RegExp(
  [
    // Code on one line, which neither begins nor ends with a blank.
    /`[^`\s](?:[^`\n]*[^`\s])?`(?!`)/.source,
    // An escaped mark; a line break.
    /\\[\\`*_{}[\]()#+.!|<>~$-]|\\\n/.source,
    // A picture.
    `!\\[(?:[^[\\]\\\\\`*_<&!~@\\n]|(?<! )\\n)*\\]\\(${address}${title}\\)|!(?!\\[)`,
    /<https?:\/\/[^\s<>&\\]+>|<(?=[ \d=-])/.source,
    // Alone in a line an element would be a block.
    `(?<=.)${element}|${element}(?=[^\\n]*\\S)`,
    /&(?:amp|lt|gt|quot|nbsp|copy|ndash|mdash|hellip);|&(?![#a-zA-Z])|&(?=[a-zA-Z]+(?![\w;]))/.source,
    // A name, not the address of a mailbox.
    /@(?=[a-zA-Z\d]*(?:[\s,;:)!?'"]|$))/.source,
    // A reference to a footnote; `[[` below admits none in a link.
    /\[\^[a-zA-Z\d-]+\](?![[(:])/.source,
  ].join('|'),
  'uy',
);

/** How many marks and brackets may be open: more are rare, and what is nested without end is slow. */
const mostOpen = 10;

/** Reads what begins at `at`, with the marks that are open there; null where it is not plain. */
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
      return opened(open, '[') ? at + 1 : null;
    case ']':
      return endOfBracket(text, at, open);
    default:
      return endOfMatch(atoms, text, at);
  }
}

/** An address between blanks, with at most one mark of punctuation behind it. In brackets it may be a link's text. */
function endOfBareAddress(text: string, at: number, open: string[]): number | null {
  if (open.includes('[')) return null;
  return at === 0 || /[ \n]/.test(text[at - 1] ?? '') ? endOfMatch(plainAddress, text, at) : null;
}

const plainAddress =
  /https?:\/\/[a-z\d][a-z\d-]*(?:\.[a-z\d][a-z\d-]*)+(?:\/(?:[a-zA-Z\d/.=?#%+_-]*[a-zA-Z\d/])?)?(?=[.,:;!?]?(?:[ \n]|$))/y;

/** Reads `]` and, where it ends a link, what belongs to it. A link is in no other brackets. */
function endOfBracket(text: string, at: number, open: string[]): number | null {
  if (open.pop() !== '[' || /[[\n]/.test(text[at - 1] ?? '')) return null;
  const next = text[at + 1];
  if (next === ':') return null;
  if (next !== '(' && next !== '[') return at + 1;
  if (open.includes('[')) return null;
  return endOfMatch(next === '(' ? targetInBrackets : label, text, at + 1);
}

/** `[text][label]`, of which nothing else is made. */
const label = /\[[\w -]*\](?![[(:])/y;

/**
 * Reads `*`, `**`, `_`, `__` or `~~`: one that can only open, only close, or do neither, by the rules for flanking
 * (https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis). What closes must fit the last that was opened.
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
  if (before === 'blank' || after === 'word') return opened(open, mark) ? end : null;
  if (after === 'blank' || before === 'word') return open.pop() === mark ? end : null;
  return null;
}

/** Opens a mark or a bracket; a mark is not within itself. */
function opened(open: string[], mark: string): boolean {
  return (mark === '[' || !open.includes(mark)) && open.push(mark) <= mostOpen;
}

/** What stands beside a mark; `other` is what Unicode may class in more ways than one. */
function sideOf(char: string | undefined): 'blank' | 'word' | 'punctuation' | 'other' {
  if (char === undefined || char === ' ' || char === '\n') return 'blank';
  if (/[\p{L}\p{N}]/u.test(char)) return 'word';
  return /[!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~“”‘’–—…]/.test(char) ? 'punctuation' : 'other';
}

/** Where the sticky pattern ends that fits at `at`, or null. */
function endOfMatch(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
