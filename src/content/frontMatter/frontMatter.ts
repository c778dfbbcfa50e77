/** Splits a markdown file into its front matter, with the position of every value, and its body. */
import { foldKey } from '../keys/foldKey.ts';
import { hidingKeys } from '../visibility/hidingKeys.ts';
import type { LocatedValues, SyntaxProblem } from '../yaml/locatedValues.ts';
import { parseYaml } from '../yaml/parseYaml.ts';
import { firstLineOfBody } from './brokenMatter.ts';
import { unseen } from './matterLines.ts';
import { misplacedMatter, secondMatter } from './misplacedMatter.ts';
import { parseToml } from './parseToml.ts';

/** `bodyLine` is the number of lines before `body`. */
export type FrontMatter = LocatedValues & { body: string; bodyLine: number };

/** A problem of the front matter as a whole. */
export type FrontMatterProblem = SyntaxProblem & {
  rule: 'front-matter-open' | 'front-matter-syntax' | 'front-matter-language' | 'front-matter-misplaced';
};

/**
 * Reads YAML between `---` or TOML between `+++`. White space and invisible characters may precede it. Lines that look
 * like front matter but are not read as such are a problem. Front matter is never executed.
 */
export function readFrontMatter(text: string): FrontMatter | FrontMatterProblem {
  const before = /^[-+]/.test(text) ? '' : (leadingUnseen.exec(text)?.[0] ?? '');
  const opening = /^(---|\+\+\+)([^\n]*)(?:\n|$)/.exec(text.slice(before.length));
  const [first = '', fence = '', rest = ''] = opening ?? [];
  const language = rest.replace(everyUnseen, '');
  const isSupported = language === '' || language === 'yaml' || language === 'toml';
  if (!opening || /^[-+]/.test(rest) || (!isSupported && before !== '')) return withoutMatter(text);
  const line = before.split('\n').length;
  if (!isSupported) return unsupportedLanguage(language, line);
  const after = text.slice(before.length + first.length);
  const closing = closingFence(fence, before).exec(after);
  const matter = after.slice(0, closing?.index ?? after.length);
  if (isThematicBreak(matter, before, closing !== null)) return withoutMatter(text);
  if (closing === null) return neverClosed(matter, fence, line);
  const nearlyClosed = misspeltFence(matter, fence, line + 1);
  if (nearlyClosed !== null) return nearlyClosed;
  const parsed = fence === '---' && language !== 'toml' ? parseYaml(matter, line + 1) : parseToml(matter, line + 1);
  if ('message' in parsed) return { ...parsed, rule: 'front-matter-syntax' };
  const body = after.slice(closing.index + closing[0].length);
  const bodyLine = text.slice(0, text.length - body.length).split('\n').length - 1;
  const second = secondMatter(body, bodyLine);
  return second === null ? { ...parsed, body, bodyLine } : { ...second, rule: 'front-matter-misplaced' };
}

const leadingUnseen = new RegExp(`^${unseen}*`, 'u');
const everyUnseen = new RegExp(unseen, 'gu');

const noValues: LocatedValues = {
  values: {},
  locate: () => null,
  locateKey: () => null,
  written: () => null,
  lostTexts: () => [],
};

function withoutMatter(text: string): FrontMatter | FrontMatterProblem {
  const problem = misplacedMatter(text);
  return problem === null ? { ...noValues, body: text, bodyLine: 0 } : { ...problem, rule: 'front-matter-misplaced' };
}

function unsupportedLanguage(language: string, line: number): FrontMatterProblem {
  return {
    rule: 'front-matter-language',
    position: { line, column: 4 },
    message: `catpost does not read front matter in ${language}, and never runs it`,
    hint: 'write it as YAML between lines of --- or as TOML between lines of +++',
  };
}

/**
 * Returns a pattern for the closing fence, which may be indented as the opening one is. Jekyll and Pandoc also accept
 * `...`.
 */
function closingFence(fence: string, before: string): RegExp {
  const indent = /[^\S\n]$/.test(before) ? '|[^\\S\\n]' : '';
  const key = fence + indent;
  const known = closingFences.get(key);
  if (known) return known;
  const fences = fence === '---' ? '(?:---|\\.\\.\\.)' : '\\+\\+\\+';
  const pattern = new RegExp(`(?:^|\\n)(?:\\p{DI}${indent})*${fences}(?:[^\\S\\n]|\\p{DI})*(?:\\n|$)`, 'u');
  closingFences.set(key, pattern);
  return pattern;
}

const closingFences = new Map<string, RegExp>();

/** Matches `draft: true` and `"draft" = true`, but no URL. */
const keyLike = /^[^\p{L}\p{N}]*\p{L}[\p{L}\p{N} _.-]{0,40}["']?\s*[:=\uff1a](?!\/\/)/u;

/**
 * Returns whether a `---` is a thematic break above prose: it is next to white space or an empty line, and no line
 * before the next `---` looks like a key.
 */
function isThematicBreak(matter: string, before: string, isClosed: boolean): boolean {
  if (before === '' && !/^[^\S\n]*\n/.test(matter)) return false;
  const lines = (isClosed ? matter : matter.slice(0, 2_000)).split('\n').filter((line) => line.trim() !== '');
  return lines.length > 0 && !lines.some((line) => keyLike.test(line) || hidingKeys.has(foldKey(line)));
}

/** Finds a line that was probably meant as the closing fence, unless it is within a text of several lines. */
function misspeltFence(matter: string, fence: string, firstLine: number): FrontMatterProblem | null {
  const lines = matter.split('\n');
  const index = lines.findIndex((line) => fenceLike.test(line));
  if (index === -1) return null;
  const opensText = fence === '---' ? /[|>][+\d-]{0,2}\s*(?:#.*)?$/m : /"""|'''/;
  if (opensText.test(lines.slice(0, index).join('\n'))) return null;
  const message = 'this line looks like the end of the front matter, but the front matter ends further down';
  return nearlyClosed(index + firstLine, message, fence);
}

const fenceLike = /^\s*(?:[-\u2010-\u2015\u2212\uff0d]{2,}|[=*+_]{3,})\s*$/;

function nearlyClosed(line: number, message: string, fence: string): FrontMatterProblem {
  const position = { line, column: 1 };
  return { rule: 'front-matter-open', position, message, hint: `write it as ${fence}, with nothing before it` };
}

/** `line` is that of the opening fence. A line below the keys may be meant as the end. */
function neverClosed(matter: string, fence: string, line: number): FrontMatterProblem {
  const lines = matter.split('\n');
  const end = firstLineOfBody(lines, 0);
  if (fenceLike.test(lines[end] ?? '') || /^\s*[\u2010-\u2015]\s*$/.test(lines[end] ?? '')) {
    return nearlyClosed(line + end + 1, 'this line looks like the end of the front matter, but it is not one', fence);
  }
  const last = lines.slice(0, end).findLast((each) => each.trim() !== '');
  return {
    rule: 'front-matter-open',
    position: { line, column: 1 },
    message: 'the front matter that begins here has no end',
    hint: `put a line with only ${fence} after its last line${last === undefined ? '' : `, which seems to be ${last.trim()}`}`,
  };
}
