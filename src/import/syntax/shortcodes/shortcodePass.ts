/** Turns the shortcodes of a body into markdown. */
import { withoutCode } from '../../body/code.ts';
import { applyEdits, mappedText } from '../../body/edits.ts';
import type { Edit, Pass, PassContext } from '../../body/model.ts';
import { codeSpanOf } from '../../markup/blocks.ts';
import { dedentedLines } from '../../markup/indentation.ts';
import { isQuote, isVerbatim } from './known/knownShortcodes.ts';
import type { Notation, Part, Shortcode, ShortcodeView } from './model.ts';
import { outputOf } from './outputOf.ts';
import { pairTags } from './pairTags.ts';
import { type Place, placed, placeOf } from './placing.ts';

/** Returns the pass for the shortcodes of one tool. */
export function shortcodePass(notation: Notation): Pass {
  return (body, context) => {
    if (!/\{[{%]/.test(body)) return [];
    const starts = [...body.matchAll(/^/gm)].map(({ index }) => index);
    const note: Run['note'] = (about, message, line) =>
      context.note({ kind: 'shortcode', about, message }, starts[line] ?? 0);
    return editsOf(body, { notation, context, note, firstLine: 0, depth: 0, isQuoted: false });
  };
}

/** What is the same for all shortcodes of a text. */
type Run = {
  notation: Notation;
  context: PassContext;
  note: (about: string, message: string, line: number) => void;
  /** The line of the body on which the text begins, from 0. */
  firstLine: number;
  depth: number;
  /** Whether the text becomes part of a quote. */
  isQuoted: boolean;
};

/** Nobody writes shortcodes that deep. The limit keeps the work linear. */
const deepest = 12;

function editsOf(text: string, run: Run): Edit[] {
  const parts = pairTags(run.notation.tagsIn(text));
  const shown = withoutCode(withoutVerbatim(text, parts));
  const comments = [...shown.matchAll(/<!--(?:(?!-->)[\s\S])*/g)];
  const isInComment = (at: number) => comments.some(({ index, 0: { length } }) => index < at && at < index + length);
  let previousEnd = 0;
  let line = { number: run.firstLine, offset: 0 };
  return parts.flatMap((part) => {
    line = { number: line.number + lineCount(text, line.offset, part.start), offset: part.start };
    if (isInComment(part.start)) return [];
    const isCode = shown[part.start] !== text[part.start];
    const edit = isCode
      ? codeEdit(text, part, run)
      : partEdit(text, part, previousEnd, { ...run, firstLine: line.number });
    previousEnd = edit === null ? previousEnd : part.end;
    return edit ?? [];
  });
}

function partEdit(text: string, part: Part, previousEnd: number, run: Run): Edit {
  const place = placeOf(text, part);
  if (part.kind === 'literal') {
    return placed(text, part, place, { kind: 'inline', text: part.text && codeSpanOf(part.text) }, previousEnd);
  }
  const view = viewOf(text, part, place, run);
  const output = outputOf(view, part.name, run.notation, (message) => run.note(part.name, message, run.firstLine));
  return placed(text, part, place, output, previousEnd);
}

/** In code, only what stands for a few plain words is replaced, such as the address of the site. */
function codeEdit(text: string, part: Part, run: Run): Edit | null {
  const { start, end } = part;
  if (part.kind === 'literal') return part.text === '' ? null : { start, end, text: part.text };
  if (part.inner !== null) return null;
  const view = viewOf(text, part, { before: '', isAlone: false, isNested: false }, run);
  const output = run.notation.byTemplate(view, part.name);
  return output === null || output.text === '' || /[<\n]/.test(output.text) ? null : { start, end, text: output.text };
}

function viewOf(text: string, part: Shortcode, { before, isAlone, isNested }: Place, run: Run): ShortcodeView {
  const { args, inner } = part;
  const source = inner === null ? '' : dedentedLines(text.slice(inner.start, inner.end), before);
  const firstLine = run.firstLine + (inner === null ? 0 : lineCount(text, part.start, inner.start));
  const name = foldedName(part.name);
  const innerRun = { ...run, firstLine, depth: run.depth + 1, isQuoted: run.isQuoted || isQuote(name) };
  let converted: string | null = null;
  return {
    name,
    args,
    isAlone,
    isNested: isNested || run.isQuoted,
    hasInner: source.trim() !== '',
    text: (...names) => names.map((name) => args.named.get(name)).find((value) => value?.trim()) ?? null,
    inner: () => {
      // What is within is converted once, so that it is reported once.
      converted ??= convertedInner(source, innerRun);
      return converted;
    },
    source: () => source,
    within: () =>
      pairTags(run.notation.tagsIn(source)).flatMap((each) =>
        each.kind === 'shortcode' ? [viewOf(source, each, placeOf(source, each), innerRun)] : [],
      ),
    filesBelow: run.notation.filesBelow,
    siteParameter: run.notation.siteParameter,
    context: run.context,
  };
}

function convertedInner(source: string, run: Run): string {
  const isPlain = run.depth > deepest || !/\{[{%]/.test(source);
  return withoutOuterLines(isPlain ? source : applyEdits(mappedText(source), editsOf(source, run)).text);
}

/** `blocks/call-out.html` -> `callout` */
function foldedName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\.(?:html|md|inline)$/, '')
    .replace(/^.*\//, '')
    .replace(/[-_]/g, '');
}

/** Returns the text without what code shortcodes contain, in which quotation marks and fences have no meaning. */
function withoutVerbatim(text: string, parts: Part[]): string {
  const kept: string[] = [];
  let position = 0;
  for (const part of parts) {
    if (part.kind !== 'shortcode' || part.inner === null || !isVerbatim(foldedName(part.name))) continue;
    const { start, end } = part.inner;
    kept.push(text.slice(position, start), text.slice(start, end).replace(/[^\n]/g, ' '));
    position = end;
  }
  return kept.join('') + text.slice(position);
}

function withoutOuterLines(text: string): string {
  return text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}

function lineCount(text: string, from: number, to: number): number {
  let count = 0;
  for (let index = text.indexOf('\n', from); index !== -1 && index < to; index = text.indexOf('\n', index + 1))
    count += 1;
  return count;
}
