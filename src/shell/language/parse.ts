/**
 * A command line -> a tree with positions: lists of pipelines of commands of words, as bash reads them. Running and
 * completing both work on this tree. There are no redirections, substitutions or jobs; each is a fault that says so.
 */
import { type Quote, type Span, type SyntaxFault, tokenize, type Word } from './tokens.ts';

type SimpleCommand = Span & { words: Word[] };
export type Pipeline = Span & { commands: SimpleCommand[] };

/** `after` is what stands between this pipeline and the one before: it runs always, on success, or on failure. */
type ListItem = { after: ';' | '&&' | '||'; pipeline: Pipeline };

/** The tree goes on behind a fault as far as the line can be read, for whoever completes it; `fault` is the first. */
export type Parsed = { items: ListItem[]; fault: SyntaxFault | null; last: LineEnd };

/**
 * What more text would add to: the words of the last command, none behind an operator. `quote` is one that is open.
 * `opaque` is true in a comment or a substitution, where no word can be known.
 */
type LineEnd = { words: Word[]; quote: Quote | null; opaque: boolean };

/** Never throws; positions are always inside the line. */
export function parse(line: string): Parsed {
  const items: ListItem[] = [];
  let after: ListItem['after'] = ';';
  let commands: SimpleCommand[] = [];
  const last: LineEnd = { words: [], quote: null, opaque: false };
  let fault: SyntaxFault | null = null;
  let needsMore = false;
  const endCommand = () => {
    const { words } = last;
    const reserved = reservedIn(words);
    if (reserved) {
      const { text, start, end } = reserved;
      fault ??= { kind: 'token', text, start, end, open: false };
    }
    if (words.length > 0) commands.push({ ...spanOf(words), words });
    last.words = [];
  };
  const endPipeline = () => {
    endCommand();
    if (commands.length > 0) items.push({ after, pipeline: { ...spanOf(commands), commands } });
    commands = [];
  };
  for (const token of tokenize(line)) {
    last.opaque = token.kind === 'comment' || (token.kind === 'word' && token.fault !== null && token.quote === null);
    if (token.kind === 'comment') continue;
    if (token.kind === 'word') {
      last.words.push(token);
      last.quote = token.quote;
      fault ??= token.fault;
      needsMore = false;
      continue;
    }
    const { text, start, end } = token;
    // A newline ends a command, or is nothing where one has still to come.
    if (text === '\n' && last.words.length === 0) continue;
    const operator = operatorOf(text);
    if (operator === null || last.words.length === 0) {
      // `2>` is about errors.
      const sign = line.slice(start - 1, start) === '2' ? `2${text}` : text;
      fault ??= { kind: 'token', text: operator === null ? sign : text, start, end, open: false };
    }
    // The name of a file is still to come, and completes as a word of the command.
    if (/^&?[<>]+$/.test(text)) continue;
    if (operator === '|') endCommand();
    else {
      endPipeline();
      after = operator ?? ';';
    }
    needsMore = operator !== ';';
  }
  const { words } = last;
  endPipeline();
  last.words = words;
  if (needsMore) {
    fault ??= { kind: 'end', text: '', start: line.length, end: line.length, open: true };
  }
  return { items, fault, last };
}

/** The word of a group, a loop or a condition that begins a command; there are none here. */
function reservedIn([first]: readonly Word[]): (Span & { text: string }) | null {
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
