/**
 * Parses a command line as bash does: a list of pipelines of commands of words. The tree has positions, so that running
 * and completing a line both work on it. There are no redirections, substitutions or jobs; each is an error that says
 * so.
 */
import type { Quote, ShellSyntaxError, Span, Token, Word } from './syntax.ts';
import { tokenize } from './tokens.ts';

type SimpleCommand = Span & { words: Word[] };

/** Commands, each of which reads the output of the previous one. */
export type Pipeline = Span & { commands: SimpleCommand[] };

/** `after` is the operator before this pipeline: it runs always, only after a success, or only after a failure. */
type ListItem = { after: ';' | '&&' | '||'; pipeline: Pipeline };

/** `error` is the first one. The tree continues after it as far as the line can be read, for completion. */
export type Parsed = { items: ListItem[]; error: ShellSyntaxError | null; last: LineEnd };

/**
 * The command at the end of the line, which more text would continue. It has no words after an operator. `quote` is
 * one that is open. `isOpaque` is true in a comment or a substitution, where nothing can be completed.
 */
type LineEnd = { words: Word[]; quote: Quote | null; isOpaque: boolean };

/** Never throws. Positions are always inside the line. */
export function parse(line: string): Parsed {
  const state: ParserState = {
    items: [],
    error: null,
    last: { words: [], quote: null, isOpaque: false },
    after: ';',
    commands: [],
    needsMore: false,
  };
  for (const token of tokenize(line)) readToken(state, token, line);
  const { words } = state.last;
  endPipeline(state);
  if (state.needsMore) {
    state.error ??= { kind: 'end', text: '', start: line.length, end: line.length, isOpen: true };
  }
  state.last.words = words;
  return state;
}

type ParserState = Parsed & {
  /** The operator before the current pipeline. */
  after: ListItem['after'];
  /** The commands of the current pipeline that have ended. */
  commands: SimpleCommand[];
  /** True after an operator that must be followed by a command. */
  needsMore: boolean;
};

function readToken(state: ParserState, token: Token, line: string): void {
  const { last } = state;
  last.isOpaque = token.kind === 'comment' || (token.kind === 'word' && token.error !== null && token.quote === null);
  if (token.kind === 'word') {
    last.words.push(token);
    last.quote = token.quote;
    state.error ??= token.error;
    state.needsMore = false;
  } else if (token.kind === 'operator') readOperator(state, token, line);
}

function readOperator(state: ParserState, { text, start, end }: Span & { text: string }, line: string): void {
  const isEmpty = state.last.words.length === 0;
  // A newline ends a command, and means nothing if none has begun.
  if (text === '\n' && isEmpty) return;
  const operator = operatorOf(text);
  if (operator === null || isEmpty) {
    // `2>` redirects errors.
    const sign = operator === null && line[start - 1] === '2' ? `2${text}` : text;
    state.error ??= { kind: 'token', text: sign, start, end, isOpen: false };
  }
  // The name of a file follows, and completes as a word of the command.
  if (/^&?[<>]+$/.test(text)) return;
  if (operator === '|') endCommand(state);
  else {
    endPipeline(state);
    state.after = operator ?? ';';
  }
  state.needsMore = operator !== ';';
}

function endCommand(state: ParserState): void {
  const { words } = state.last;
  const reserved = reservedWordOf(words);
  if (reserved) {
    const { text, start, end } = reserved;
    state.error ??= { kind: 'token', text, start, end, isOpen: false };
  }
  if (words.length > 0) state.commands.push({ ...spanOf(words), words });
  state.last.words = [];
}

function endPipeline(state: ParserState): void {
  endCommand(state);
  const { items, after, commands } = state;
  if (commands.length > 0) items.push({ after, pipeline: { ...spanOf(commands), commands } });
  state.commands = [];
}

/** Returns the first word if it begins a group, a loop or a condition in bash. There are none here. */
function reservedWordOf([first]: readonly Word[]): (Span & { text: string }) | null {
  const [part, more] = first?.parts ?? [];
  return part?.kind === 'bare' && !more && reservedWords.test(part.text) ? part : null;
}

const reservedWords = /^(?:[{}!]|\[\[?|for|while|until|do|done|if|then|elif|else|fi|case|esac|select|function)$/;

function spanOf(spans: readonly Span[]): Span {
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

function operatorOf(text: string): ListItem['after'] | '|' | null {
  if (text === '\n') return ';';
  return text === ';' || text === '&&' || text === '||' || text === '|' ? text : null;
}
