/** Translates one basic or extended regular expression of POSIX into the syntax of JavaScript. */
import { readBracket } from './bracket.ts';
import { classes, literal, type PatternToken, readInterval, type Syntax, tokenAt } from './patternTokens.ts';

type PatternError = { error: string };

/** The state of a translation. */
type State = {
  text: string;
  syntax: Syntax;
  /** The translated source so far, in pieces that a repetition can wrap. */
  pieces: string[];
  /** The index of the piece that a repetition would repeat; null at the start of a pattern, group or alternative. */
  atom: number | null;
  /** The indices of the pieces that begin the groups that are still open. */
  openGroups: number[];
  /** How many groups have begun, those of earlier patterns included. */
  groups: number;
  /** How many groups the earlier patterns have: `\1` of this pattern is the group after them. */
  earlierGroups: number;
};

/** Returns the source and the number of groups up to its end, or the error that GNU grep reports. */
export function translate(
  text: string,
  syntax: Syntax,
  earlierGroups: number,
): { source: string; groups: number } | PatternError {
  const state: State = { text, syntax, pieces: [], atom: null, openGroups: [], groups: earlierGroups, earlierGroups };
  for (let at = 0; at < text.length; ) {
    const next = translateToken(state, tokenAt(text, at, syntax));
    if (typeof next !== 'number') return next;
    at = next;
  }
  if (state.openGroups.length > 0) return { error: 'Unmatched ( or \\(' };
  return { source: state.pieces.join(''), groups: state.groups };
}

/**
 * Adds a token to the pieces. Returns the index of the next one: brackets and intervals are longer than their first
 * token.
 */
function translateToken(state: State, { kind, character, end }: PatternToken): number | PatternError {
  switch (kind) {
    case 'literal':
      addAtom(state, literal(character));
      return end;
    case 'class':
      addAtom(state, classes[character] ?? '');
      return end;
    case 'backReference':
      return addBackReference(state, Number(character)) ?? end;
    case 'trailingBackslash':
      return { error: 'Trailing backslash' };
    case 'operator':
      return translateOperator(state, character, end);
  }
}

function translateOperator(state: State, operator: string, end: number): number | PatternError {
  const { text, syntax, pieces } = state;
  switch (operator) {
    case '[': {
      const bracket = readBracket(text, end);
      if ('error' in bracket) return bracket;
      addAtom(state, bracket.source);
      return bracket.end;
    }
    case '(':
      openGroup(state);
      return end;
    case ')':
      return closeGroup(state) ?? end;
    case '|':
      pieces.push('|');
      state.atom = null;
      return end;
    case '^':
      if (syntax === 'extended' || state.atom === null) pieces.push('^');
      else addAtom(state, '\\^');
      return end;
    case '$':
      // In a basic expression it is an anchor only at the end of a pattern, group or alternative.
      if (syntax === 'extended' || /^(?:$|\\[)|])/.test(text.slice(end))) pieces.push('$');
      else addAtom(state, '\\$');
      return end;
    case '.':
      addAtom(state, '.');
      return end;
    default:
      return repeatAtom(state, operator, end);
  }
}

function addAtom(state: State, source: string): void {
  state.atom = state.pieces.length;
  state.pieces.push(source);
}

function openGroup(state: State): void {
  state.openGroups.push(state.pieces.length);
  state.groups += 1;
  state.pieces.push('(');
  state.atom = null;
}

/** Makes the group one piece. A `)` without a group stands for itself in an extended expression. */
function closeGroup(state: State): PatternError | null {
  const { pieces } = state;
  const start = state.openGroups.pop();
  if (start === undefined) {
    if (state.syntax === 'basic') return { error: 'Unmatched ) or \\)' };
    addAtom(state, '\\)');
    return null;
  }
  pieces.splice(start, pieces.length, `${pieces.slice(start).join('')})`);
  state.atom = start;
  return null;
}

function addBackReference(state: State, digit: number): PatternError | null {
  const group = state.earlierGroups + digit;
  if (group > state.groups - state.openGroups.length) return { error: 'Invalid back reference' };
  addAtom(state, `(?:\\${group})`);
  return null;
}

/**
 * Wraps the last atom in `*`, `+`, `?` or an interval. If there is no atom, the sign is literal in a basic expression.
 */
function repeatAtom(state: State, operator: string, end: number): number | PatternError {
  const { text, syntax, pieces, atom } = state;
  const repetition = operator === '{' ? readInterval(text, end, syntax) : { source: operator, end };
  if ('error' in repetition) return repetition;
  if (repetition.source === null || (atom === null && syntax === 'basic')) {
    addAtom(state, literal(operator));
    return end;
  }
  if (atom !== null) pieces.splice(atom, pieces.length, `(?:${pieces.slice(atom).join('')})${repetition.source}`);
  return repetition.end;
}
