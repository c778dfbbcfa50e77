/**
 * Turns callouts (https://help.obsidian.md/callouts) into alerts, which have fewer kinds, and folded ones into details. A
 * callout within another block is a quote with a bold title, because alerts stand at the top.
 */
import { startsOfLines } from '../../body/lines.ts';
import type { Edit, Pass } from '../../body/model.ts';
import { alertHead, alertTitle } from '../../markup/alerts.ts';
import { summaryOf } from '../../markup/blocks.ts';
import { continuationOf } from '../../markup/indentation.ts';
import { maskedText } from './maskedText.ts';

/**
 * A callout. `lines` are the first and the last, `depth` is how many `>` are before it, and `before` what its first line
 * has before `[!`. `start` and `end` are the offsets of the rest of that line.
 */
type Callout = {
  lines: { first: number; last: number };
  depth: number;
  before: string;
  name: string;
  fold: 'open' | 'closed' | null;
  title: string;
  start: number;
  end: number;
};

/** The lines of a body, with the offset of each. */
type Lines = { texts: string[]; starts: number[] };

/** Converts every callout outside of code. */
export const convertCallouts: Pass = (body) => {
  if (!body.includes('[!')) return [];
  const texts = body.split('\n');
  const lines = { texts, starts: startsOfLines(texts) };
  const masked = maskedText(body).split('\n');
  const callouts = masked.flatMap((line, index) => calloutAt(index, line, lines) ?? []);
  // The inner ones come first, so that what closes them stands before what closes the outer ones.
  return callouts
    .toReversed()
    .flatMap((callout) =>
      callout.fold === null ? titleEdits(callout, callouts, lines) : detailsEdits(callout, callouts, lines),
    );
};

/** Returns the callout whose first line is `index`. `[!note]` further down in a quote is text. */
function calloutAt(index: number, masked: string, { texts, starts }: Lines): Callout | null {
  const [whole, before = '', name = '', sign = ''] =
    /^((?:[ \t]*(?:>|[-*+](?=[ \t])|\d+[.)](?=[ \t])))+[ \t]*)\[!([\w-]+)(?:\|[^\]]*)?\]([-+]?)/.exec(masked) ?? [];
  if (whole === undefined || !before.includes('>')) return null;
  const depth = before.split('>').length - 1;
  if (signsIn(texts[index - 1] ?? '') >= depth && !isInList(before)) return null;
  const [line, start] = [texts[index] ?? '', starts[index] ?? 0];
  const fold = sign === '' || isInList(before) ? null : sign === '+' ? 'open' : 'closed';
  return {
    lines: { first: index, last: lastLine(texts, index, depth) },
    depth,
    before,
    name,
    fold,
    title: line.slice(whole.length).trim(),
    start: start + before.length,
    end: start + line.length,
  };
}

function isInList(before: string): boolean {
  return /[-*+.)]|^(?: {2,}|\t)/.test(before);
}

function titleEdits(callout: Callout, all: Callout[], { texts }: Lines): Edit[] {
  const { depth, before, name, title, start, end } = callout;
  if (depth === 1 && !isInList(before)) return [{ start, end, text: alertHead(name, title) }];
  const next = continuationOf(keptSigns(callout, depth, all, texts)).trimEnd();
  return [{ start, end, text: `**${alertTitle(name, title)}**\n${next}` }];
}

/** Folds the lines of a callout below its title, and takes its sign from them. */
function detailsEdits(callout: Callout, all: Callout[], { texts, starts }: Lines): Edit[] {
  const { depth, fold, name, title, end } = callout;
  const { first, last } = callout.lines;
  const outer = keptSigns(callout, depth - 1, all, texts);
  const signs = texts.slice(first, last + 1).map((text, index) => {
    const { start: from, end: to } = signAt(text, depth);
    const offset = starts[first + index] ?? 0;
    return { start: offset + from, end: offset + to, text: '' };
  });
  const opening = fold === 'open' ? '<details open>' : '<details>';
  const summary = summaryOf(alertTitle(name, title));
  const head = { start: signs[0]?.start ?? 0, end, text: `${opening}\n${outer}${summary}\n${outer.trimEnd()}` };
  const close = (starts[last] ?? 0) + (texts[last] ?? '').length;
  const tail = { start: close, end: close, text: `\n${outer.trimEnd()}\n${outer}</details>\n${outer.trimEnd()}` };
  return [head, ...signs.slice(1), tail];
}

/** Returns the first signs before a callout, without those of folded callouts around it, which are taken away. */
function keptSigns({ lines: { first } }: Callout, depth: number, all: Callout[], texts: string[]): string {
  const line = texts[first] ?? '';
  const folded = all.filter((other) => other.fold !== null && other.lines.first < first && other.lines.last >= first);
  return Array.from({ length: depth }, (_, index) => index + 1)
    .filter((each) => !folded.some((other) => other.depth === each))
    .map((each) => line.slice(signAt(line, each).start, signAt(line, each).end))
    .join('');
}

/** Returns the last line of a quote with at least so many signs. */
function lastLine(lines: string[], first: number, depth: number): number {
  let last = first;
  while (last + 1 < lines.length && signsIn(lines[last + 1] ?? '') >= depth) last += 1;
  return last;
}

function signsIn(line: string): number {
  return (/^(?:[ \t]*>)*/.exec(line)?.[0] ?? '').split('>').length - 1;
}

/** Returns the place of the sign number `depth` in a line, with the space behind it. */
function signAt(line: string, depth: number): { start: number; end: number } {
  const start = prefixOf(line, depth - 1).length;
  const [sign = ''] = /^[^>]*>[ ]?/.exec(line.slice(start)) ?? [];
  return { start, end: start + sign.length };
}

/** Returns the first signs of a line, with the space behind each. */
function prefixOf(line: string, depth: number): string {
  let prefix = '';
  for (let count = 0; count < depth; count += 1) prefix += /^[ \t]*>[ ]?/.exec(line.slice(prefix.length))?.[0] ?? '';
  return prefix;
}
