/**
 * A command line -> a tree with positions: lists of pipelines of commands of words, as bash reads them. Running and
 * completing both work on this tree. There are no redirections, substitutions or jobs; each is a fault that says so.
 */

/** Offsets in the line, in UTF-16 units; `end` is behind the last. */
export type Span = { start: number; end: number };

/** A stretch of a word. `text` is what it stands for; only in `bare` stretches are `*?[{~` special. */
export type Part = Span & { kind: 'bare' | 'quoted' | 'variable'; text: string };

export type Word = Span & { parts: Part[] };
export type SimpleCommand = Span & { words: Word[] };
export type Pipeline = Span & { commands: SimpleCommand[] };

/** `after` is what stands between this pipeline and the one before: it runs always, on success, or on failure. */
export type ListItem = { after: ';' | '&&' | '||'; pipeline: Pipeline };

/** `message` is as bash words it. `open` is true where more text could mend it: a quote or an operator at the end. */
export type SyntaxFault = Span & { message: string; open: boolean };

/** The tree goes as far as the line can be read, also where there is a fault, for whoever completes it. */
export type Parsed = { items: ListItem[]; fault: SyntaxFault | null };

/** Never throws; positions are always inside the line. */
export function parse(line: string): Parsed {
  const tokens = tokenize(line);
  const items: ListItem[] = [];
  let after: ListItem['after'] = ';';
  let commands: SimpleCommand[] = [];
  let words: Word[] = [];
  let fault: SyntaxFault | null = null;
  let open: Operator | null = null;
  const endCommand = () => {
    const [first, last] = [words[0], words.at(-1)];
    if (first && last) commands.push({ start: first.start, end: last.end, words });
    words = [];
  };
  const endPipeline = () => {
    endCommand();
    const [first, last] = [commands[0], commands.at(-1)];
    if (first && last) items.push({ after, pipeline: { start: first.start, end: last.end, commands } });
    commands = [];
  };
  for (const token of tokens) {
    if (token.kind === 'fault') {
      if (token.word) words.push(token.word);
      fault = token;
      break;
    }
    if (token.kind === 'word') {
      words.push(token);
      open = null;
      continue;
    }
    if (words.length === 0 || !isOperator(token.text)) {
      const { start, end } = token;
      fault = { start, end, message: faultOf(token.text), open: false };
      break;
    }
    if (token.text === '|') endCommand();
    else {
      endPipeline();
      after = token.text;
    }
    open = token.text === ';' ? null : token.text;
  }
  endPipeline();
  if (open !== null && fault === null) {
    fault = { start: line.length, end: line.length, message: 'syntax error: unexpected end of file', open: true };
  }
  return { items, fault };
}

type Operator = ';' | '&&' | '||' | '|';

function isOperator(text: string): text is Operator {
  return text === ';' || text === '&&' || text === '||' || text === '|';
}

/** What bash has and this shell has not gets a sentence of its own. */
function faultOf(text: string): string {
  if (text === '>' || text === '>>') return `${text} writes no file here: end with | tee NAME to download one`;
  if (text === '<') return 'there is no < here: begin with cat NAME |';
  if (text === '&') return 'there are no jobs here: & has no meaning';
  if (text === '$(' || text === '`') return 'there is no command substitution here: use | xargs';
  return `syntax error near unexpected token \`${text}'`;
}

type Token =
  | (Word & { kind: 'word' })
  | (Span & { kind: 'operator'; text: string })
  | (SyntaxFault & { kind: 'fault'; word: Word | null });

/** Ends with the first fault. */
function* tokenize(line: string): Generator<Token, undefined> {
  let at = 0;
  while (at < line.length) {
    const rest = line.slice(at);
    const space = /^\s+/.exec(rest)?.[0];
    if (space) {
      at += space.length;
      continue;
    }
    if (rest.startsWith('#')) return;
    const operator = /^(?:&&|\|\||;;|>>|[|;&<>()`]|\$\()/.exec(rest)?.[0];
    if (operator) {
      yield { kind: 'operator', text: operator, start: at, end: at + operator.length };
      at += operator.length;
      continue;
    }
    const { word, fault } = readWord(line, at);
    if (fault) {
      yield { kind: 'fault', ...fault, word };
      return;
    }
    yield { kind: 'word', ...word };
    at = word.end;
  }
}

const endOfWord = /[\s|;&<>()`]/;

function readWord(line: string, start: number): { word: Word; fault: SyntaxFault | null } {
  const parts: Part[] = [];
  let at = start;
  const add = (kind: Part['kind'], text: string, end: number) => {
    parts.push({ kind, text, start: at, end });
    at = end;
  };
  while (at < line.length) {
    const character = line[at] ?? '';
    if (endOfWord.test(character) || line.startsWith('$(', at)) break;
    if (character === '\\') add('quoted', line.slice(at + 1, at + 2), Math.min(at + 2, line.length));
    else if (character === "'" || character === '"') {
      const end = character === "'" ? line.indexOf("'", at + 1) : endOfDouble(line, at + 1);
      if (end === -1) {
        const open = at;
        if (character === "'") add('quoted', line.slice(at + 1), line.length);
        else addDouble(line.length);
        const message = `unexpected EOF while looking for matching \`${character}'`;
        return { word: { start, end: at, parts }, fault: { start: open, end: line.length, message, open: true } };
      }
      if (character === "'") add('quoted', line.slice(at + 1, end), end + 1);
      else addDouble(end);
    } else {
      const variable = variableAt(line, at);
      if (variable) add('variable', variable, at + 1 + variable.length);
      else {
        let end = at + 1;
        while (end < line.length && !/[\s|;&<>()`\\'"$]/.test(line[end] ?? '')) end += 1;
        add('bare', line.slice(at, end), end);
      }
    }
  }
  return { word: { start, end: at, parts }, fault: null };

  /** From the opening quote at `at` to the closing one at `end`. */
  function addDouble(end: number): void {
    const last = Math.min(end + 1, line.length);
    at += 1;
    if (at >= end) add('quoted', '', last);
    while (at < end) {
      const variable = variableAt(line, at);
      if (variable && at + 1 + variable.length <= end) {
        add('variable', variable, at + 1 + variable.length);
        continue;
      }
      let text = '';
      let to = at;
      while (to < end && (to === at || variableAt(line, to) === null)) {
        const escaped = line[to] === '\\' && /["\\$`]/.test(line[to + 1] ?? '') && to + 1 < end;
        text += escaped ? line[to + 1] : line[to];
        to += escaped ? 2 : 1;
      }
      add('quoted', text, to);
    }
    at = last;
  }
}

function endOfDouble(line: string, from: number): number {
  for (let at = from; at < line.length; at += 1) {
    if (line[at] === '\\') at += 1;
    else if (line[at] === '"') return at;
  }
  return -1;
}

/** The name behind a `$`: `?`, or that of a variable. */
function variableAt(line: string, at: number): string | null {
  return /^\$(\?|[A-Za-z_]\w*)/.exec(line.slice(at, at + 64))?.[1] ?? null;
}
