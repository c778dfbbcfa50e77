/**
 * Finds lines that look like front matter and are not read as such: under another fence, below a comment, without a
 * fence, or a second time. Otherwise they would be published as text, even if they say that the post is a draft.
 */
import type { SyntaxProblem } from '../yaml/locatedValues.ts';
import { blankLine, blockFrom, firstLines, type KeyBlock, lookedAt, type MatterLine, unseen } from './matterLines.ts';

/** Looks at a text without front matter; returns null if nothing in it looks like front matter. */
export function misplacedMatter(text: string): SyntaxProblem | null {
  const lines = firstLines(text);
  return matterAtTop(lines, false) ?? matterFurtherDown(lines);
}

/** Looks for a second front matter in a body. `bodyLine` is the number of lines before the body. */
export function secondMatter(body: string, bodyLine: number): SyntaxProblem | null {
  if (!mayBeAtTop.test(body) && !mayBeFurtherDown.test(body.slice(0, lookedAt.characters))) return null;
  const lines = firstLines(body);
  const problem = matterAtTop(lines, true) ?? matterFurtherDown(lines);
  if (!problem?.position) return problem;
  return { ...problem, position: { ...problem.position, line: problem.position.line + bodyLine } };
}

/** Patterns that rule out nearly all bodies with a single test. */
const mayBeAtTop = new RegExp(
  `^${unseen}*(?:[-\\u2010-\\u2015\\u2212+]{2,}\\s*\\n|["'{]{0,2}[\\p{L}_][\\p{L}\\p{N} _.-]{0,40}["']?\\s*[:=\\uff1a])`,
  'u',
);
const mayBeFurtherDown = /^[-\u2010-\u2015\u2212+]{2,}[ \t]*\n\s*["']?[\p{L}_][\p{L}\p{N} _.-]{0,40}["']?\s*[:=]/mu;

/**
 * Finds a block of keys with only fences and comments before it. `isSecond` is stricter, because one was already read.
 */
function matterAtTop(lines: MatterLine[], isSecond: boolean): SyntaxProblem | null {
  const start = lines.findIndex(({ text }) => text !== '');
  const startText = lines[start]?.text ?? '';
  if (start === -1 || (isSecond && /^(?:```|~~~)/.test(startText))) return null;
  let index = start;
  while (index < lines.length && (lines[index]?.text === '' || lines[index]?.isFence)) index += 1;
  const isOpened = lines.slice(start, index).some(({ isFence }) => isFence);
  const block = blockFrom(lines, index);
  if (block !== null) {
    const isMatter = isSecond
      ? isSecondMatter(block, isOpened)
      : isFirstMatter(block, isOpened) || /^\{\s*"/.test(startText);
    if (isMatter) return problemAtLine(start);
  }
  return isSecond ? null : matterBelowComment(lines, start);
}

function isFirstMatter({ keys, isClosed, isClosedByRuler }: KeyBlock, isOpened: boolean): boolean {
  const [first] = keys;
  const hides = keys.some((key) => key.isHiding);
  if (isOpened) return isClosed || keys.length > 1 || hides;
  const known = keys.filter(({ isKnown }) => isKnown).length;
  // `# Title: x` is a heading; `#+title: x` is a key of Org.
  if (first?.mark.startsWith('#')) return first.mark === '#+' && known > 1;
  // One line above a ruler is a heading, unless it is in lower case as keys are.
  return known > 1 || hides || (isClosedByRuler && isLowerCase(first));
}

function isSecondMatter({ keys, isClosed, isClosedByRuler }: KeyBlock, isOpened: boolean): boolean {
  if (isOpened) return isClosed;
  const [first] = keys;
  const known = keys.filter(({ isKnown }) => isKnown).length;
  if (isClosedByRuler && (known > 1 || isLowerCase(first))) return true;
  return first?.mark === '' && first.isHiding && isLowerCase(first);
}

function isLowerCase(key: { name: string } | undefined): boolean {
  return key !== undefined && key.name === key.name.toLowerCase();
}

/** Finds front matter below `<!-- a comment -->` or `%% a comment %%`. */
function matterBelowComment(lines: MatterLine[], start: number): SyntaxProblem | null {
  const [, open = ''] = /^(<!--|%%|\{#|\/\*|\[\/\/\]:)/.exec(lines[start]?.text ?? '') ?? [];
  if (open === '') return null;
  const close = { '<!--': '-->', '%%': '%%', '{#': '#}', '/*': '*/' }[open] ?? '';
  const end = lines.findIndex(
    ({ text }, index) => index >= start && text.slice(index === start ? open.length : 0).includes(close),
  );
  if (end === -1) return null;
  return matterAtTop([...lines.slice(0, end + 1).map(() => blankLine), ...lines.slice(end + 1)], false);
}

/** Finds, below other text and outside of code, a block of keys between two rulers, or one that hides the post. */
function matterFurtherDown(lines: MatterLine[]): SyntaxProblem | null {
  let codeFence = '';
  for (const [index, { text, isRuler }] of lines.entries()) {
    const [, fence = ''] = /^(`{3,}|~{3,})/.exec(text) ?? [];
    if (codeFence === '') codeFence = fence;
    else if (fence.startsWith(codeFence)) codeFence = '';
    if (codeFence !== '' || !isRuler) continue;
    const next = lines.findIndex((line, place) => place > index && line.text !== '');
    const block = blockFrom(lines, next);
    if (block === null) continue;
    if (block.isClosedByRuler || block.keys.some((key) => key.isHiding && isLowerCase(key)))
      return problemAtLine(index);
  }
  return null;
}

function problemAtLine(index: number): SyntaxProblem {
  return {
    position: { line: index + 1, column: 1 },
    message: 'these lines look like front matter, but catpost does not read them in this place or form',
    hint: 'put the keys between two lines of --- at the very start of the file; write a horizontal rule as ***, and code in a fence',
  };
}
