/** Extracts the diff of a post's body from that of the whole file. Readers must not see the front matter. */
import { type PastFile, type ShownVersion, shownVersion } from './pastVersion.ts';

/** Lines around a change, as `diff -u` has them. */
const contextLines = 3;
const maximumLines = 200;
const maximumBytes = 20_000;

type Sign = ' ' | '-' | '+';

/** `old` and `new` are the line numbers in both bodies, from 1. */
type DiffLine = { sign: Sign; text: string; old: number; new: number };

/**
 * What a commit did to a body: whether the post was hidden from readers before and after it, and the diff, which is
 * empty if the body did not change.
 */
export type BodyChange = { wasHidden: boolean; isHidden: boolean; diff: string[] };

/**
 * Returns what a commit changed in a body. `lines` follow the `@@` of a diff that contains the whole file. `from` and
 * `to` are the file before and after; null if it did not exist. The text of a hidden version is not shown.
 */
export function bodyChange(lines: readonly string[], from: PastFile | null, to: PastFile | null): BodyChange {
  const signed = lines.filter((line) => /^[ +-]/.test(line)).map((line) => line.replace(/\r$/, ''));
  const versionWithout = (sign: Sign) => {
    return signed.filter((line) => !line.startsWith(sign)).map((line) => line.slice(1));
  };
  const before = from && shownVersion(versionWithout('+'), from);
  const after = to && shownVersion(versionWithout('-'), to);
  const [old, now] = [before ?? noVersion, after ?? noVersion];
  const shown = before === null ? now.lines.map((line) => `+${line}`) : withoutComments(signed, old, now);
  const body = bodyLines(shown, { old: old.matterLength, new: now.matterLength });
  return {
    wasHidden: from !== null && before === null,
    isHidden: to !== null && after === null,
    diff: shortenDiff(hunksOf(body).flatMap(hunkText)),
  };
}

const noVersion: ShownVersion = { matterLength: 0, lines: [] };

/** Returns the same diff with the lines of the shown versions. A line of which only a comment changed is unchanged. */
function withoutComments(signed: readonly string[], old: ShownVersion, now: ShownVersion): string[] {
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
    const [previous, following] = [shown[index - 1], shown[index + 1]];
    if (line.startsWith('-') && following === `+${line.slice(1)}`) return [` ${line.slice(1)}`];
    return line.startsWith('+') && previous === `-${line.slice(1)}` ? [] : [line];
  });
}

function bodyLines(signed: readonly string[], matterLength: { old: number; new: number }): DiffLine[] {
  const next = { old: 1, new: 1 };
  const found: DiffLine[] = [];
  for (const line of signed) {
    const sign = signOf(line);
    const isMatter = (sign !== '+' && next.old <= matterLength.old) || (sign !== '-' && next.new <= matterLength.new);
    const numbers = { old: Math.max(1, next.old - matterLength.old), new: Math.max(1, next.new - matterLength.new) };
    if (!isMatter) found.push({ sign, text: line.slice(1), ...numbers });
    if (sign !== '+') next.old += 1;
    if (sign !== '-') next.new += 1;
  }
  return found;
}

function signOf(line: string): Sign {
  return line.startsWith('+') ? '+' : line.startsWith('-') ? '-' : ' ';
}

/** Puts changes into one hunk if their context lines meet. */
function hunksOf(lines: DiffLine[]): DiffLine[][] {
  const hunks: [start: number, end: number][] = [];
  for (const [index, { sign }] of lines.entries()) {
    if (sign === ' ') continue;
    const last = hunks.at(-1);
    const end = Math.min(lines.length, index + contextLines + 1);
    if (last && index - contextLines <= last[1]) last[1] = end;
    else hunks.push([Math.max(0, index - contextLines), end]);
  }
  return hunks.map(([start, end]) => lines.slice(start, end));
}

function hunkText(lines: DiffLine[]): string[] {
  const [first] = lines;
  const range = (side: 'old' | 'new', otherSign: Sign) => {
    const count = lines.filter(({ sign }) => sign !== otherSign).length;
    const start = (first?.[side] ?? 1) - (count === 0 ? 1 : 0);
    return count === 1 ? String(start) : `${start},${count}`;
  };
  return [`@@ -${range('old', '+')} +${range('new', '-')} @@`, ...lines.map(({ sign, text }) => sign + text)];
}

function shortenDiff(lines: string[]): string[] {
  let bytes = 0;
  const end = lines.findIndex((line, index) => {
    bytes += Buffer.byteLength(line) + 1;
    return index >= maximumLines || bytes > maximumBytes;
  });
  return end === -1 ? lines : [...lines.slice(0, end), `\\ ${lines.length - end} more lines are left out`];
}
