/** A whole file as one hunk of a diff -> the diff of its body. What stands in front matter is not for readers. */

/** Lines around a change, as diff has them. */
const context = 3;
const mostLines = 200;
const mostBytes = 20_000;

type Sign = ' ' | '-' | '+';

/** `old` and `new` are the numbers, in either body, of the line that comes next. */
type DiffLine = { sign: Sign; text: string; old: number; new: number };

/** Whether the post was a draft before and is one after. `diff` is empty where the body is the same. */
export type BodyChange = { wasDraft: boolean; isDraft: boolean; diff: string[] };

/** `lines` are those behind the `@@` of a diff with all of the file in it. What a draft said is not told. */
export function bodyChange(lines: readonly string[]): BodyChange {
  const signed = lines.filter((line) => /^[ +-]/.test(line)).map((line) => line.replace(/\r$/, ''));
  const side = (other: Sign) => signed.filter((line) => !line.startsWith(other)).map((line) => line.slice(1));
  const [before, after] = [side('+'), side('-')];
  const matter = { old: matterLength(before), new: matterLength(after) };
  const wasDraft = isDraftIn(before.slice(0, matter.old));
  const shown = wasDraft ? after.map((line) => `+${line}`) : signed;
  const body = bodyLines(shown, wasDraft ? { ...matter, old: 0 } : matter);
  return { wasDraft, isDraft: isDraftIn(after.slice(0, matter.new)), diff: cut(hunksOf(body).flatMap(hunkText)) };
}

/** How many lines stand before the body; all of them where front matter is never closed. */
function matterLength(lines: readonly string[]): number {
  const [, fence] = /^\uFEFF?(---(?!-)|\+\+\+)/.exec(lines[0] ?? '') ?? [];
  if (fence === undefined) return 0;
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === fence);
  return end === -1 ? lines.length : end + 1;
}

function isDraftIn(matter: readonly string[]): boolean {
  return matter.some((line) => /^["']?draft["']?\s*[:=]\s*["']?true\b/i.test(line));
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
