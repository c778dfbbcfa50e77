/** Patterns as grep reads them, basic, extended or fixed -> one regular expression of JavaScript, or GNU's complaint. */
import { readBracket } from './bracket.ts';

type PatternKind = 'basic' | 'extended' | 'fixed';

export type PatternOptions = { kind: PatternKind; ignoreCase: boolean; wholeWord: boolean; wholeLine: boolean };

/** What `RegExp` takes. Plain data, for it goes to a worker. */
export type Pattern = { source: string; flags: string };

/** Any of the patterns matches. ’ and ' are one. */
export function compilePatterns(
  patterns: readonly string[],
  { kind, ignoreCase, wholeWord, wholeLine }: PatternOptions,
): Pattern | { fault: string } {
  const sources: string[] = [];
  let groups = 0;
  for (const text of patterns) {
    const read = kind === 'fixed' ? { source: [...text].map(literal).join(''), groups } : translate(text, kind, groups);
    if ('fault' in read) return read;
    sources.push(read.source);
    groups = read.groups;
  }
  const any = sources.length === 1 ? sources.join() : sources.map((source) => `(?:${source})`).join('|');
  const whole = wholeLine ? `^(?:${any})$` : wholeWord ? `(?<!${wordClass})(?:${any})(?!${wordClass})` : any;
  return { source: whole, flags: ignoreCase ? 'sui' : 'su' };
}

const wordClass = '[\\p{L}\\p{N}_]';

/** The operators by their meaning; in a basic pattern those of the second kind have a backslash. */
function translate(
  text: string,
  kind: 'basic' | 'extended',
  before: number,
): { source: string; groups: number } | { fault: string } {
  const pieces: string[] = [];
  // Where the last thing begins that a repetition can repeat; null at the start of a pattern, a group or a choice.
  let atom: number | null = null;
  const open: number[] = [];
  let groups = before;
  const add = (source: string) => {
    atom = pieces.length;
    pieces.push(source);
  };
  for (let at = 0; at < text.length; ) {
    const { operator, character, end } = tokenAt(text, at, kind);
    at = end;
    switch (operator) {
      case 'trailing':
        return { fault: 'Trailing backslash' };
      case '[': {
        const bracket = readBracket(text, at);
        if ('fault' in bracket) return bracket;
        add(bracket.source);
        at = bracket.end;
        break;
      }
      case '(':
        open.push(pieces.length);
        groups += 1;
        pieces.push('(');
        atom = null;
        break;
      case ')': {
        const start = open.pop();
        if (start === undefined && kind === 'basic') return { fault: 'Unmatched ) or \\)' };
        if (start === undefined) add('\\)');
        else {
          pieces.splice(start, pieces.length, `${pieces.slice(start).join('')})`);
          atom = start;
        }
        break;
      }
      case '|':
        pieces.push('|');
        atom = null;
        break;
      case '^':
        if (kind === 'extended' || atom === null) pieces.push('^');
        else add('\\^');
        break;
      case '$':
        if (kind === 'extended' || /^(?:$|\\[)|])/.test(text.slice(at))) pieces.push('$');
        else add('\\$');
        break;
      case '*':
      case '+':
      case '?':
      case '{': {
        const repeat = operator === '{' ? readInterval(text, at, kind) : { source: operator, end: at };
        if ('fault' in repeat) return repeat;
        if (repeat.source === null || (atom === null && kind === 'basic')) {
          add(literal(character));
          break;
        }
        at = repeat.end;
        if (atom === null) break;
        pieces.splice(atom, pieces.length, `(?:${pieces.slice(atom).join('')})${repeat.source}`);
        break;
      }
      case 'back': {
        const number = Number(character);
        if (before + number > groups - open.length) return { fault: 'Invalid back reference' };
        add(`(?:\\${before + number})`);
        break;
      }
      case 'class':
        add(classes[character] ?? '');
        break;
      case '.':
        add('.');
        break;
      default:
        add(literal(character));
    }
  }
  if (open.length > 0) return { fault: 'Unmatched ( or \\(' };
  return { source: pieces.join(''), groups };
}

/** `operator` is null for a character that stands for itself. */
type Token = { operator: string | null; character: string; end: number };

function tokenAt(text: string, at: number, kind: 'basic' | 'extended'): Token {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const end = at + character.length;
  if (character !== '\\') {
    const special = kind === 'basic' ? '.[*^$' : '.[*^$()|+?{';
    return { operator: special.includes(character) ? character : null, character, end };
  }
  if (end === text.length) return { operator: 'trailing', character, end };
  const next = String.fromCodePoint(text.codePointAt(end) ?? 0);
  const escaped = { character: next, end: end + next.length };
  if (/[1-9]/.test(next)) return { operator: 'back', ...escaped };
  if (Object.hasOwn(classes, next)) return { operator: 'class', ...escaped };
  return { operator: kind === 'basic' && '()|+?{'.includes(next) ? next : null, ...escaped };
}

/** Null where the brace stands for itself, as in the extended `a{x`. */
function readInterval(
  text: string,
  at: number,
  kind: 'basic' | 'extended',
): { source: string | null; end: number } | { fault: string } {
  const found = /^(\d*)(,?)(\d*)(\\?\})/.exec(text.slice(at));
  const [whole = '', from = '', comma = '', to = '', close = ''] = found ?? [];
  const isClosed = found !== null && close === (kind === 'basic' ? '\\}' : '}') && from + comma !== '';
  if (!isClosed) {
    if (kind === 'extended') return { source: null, end: at };
    return { fault: text.includes('\\}', at) ? 'Invalid content of \\{\\}' : 'Unmatched \\{' };
  }
  if (to !== '' && Number(to) < Number(from)) return { fault: 'Invalid content of \\{\\}' };
  if (Math.max(Number(from), Number(to)) > 32_767) return { fault: 'Regular expression too big' };
  return { source: `{${from || 0}${comma}${to}}`, end: at + whole.length };
}

function literal(character: string): string {
  if (character === "'" || character === '’') return "['’]";
  return character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
}

const classes: Record<string, string> = {
  w: wordClass,
  W: '[^\\p{L}\\p{N}_]',
  s: '\\s',
  S: '\\S',
  b: `(?:(?<!${wordClass})(?=${wordClass})|(?<=${wordClass})(?!${wordClass}))`,
  B: `(?:(?<!${wordClass})(?!${wordClass})|(?<=${wordClass})(?=${wordClass}))`,
  '<': `(?<!${wordClass})(?=${wordClass})`,
  '>': `(?<=${wordClass})(?!${wordClass})`,
  '`': '^',
  "'": '$',
};
