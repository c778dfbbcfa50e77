/** Classifies the lines of a text as fences and keys, to recognize front matter in unusual forms. */
import { foldKey } from '../keys/foldKey.ts';
import { postKeyOf } from '../keys/postKeys.ts';
import { hidingKeys } from '../visibility/hidingKeys.ts';
import { readVisibility } from '../visibility/readVisibility.ts';

/**
 * A regular expression for white space and invisible characters: byte order marks, zero-width spaces, control
 * characters.
 */
export const unseen = '[\\s\\p{DI}\\p{Cc}\\p{Cf}\\u2800]';

/** `isRuler` is true for a fence of dashes or plus signs, as front matter has it, or nearly so. */
export type MatterLine = { text: string; isFence: boolean; isRuler: boolean; key: MatterKey | null };

/** `mark` is the text before the key. `isHiding` is true if key and value hide the post. */
type MatterKey = { mark: string; name: string; isKnown: boolean; isHiding: boolean };

/** An empty line. */
export const blankLine: MatterLine = { text: '', isFence: false, isRuler: false, key: null };

/** The part of a text that is searched for front matter. */
export const lookedAt = { characters: 6_000, lines: 60 };

/** Returns the first lines of a text, without white space at their ends and without invisible characters. */
export function firstLines(text: string): MatterLine[] {
  const lines = text.slice(0, lookedAt.characters).split(/[\n\u2028\u2029\u0085\v\f]/);
  return lines.slice(0, lookedAt.lines).map((line) => {
    const visible = line
      .normalize('NFKC')
      .replace(/[\p{DI}\p{Cc}]/gu, '')
      .trim();
    return { text: visible, isFence: fenceLike.test(visible), isRuler: ruler.test(visible), key: keyOf(visible) };
  });
}

/** Matches what may be meant as a fence: `----`, `—-`, `***`, `===`, `<!--`, `{` and "```". */
const fenceLike = /^(?:[^\p{L}\p{N}\s]\s*){2,}$|^[{}[\]]$|^(?:```|~~~)\s*\w*$|^\S{1,3}(?:---|\+\+\+)$/u;

const ruler = /^["'`\\>\s]*[-\u00ad\u2010-\u2015\u2212\u30fc+]{2,}["'`;:.,\s]*$/u;

const keyLine = /^([^\p{L}\p{N}]*)(\p{L}[\p{L}\p{N} _.-]{0,40}?)["'*_`\s]*[:=]+(?!\/\/)(.*)$/u;

/** Reads keys, lists, comments and indented lines from a known key on; returns null if no known key is. */
export function blockFrom(lines: MatterLine[], start: number): KeyBlock | null {
  if (!lines[start]?.key?.isKnown) return null;
  const keys: MatterKey[] = [];
  let end = start;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    if (!line || line.isFence) break;
    if (line.key) keys.push(line.key);
    else if (line.text === '' ? !continuesBelow(lines, end) : !/^(?:[-*#]|["'[\]{},])/.test(line.text)) break;
  }
  const closing = lines[end];
  return { keys, isClosed: closing?.isFence === true, isClosedByRuler: closing?.isRuler === true };
}

function keyOf(line: string): MatterKey | null {
  const [, mark = '', name, rest = ''] = keyLine.exec(line) ?? [];
  if (name === undefined) return null;
  const folded = foldKey(name);
  const value = rest.replace(/^["'*_\s]+|["',;}\]*_\s]*(?:-->)?["',;}\]*_\s]*$/g, '');
  const { visibility, problems } = readVisibility({ [folded]: value }, '', 'UTC', () => true);
  const hides = visibility.isDraft || visibility.isUnlisted || problems.some(({ rule }) => rule === 'not-protected');
  return { mark, name, isKnown: isCommonKey(folded), isHiding: value !== '' && hides };
}

function isCommonKey(key: string): boolean {
  return postKeyOf(key) !== undefined || hidingKeys.has(key) || otherCommonKeys.has(key);
}

const otherCommonKeys = new Set(['layout', 'author', 'authors', 'permalink', 'weight', 'id', 'template']);

/** Consecutive lines of keys, and how they end. */
export type KeyBlock = { keys: MatterKey[]; isClosed: boolean; isClosedByRuler: boolean };

/** Returns whether a block continues below an empty line: a key or a fence comes next. */
function continuesBelow(lines: MatterLine[], index: number): boolean {
  const next = lines.slice(index).find(({ text }) => text !== '');
  return next !== undefined && (next.isRuler || next.key !== null);
}
