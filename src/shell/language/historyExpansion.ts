/** History expansion: replaces `!!`, `!word` and `^old^new` by earlier lines and their words. */
import { tokenize } from './tokens.ts';

/** `start` is the offset of the event that could not be found. */
type ExpandedHistory = { text: string } | { error: string; start: number };

/**
 * Expands `!!`, `!n`, `!-n`, `!word`, `!?part?` and their word designators `$`, `^`, `*`, `:n`, and `^old^new` for the
 * previous line. As in bash, this happens before the line is parsed, but not in single quotes and comments.
 */
export function expandHistory(text: string, history: readonly string[]): ExpandedHistory {
  const substitution = /^\^([^^\n]+)\^([^^\n]*)\^?(.*)$/s.exec(text);
  if (substitution) {
    const [, old = '', replacement = '', rest = ''] = substitution;
    const last = history.at(-1) ?? '';
    if (!last.includes(old)) return { error: `:s^${old}^${replacement}: substitution failed`, start: 0 };
    return { text: last.replace(old, () => replacement) + rest };
  }
  return text.includes('!') ? expandEvents(text, history) : { text };
}

/** The length at which the expansion stops, so that `!!!!!!` does not double the line forever. */
const longestResult = 100_000;

/** An event with its designator, something that hides one, or text that has nothing to do with events. */
const piecePattern =
  /\\.|'[^']*'|!(?:!|-?\d+|\?[^?\n]+\??|[^\s!?:;&()|<>="'^$*\\-][^\s:;&()|<>"'^$*\\-]*|(?=[$^*]|:\d))(?::?[$^*]|:\d+)?|[^\\'"!#]+|./sy;

function expandEvents(text: string, history: readonly string[]): ExpandedHistory {
  let expanded = '';
  let isDoubleQuoted = false;
  for (let at = 0; at < text.length; ) {
    piecePattern.lastIndex = at;
    const piece = piecePattern.exec(text)?.[0] ?? text.charAt(at);
    const isComment = piece.startsWith('#') && !isDoubleQuoted && !/[^\s;|&()]/.test(text.charAt(at - 1));
    if (isComment || (piece === "'" && !isDoubleQuoted)) return { text: expanded + text.slice(at) };
    // A single quote means nothing inside double quotes.
    const taken = isDoubleQuoted && piece.startsWith("'") ? "'" : piece;
    if (taken === '"') isDoubleQuoted = !isDoubleQuoted;
    const replaced = taken.startsWith('!') ? expandEvent(taken, history) : { text: taken };
    if ('error' in replaced) return { error: `${taken}: ${replaced.error}`, start: at };
    expanded += replaced.text;
    if (expanded.length > longestResult) return { error: `${taken}: too much text`, start: at };
    at += taken.length;
  }
  return { text: expanded };
}

function expandEvent(written: string, history: readonly string[]): { text: string } | { error: string } {
  if (written === '!') return { text: written };
  const [, event = '', designator] = /^!(.*?)(?::?([$^*]|(?<=:)\d+))?$/s.exec(written) ?? [];
  const line = findLine(event, history);
  if (line === null) return { error: 'event not found' };
  if (designator === undefined) return { text: line };
  const words = [...tokenize(line)]
    .filter(({ kind }) => kind !== 'comment')
    .map(({ start, end }) => line.slice(start, end));
  if (designator === '*') return { text: words.slice(1).join(' ') };
  const word = designator === '$' ? words.at(-1) : words[designator === '^' ? 1 : Number(designator)];
  return word === undefined ? { error: 'bad word specifier' } : { text: word };
}

function findLine(event: string, history: readonly string[]): string | null {
  if (event === '!' || event === '') return history.at(-1) ?? null;
  if (/^-?\d+$/.test(event)) {
    const number = Number(event);
    return (number < 0 ? history.at(number) : history[number - 1]) ?? null;
  }
  if (event.startsWith('?')) {
    const part = event.slice(1).replace(/\?$/, '');
    return history.findLast((line) => line.includes(part)) ?? null;
  }
  return history.findLast((line) => line.startsWith(event)) ?? null;
}
