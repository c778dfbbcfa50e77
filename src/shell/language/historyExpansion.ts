/** The reader's own lines: what `!!`, `!word` and `^old^new` stand for. */
import { tokenize } from './tokens.ts';

/** `start` is the offset of what could not be found. */
export type Recalled = { text: string } | { fault: string; start: number };

/**
 * Expands `!!`, `!n`, `!-n`, `!word`, `!?part?` and their words `$`, `^`, `*`, `:n` outside of single quotes and
 * comments, as bash does before it reads a line; and `^old^new` for the line before.
 */
export function withHistory(text: string, history: readonly string[]): Recalled {
  const quick = /^\^([^^\n]+)\^([^^\n]*)\^?(.*)$/s.exec(text);
  if (quick) {
    const [, old = '', put = '', rest = ''] = quick;
    const last = history.at(-1) ?? '';
    if (!last.includes(old)) return { fault: `:s^${old}^${put}: substitution failed`, start: 0 };
    return { text: last.replace(old, () => put) + rest };
  }
  if (!text.includes('!')) return { text };
  let expanded = '';
  let quoted = false;
  for (let at = 0; at < text.length; ) {
    piece.lastIndex = at;
    const whole = piece.exec(text)?.[0] ?? text.charAt(at);
    const isComment = whole.startsWith('#') && !quoted && !/[^\s;|&()]/.test(text.charAt(at - 1));
    if (isComment || (whole === "'" && !quoted)) return { text: expanded + text.slice(at) };
    // In double quotes a single one is only a sign.
    const taken = quoted && whole.startsWith("'") ? "'" : whole;
    if (taken === '"') quoted = !quoted;
    const event = taken.startsWith('!') ? eventOf(taken, history) : taken;
    if (event === null || typeof event === 'object') {
      return { fault: `${taken}: ${event === null ? 'event not found' : event.fault}`, start: at };
    }
    expanded += event;
    if (expanded.length > longest) return { fault: `${taken}: too much text`, start: at };
    at += taken.length;
  }
  return { text: expanded };
}

/** `!!!!!!` must not grow for ever. */
const longest = 100_000;

/** An event with its words, or what hides one; else what has nothing to do with any. */
const piece =
  /\\.|'[^']*'|!(?:!|-?\d+|\?[^?\n]+\??|[^\s!?:;&()|<>="'^$*\\-][^\s:;&()|<>"'^$*\\-]*|(?=[$^*]|:\d))(?::?[$^*]|:\d+)?|[^\\'"!#]+|./sy;

function eventOf(written: string, history: readonly string[]): string | { fault: string } | null {
  if (written === '!') return written;
  const [, event = '', designator] = /^!(.*?)(?::?([$^*]|(?<=:)\d+))?$/s.exec(written) ?? [];
  const line = lineOf(event, history);
  if (line === null || designator === undefined) return line;
  const words = [...tokenize(line)]
    .filter(({ kind }) => kind !== 'comment')
    .map(({ start, end }) => line.slice(start, end));
  if (designator === '*') return words.slice(1).join(' ');
  const word = designator === '$' ? words.at(-1) : words[designator === '^' ? 1 : Number(designator)];
  return word ?? { fault: 'bad word specifier' };
}

function lineOf(event: string, history: readonly string[]): string | null {
  if (event === '!' || event === '') return history.at(-1) ?? null;
  if (/^-?\d+$/.test(event)) {
    const number = Number(event);
    return (number < 0 ? history.at(number) : history[number - 1]) ?? null;
  }
  if (event.startsWith('?'))
    return history.findLast((line) => line.includes(event.slice(1).replace(/\?$/, ''))) ?? null;
  return history.findLast((line) => line.startsWith(event)) ?? null;
}
