/**
 * Lines that look like front matter and are not read as such: under another fence, below a comment, without a fence, or
 * a second time. What they say, such as draft, would be published as text.
 */

import { postKeyOf } from '../post/postSchema.ts';
import { hidingKeys } from '../visibility/hidingKeys.ts';
import { readVisibility } from '../visibility/visibility.ts';
import { foldKey } from './keyNames.ts';
import type { SyntaxFault } from './yamlDocument.ts';

/** White space, and characters that nobody sees: byte order marks, zero-width spaces, soft hyphens, control characters. */
export const unseen = '[\\s\\p{DI}\\p{Cc}\\p{Cf}\\u2800]';

/** A line without letters or digits that somebody may take for a fence: `----`, `—-`, `***`, `===`, `<!--`, `{`, "```". */
const fenceLike = /^(?:[^\p{L}\p{N}\s]\s*){2,}$|^[{}[\]]$|^(?:```|~~~)\s*\w*$|^\S{1,3}(?:---|\+\+\+)$/u;

/** A fence of dashes or plus signs, as front matter has it, or nearly. */
const ruler = /^["'`\\>\s]*[-\u00ad\u2010-\u2015\u2212\u30fc+]{2,}["'`;:.,\s]*$/u;

const keyLine = /^([^\p{L}\p{N}]*)(\p{L}[\p{L}\p{N} _.-]{0,40}?)["'*_`\s]*[:=]+(?!\/\/)(.*)$/u;

/** How much of a text is looked at. */
const looked = { characters: 6_000, lines: 60 };

/** `text` has no front matter that is read; null where it looks like none at all. */
export function misplacedMatter(text: string): SyntaxFault | null {
  const lines = firstLines(text);
  return atTop(lines, false) ?? furtherDown(lines);
}

/** The same for what stands below a front matter: a second one. `line` is how many lines stand before the body. */
export function secondMatter(body: string, line: number): SyntaxFault | null {
  if (!mayBeSecond.test(body) && !mayBeFurtherDown.test(body.slice(0, looked.characters))) return null;
  const lines = firstLines(body);
  const fault = atTop(lines, true) ?? furtherDown(lines);
  return fault?.position ? { ...fault, position: { ...fault.position, line: fault.position.line + line } } : fault;
}

/** Nearly all bodies are none of both. */
const mayBeSecond = new RegExp(
  `^${unseen}*(?:[-\\u2010-\\u2015\\u2212+]{2,}\\s*\\n|["'{]{0,2}[\\p{L}_][\\p{L}\\p{N} _.-]{0,40}["']?\\s*[:=\\uff1a])`,
  'u',
);
const mayBeFurtherDown = /^[-\u2010-\u2015\u2212+]{2,}[ \t]*\n\s*["']?[\p{L}_][\p{L}\p{N} _.-]{0,40}["']?\s*[:=]/mu;

type Line = { text: string; isFence: boolean; isRuler: boolean; key: Key | null };

/** `mark` is what stands before the key. */
type Key = { mark: string; name: string; isKnown: boolean; hides: boolean };

function firstLines(text: string): Line[] {
  const lines = text.slice(0, looked.characters).split(/[\n\u2028\u2029\u0085\v\f]/);
  return lines.slice(0, looked.lines).map((line) => {
    const shown = line
      .normalize('NFKC')
      .replace(/[\p{DI}\p{Cc}]/gu, '')
      .trim();
    return { text: shown, isFence: fenceLike.test(shown), isRuler: ruler.test(shown), key: keyOf(shown) };
  });
}

function keyOf(line: string): Key | null {
  const [, mark = '', name, rest = ''] = keyLine.exec(line) ?? [];
  if (name === undefined) return null;
  const folded = foldKey(name);
  const value = rest.replace(/^["'*_\s]+|["',;}\]*_\s]*(?:-->)?["',;}\]*_\s]*$/g, '');
  const { visibility, faults } = readVisibility({ [folded]: value }, '', 'UTC', () => true);
  const hides = visibility.isDraft || visibility.isUnlisted || faults.some(({ rule }) => rule === 'not-protected');
  return { mark, name, isKnown: isWordOfMatter(folded), hides: value !== '' && hides };
}

function isWordOfMatter(key: string): boolean {
  return postKeyOf(key) !== undefined || hidingKeys.has(key) || others.has(key);
}

const others = new Set(['layout', 'author', 'authors', 'permalink', 'weight', 'id', 'comments', 'template']);

/** A block of keys with nothing but fences and comments before it. `isSecond` asks for more, for a first one was read. */
function atTop(lines: Line[], isSecond: boolean): SyntaxFault | null {
  const start = lines.findIndex(({ text }) => text !== '');
  if (start === -1 || (isSecond && /^(?:```|~~~)/.test(lines[start]?.text ?? ''))) return null;
  let index = start;
  while (index < lines.length && (lines[index]?.text === '' || lines[index]?.isFence)) index += 1;
  const opened = lines.slice(start, index).some(({ isFence }) => isFence);
  const block = blockFrom(lines, index);
  const isMatter =
    block !== null &&
    (isSecond
      ? isSecondMatter(block, opened)
      : isFirstMatter(block, opened) || /^\{\s*"/.test(lines[start]?.text ?? ''));
  if (isMatter) return faultAt(start);
  return isSecond ? null : belowComment(lines, start);
}

type Block = { keys: Key[]; closed: boolean; closedByRuler: boolean };

/** Lines of keys, lists, comments and what is indented, from a known key on; null for anything else. */
function blockFrom(lines: Line[], start: number): Block | null {
  if (!lines[start]?.key?.isKnown) return null;
  const keys: Key[] = [];
  let end = start;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    if (!line || line.isFence) break;
    if (line.key) keys.push(line.key);
    else if (line.text === '' ? !continues(lines, end) : !/^(?:[-*#]|["'[\]{},])/.test(line.text)) break;
  }
  const closing = lines[end];
  return { keys, closed: closing?.isFence === true, closedByRuler: closing?.isRuler === true };
}

/** An empty line is within a front matter where a key or a fence follows it. */
function continues(lines: Line[], index: number): boolean {
  const next = lines.slice(index).find(({ text }) => text !== '');
  return next !== undefined && (next.isRuler || next.key !== null);
}

function isFirstMatter({ keys, closed, closedByRuler }: Block, opened: boolean): boolean {
  const [first] = keys;
  const known = keys.filter(({ isKnown }) => isKnown).length;
  if (opened) return closed || keys.length > 1 || keys.some(({ hides }) => hides);
  // Two headings are none, and one line above a rule is a heading, unless it is written as keys are.
  if (first?.mark.startsWith('#')) return first.mark !== '#+' ? false : known > 1;
  const isWritten = first !== undefined && first.name === first.name.toLowerCase();
  return known > 1 || keys.some(({ hides }) => hides) || (closedByRuler && isWritten);
}

function isSecondMatter({ keys, closed, closedByRuler }: Block, opened: boolean): boolean {
  const known = keys.filter(({ isKnown }) => isKnown).length;
  if (opened) return closed;
  const [first] = keys;
  if (closedByRuler && (known > 1 || first?.name === first?.name.toLowerCase())) return true;
  return first?.mark === '' && first.hides && first.name === first.name.toLowerCase();
}

/** `<!-- a comment -->` or `%% a comment %%`, and then a front matter. */
function belowComment(lines: Line[], start: number): SyntaxFault | null {
  const [, open = ''] = /^(<!--|%%|\{#|\/\*|\[\/\/\]:)/.exec(lines[start]?.text ?? '') ?? [];
  if (open === '') return null;
  const close = { '<!--': '-->', '%%': '%%', '{#': '#}', '/*': '*/' }[open] ?? '';
  const end = lines.findIndex(
    ({ text }, index) => index >= start && text.slice(index === start ? open.length : 0).includes(close),
  );
  return end === -1 ? null : atTop([...lines.slice(0, end + 1).map(blank), ...lines.slice(end + 1)], false);
}

function blank(): Line {
  return { text: '', isFence: false, isRuler: false, key: null };
}

/** Below other text: a block of keys between two rules, or one that says draft. Not within code. */
function furtherDown(lines: Line[]): SyntaxFault | null {
  let code = '';
  for (const [index, { text, isRuler }] of lines.entries()) {
    const [, fence = ''] = /^(`{3,}|~{3,})/.exec(text) ?? [];
    if (code === '') code = fence;
    else if (fence.startsWith(code)) code = '';
    if (code !== '' || !isRuler) continue;
    const next = lines.findIndex((line, place) => place > index && line.text !== '');
    const block = blockFrom(lines, next);
    if (block === null) continue;
    if (block.closedByRuler || block.keys.some(({ hides, name }) => hides && name === name.toLowerCase()))
      return faultAt(index);
  }
  return null;
}

function faultAt(index: number): SyntaxFault {
  return {
    position: { line: index + 1, column: 1 },
    message: 'these lines look like front matter, but in this place or form catpost does not read them',
    hint: 'put its keys between two lines of --- at the very start of the file; write a rule as ***, and code in a fence',
  };
}
