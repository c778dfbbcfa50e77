/** Leaves out the parts of a body that certainly have no HTML, because parsing is most of the time of an import. */
import { inertItems } from './inertItems.ts';
import { isCodeOnly, mayGoOn } from './inertLines.ts';

/** A body without some of its parts, and a function from an offset in it to one in the whole body. */
export type ShortBody = { text: string; offsetIn: (offset: number) => number };

/** Stands for what is left out. Like a paragraph without indentation, it ends every list and quote before it. */
const filler = '***\n';

/**
 * Lines that belong to no list, quote, table, definition or block of HTML: paragraphs and headings that begin with a
 * letter.
 */
const proseLine = /^(?:#{1,6} |\*\*)?\p{L}/u;

/** Opens a block of code that no container holds. */
const fenceLine = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;

/**
 * Leaves out paragraphs without tags, and code between fences, both only after an empty line or after each other. From
 * the first line on that makes it uncertain what a fence means, everything stays. Takes linear time.
 */
export function shortBody(body: string): ShortBody {
  const kept: Kept[] = [];
  const lines = linesOf(body);
  // Only LF is known to end lines everywhere.
  let at = body.includes('\r') ? lines.length : 0;
  let [keptFrom, filledUpTo] = [0, -1];
  const leaveOut = (first: number, after: number, instead: string) => {
    const [start, end] = [lines[first]?.start ?? 0, lines[after]?.start ?? body.length];
    const text = body.slice(keptFrom, start);
    const isFilled = instead === filler && keptFrom === filledUpTo && isEmpty(text);
    if (!isFilled) kept.push({ start: keptFrom, text: text + instead });
    keptFrom = end;
    if (instead === filler) filledUpTo = end;
  };
  while (at < lines.length) {
    const line = lines[at]?.text ?? '';
    const fence = fenceLine.exec(line);
    if (isEmpty(line)) at += 1;
    else if (fence !== null) {
      const after = afterFence(lines, at, fence[1] ?? fence[2] ?? '');
      leaveOut(at, after, filler);
      at = after;
    } else {
      const after = afterBlock(lines, at);
      const block = lines.slice(at, after).map(({ text }) => text);
      if (block.every((text) => proseLine.test(text)) && block.every(isCodeOnly)) leaveOut(at, after, filler);
      else {
        for (const [first, behind] of inertItems(block)) leaveOut(at + first, at + behind, '');
        if (block.some(mayGoOn) || (isTagged(block) && isFence(lines[after]))) break;
      }
      at = after;
    }
  }
  kept.push({ start: keptFrom, text: body.slice(keptFrom) });
  return joined(kept);
}

type Line = { text: string; start: number };

/** A part of the body from `start`, and behind it what stands for the part that is left out. */
type Kept = { start: number; text: string };

function linesOf(body: string): Line[] {
  let start = 0;
  return body.split('\n').map((text) => {
    const line = { text, start };
    start += text.length + 1;
    return line;
  });
}

/** Returns the line after a block of code. */
function afterFence(lines: readonly Line[], first: number, marker: string): number {
  for (let at = first + 1; at < lines.length; at += 1) {
    const [, run = ''] = /^ {0,3}(`+|~+)[ \t]*$/.exec(lines[at]?.text ?? '') ?? [];
    if (run.length >= marker.length && run[0] === marker[0]) return at + 1;
  }
  return lines.length;
}

/** Returns the line of the next empty line or fence. */
function afterBlock(lines: readonly Line[], first: number): number {
  let after = first + 1;
  while (after < lines.length && !isEmpty(lines[after]?.text ?? '') && !isFence(lines[after])) after += 1;
  return after;
}

function isFence(line: Line | undefined): boolean {
  return line !== undefined && fenceLine.test(line.text);
}

function isEmpty(text: string): boolean {
  return /^[ \t\n]*$/.test(text);
}

/** Returns whether the lines may be a block of HTML, in which a fence has no meaning. */
function isTagged(block: readonly string[]): boolean {
  return block.some((line) => line.includes('<'));
}

function joined(kept: readonly Kept[]): ShortBody {
  const starts: { from: number; to: number }[] = [];
  let from = 0;
  for (const { start, text } of kept) {
    starts.push({ from, to: start });
    from += text.length;
  }
  const offsetIn = (offset: number) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle]?.from ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const { from: first, to } = starts[low] ?? { from: 0, to: 0 };
    return to + offset - first;
  };
  return { text: kept.map(({ text }) => text).join(''), offsetIn };
}
