/** Finds the lines of a front matter, also in forms that catpost's own content may not have. */
import { firstLineOfBody } from '../../content/frontMatter/brokenMatter.ts';
import { foldKey } from '../../content/keys/foldKey.ts';
import { postKeyOf } from '../../content/keys/postKeys.ts';
import { hidingKeys } from '../../content/visibility/hidingKeys.ts';

/**
 * Where a front matter is. Its lines are those from `start` to before `end`, and the body begins at `body`; all count
 * from 0. `hasFence` is whether a line before `start` opens it.
 */
export type MatterPlace = { language: string; start: number; end: number; body: number; hasFence: boolean };

/** Finds the front matter at the beginning of a file; null without one. */
export function findMatter(lines: string[]): MatterPlace | null {
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first === -1) return null;
  return fencedMatter(lines, first) ?? jsonMatter(lines, first) ?? unfencedMatter(lines, first);
}

/** Returns whether a text begins with an object of JSON, as Hugo's JSON front matter does. */
export function beginsWithJson(text: string): boolean {
  return /^\s*\{\s*"[^"\n]*"\s*:/.test(text);
}

/** Between two fences. Without the second, the front matter ends at what looks like one, or at the first line of text. */
function fencedMatter(lines: string[], first: number): MatterPlace | null {
  const [, fence, named = ''] = /^\s*(---|\+\+\+|;;;)[ \t]*([\w+-]*)[ \t]*$/.exec(lines[first] ?? '') ?? [];
  if (fence === undefined) return null;
  const language = named === '' ? (fence === '---' ? 'yaml' : fence === '+++' ? 'toml' : 'json') : named.toLowerCase();
  const start = first + 1;
  const isAfter = (index: number) => index >= start;
  const exact = lines.findIndex((line, index) => isAfter(index) && isClosing(line.trim(), fence));
  const similar = lines.findIndex((line, index) => isAfter(index) && /^[-\u2010-\u2015+]{2,}$/.test(line.trim()));
  const closing = similar !== -1 && (exact === -1 || similar < exact) ? similar : exact;
  if (closing !== -1) return { language, start, end: closing, body: closing + 1, hasFence: true };
  const end = firstLineOfBody(lines, start);
  return end === start ? null : { language, start, end, body: end, hasFence: true };
}

function isClosing(line: string, fence: string): boolean {
  return line === fence || (fence === '---' && line === '...');
}

/** An object of JSON without fences. See https://gohugo.io/content-management/front-matter/. */
function jsonMatter(lines: string[], first: number): MatterPlace | null {
  if (!beginsWithJson(lines.slice(first, first + 20).join('\n'))) return null;
  let depth = 0;
  let isInText = false;
  for (const [index, line] of lines.entries()) {
    if (index < first) continue;
    for (const [sign] of line.matchAll(/\\.|["{}]/g)) {
      if (sign === '"') isInText = !isInText;
      else if (!isInText && sign === '{') depth += 1;
      else if (!isInText && sign === '}') depth -= 1;
    }
    if (depth === 0) return { language: 'json', start: first, end: index + 1, body: index + 1, hasFence: false };
  }
  return null;
}

/**
 * Keys from the first line on, up to an empty line or a ruler, as Pelican, MultiMarkdown and Hexo accept them. One of them
 * has to be a title or a date, because prose may begin with `Note: …` too.
 */
function unfencedMatter(lines: string[], first: number): MatterPlace | null {
  const keys: string[] = [];
  let end = first;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? '';
    const [, key] = /^([A-Za-z][\w -]{0,40}):(?:\s|$)/.exec(line) ?? [];
    if (key !== undefined) keys.push(key);
    else if (!/^(?:[ \t]+\S|-[ \t])/.test(line)) break;
  }
  const hasRuler = /^-{3,}\s*$/.test(lines[end] ?? '');
  const isEnd = hasRuler || (lines[end] ?? '').trim() === '';
  const known = keys.filter((key) => postKeyOf(key) !== undefined || hidingKeys.has(foldKey(key)));
  const isCertain = keys.some((key) => /^(?:title|date)$/i.test(key)) && known.length > (hasRuler ? 0 : 1);
  if (!isEnd || !isCertain) return null;
  return { language: 'yaml', start: first, end, body: hasRuler ? end + 1 : end, hasFence: false };
}
