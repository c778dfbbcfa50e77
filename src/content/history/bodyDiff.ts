/** A whole file as one hunk of a diff -> the diff of its body. What stands in front matter is not for readers. */
import { type PastFile, type ShownVersion, shownVersion } from './pastVersion.ts';

/** Lines around a change, as diff has them. */
const context = 3;
const mostLines = 200;
const mostBytes = 20_000;

type Sign = ' ' | '-' | '+';

/** `old` and `new` are the numbers, in either body, of the line that comes next. */
type DiffLine = { sign: Sign; text: string; old: number; new: number };

/** Whether the post was not for everybody before, and is not after. `diff` is empty where the body is the same. */
export type BodyChange = { wasHidden: boolean; isHidden: boolean; diff: string[] };

/**
 * `lines` are those behind the `@@` of a diff with all of the file in it; `from` and `to` are the file before and after,
 * null where there is none. What a hidden version said is not told.
 */
export function bodyChange(lines: readonly string[], from: PastFile | null, to: PastFile | null): BodyChange {
  const signed = lines.filter((line) => /^[ +-]/.test(line)).map((line) => line.replace(/\r$/, ''));
  const side = (other: Sign) => signed.filter((line) => !line.startsWith(other)).map((line) => line.slice(1));
  const old = from && shownVersion(side('+'), from);
  const now = to && shownVersion(side('-'), to);
  const known = { old: old ?? nothing, now: now ?? nothing };
  const shown = old === null ? known.now.lines.map((line) => `+${line}`) : shownChanges(signed, known.old, known.now);
  const body = bodyLines(shown, { old: known.old.matter, new: known.now.matter });
  return {
    wasHidden: from !== null && old === null,
    isHidden: to !== null && now === null,
    diff: cut(hunksOf(body).flatMap(hunkText)),
  };
}

const nothing: ShownVersion = { matter: 0, lines: [] };

/** The same changes of lines without their comments. One that differs by a comment alone is none. */
function shownChanges(signed: readonly string[], old: ShownVersion, now: ShownVersion): string[] {
  const next = { old: 0, now: 0 };
  const shown: string[] = [];
  for (const line of signed) {
    const sign = signOf(line);
    const before = sign === '+' ? null : `-${old.lines[next.old++] ?? ''}`;
    const after = sign === '-' ? null : `+${now.lines[next.now++] ?? ''}`;
    if (before !== null && after !== null && before.slice(1) === after.slice(1)) shown.push(` ${before.slice(1)}`);
    else shown.push(...[before, after].filter((each) => each !== null));
  }
  return shown.flatMap((line, index) => {
    const [last, following] = [shown[index - 1], shown[index + 1]];
    if (line.startsWith('-') && following === `+${line.slice(1)}`) return [` ${line.slice(1)}`];
    return line.startsWith('+') && last === `-${line.slice(1)}` ? [] : [line];
  });
}

function bodyLines(signed: readonly string[], matter: { old: number; new: number }): DiffLine[] {
  const next = { old: 1, new: 1 };
  const found: DiffLine[] = [];
  for (const line of signed) {
    const sign = signOf(line);
    const inMatter = (sign !== '+' && next.old <= matter.old) || (sign !== '-' && next.new <= matter.new);
    const place = { old: Math.max(1, next.old - matter.old), new: Math.max(1, next.new - matter.new) };
    if (!inMatter) found.push({ sign, text: line.slice(1), ...place });
    if (sign !== '+') next.old += 1;
    if (sign !== '-') next.new += 1;
  }
  return found;
}

function signOf(line: string): Sign {
  return line.startsWith('+') ? '+' : line.startsWith('-') ? '-' : ' ';
}

/** Changes that are near one another share a hunk. */
function hunksOf(lines: DiffLine[]): DiffLine[][] {
  const hunks: [start: number, end: number][] = [];
  for (const [index, { sign }] of lines.entries()) {
    if (sign === ' ') continue;
    const last = hunks.at(-1);
    const end = Math.min(lines.length, index + context + 1);
    if (last && index - context <= last[1]) last[1] = end;
    else hunks.push([Math.max(0, index - context), end]);
  }
  return hunks.map(([start, end]) => lines.slice(start, end));
}

function hunkText(lines: DiffLine[]): string[] {
  const [first] = lines;
  const range = (own: 'old' | 'new', other: Sign) => {
    const count = lines.filter(({ sign }) => sign !== other).length;
    const start = (first?.[own] ?? 1) - (count === 0 ? 1 : 0);
    return count === 1 ? String(start) : `${start},${count}`;
  };
  return [`@@ -${range('old', '+')} +${range('new', '-')} @@`, ...lines.map(({ sign, text }) => sign + text)];
}

function cut(lines: string[]): string[] {
  let bytes = 0;
  const end = lines.findIndex((line, index) => {
    bytes += Buffer.byteLength(line) + 1;
    return index >= mostLines || bytes > mostBytes;
  });
  return end === -1 ? lines : [...lines.slice(0, end), `\\ ${lines.length - end} more lines are left out`];
}
