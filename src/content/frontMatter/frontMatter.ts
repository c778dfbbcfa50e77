/** A markdown file's text -> its front matter with the place of every value, and its body. */

import { parse as parseToml, TomlDate, TomlError } from 'smol-toml';
import type { Position } from '../../types/problem.ts';
import { hidingKeys } from '../visibility/hidingKeys.ts';
import { foldKey } from './keyNames.ts';
import { misplacedMatter, secondMatter, unseen } from './misplacedMatter.ts';
import { isRecord, type LocatedValues, parseYaml, type SyntaxFault } from './yamlDocument.ts';
import type { Path } from './yamlText.ts';

/** `bodyLine` is how many lines of the file stand before `body`. */
export type FrontMatter = LocatedValues & { body: string; bodyLine: number };

export type FrontMatterFault = SyntaxFault & {
  rule: 'front-matter-open' | 'front-matter-syntax' | 'front-matter-language' | 'front-matter-misplaced';
};

const none: LocatedValues = {
  values: {},
  locate: () => null,
  locateKey: () => null,
  written: () => null,
  textChanges: () => [],
};

/**
 * Splits YAML between `---` or TOML between `+++` from the body. White space and what nobody sees may stand before it.
 * Lines that only look like front matter are a fault. Nothing in it is ever executed.
 */
export function readFrontMatter(text: string): FrontMatter | FrontMatterFault {
  const before = /^[-+]/.test(text) ? '' : (leading.exec(text)?.[0] ?? '');
  const opening = /^(---|\+\+\+)([^\n]*)(?:\n|$)/.exec(text.slice(before.length));
  const [first = '', fence = '', rest = ''] = opening ?? [];
  const language = rest.replace(allUnseen, '');
  const isPlain = language === '' || language === 'yaml' || language === 'toml';
  if (!opening || /^[-+]/.test(rest) || (!isPlain && before !== '')) return withoutMatter(text);
  const line = before.split('\n').length;
  if (!isPlain) {
    return {
      rule: 'front-matter-language',
      position: { line, column: 4 },
      message: `front matter in ${language} is not read, and never run`,
      hint: 'write it as YAML between lines of --- or as TOML between lines of +++',
    };
  }
  const after = text.slice(before.length + first.length);
  const closing = closingFence(fence, before).exec(after);
  const matter = after.slice(0, closing?.index ?? after.length);
  if (isRule(matter, before, closing !== null)) return withoutMatter(text);
  const nearly = closing === null ? null : nearlyClosed(matter, fence, line + 1);
  if (closing === null || nearly !== null) return nearly ?? neverClosed(fence, line);
  const parsed = fence === '---' && language !== 'toml' ? parseYaml(matter, line + 1) : readToml(matter, line + 1);
  if ('message' in parsed) return { ...parsed, rule: 'front-matter-syntax' };
  const body = after.slice(closing.index + closing[0].length);
  const bodyLine = text.slice(0, text.length - body.length).split('\n').length - 1;
  const second = secondMatter(body, bodyLine);
  return second === null ? { ...parsed, body, bodyLine } : { ...second, rule: 'front-matter-misplaced' };
}

const leading = new RegExp(`^${unseen}*`, 'u');
const allUnseen = new RegExp(unseen, 'gu');

function withoutMatter(text: string): FrontMatter | FrontMatterFault {
  const fault = misplacedMatter(text);
  return fault === null ? { ...none, body: text, bodyLine: 0 } : { ...fault, rule: 'front-matter-misplaced' };
}

/** Indented where the opening fence is. Jekyll and Pandoc end YAML with `...` too. */
function closingFence(fence: string, before: string): RegExp {
  const indented = /[^\S\n]$/.test(before) ? '|[^\\S\\n]' : '';
  const key = fence + indented;
  const known = closingFences.get(key);
  if (known) return known;
  const fences = fence === '---' ? '(?:---|\\.\\.\\.)' : '\\+\\+\\+';
  const made = new RegExp(`(?:^|\\n)(?:\\p{DI}${indented})*${fences}(?:[^\\S\\n]|\\p{DI})*(?:\\n|$)`, 'u');
  closingFences.set(key, made);
  return made;
}

const closingFences = new Map<string, RegExp>();

/** `draft: true`, `"draft" = true`, but no address. */
const keyLike = /^[^\p{L}\p{N}]*\p{L}[\p{L}\p{N} _.-]{0,40}["']?\s*[:=\uff1a](?!\/\/)/u;

/** A rule above prose: below white space or above an empty line, and no line before the next rule may be a key. */
function isRule(matter: string, before: string, isClosed: boolean): boolean {
  if (before === '' && !/^[^\S\n]*\n/.test(matter)) return false;
  const lines = (isClosed ? matter : matter.slice(0, 2_000)).split('\n').filter((line) => line.trim() !== '');
  return lines.length > 0 && !lines.some((line) => keyLike.test(line) || hidingKeys.has(foldKey(line)));
}

/** The line that was to end the front matter, where that ends further down; not within a text of several lines. */
function nearlyClosed(matter: string, fence: string, firstLine: number): FrontMatterFault | null {
  const lines = matter.split('\n');
  const index = lines.findIndex((line) => /^\s*(?:[-\u2010-\u2015\u2212\uff0d]{2,}|[=*+_]{3,})\s*$/.test(line));
  if (index === -1) return null;
  const isText = fence === '---' ? /[|>][+\d-]{0,2}\s*(?:#.*)?$/m : /"""|'''/;
  if (isText.test(lines.slice(0, index).join('\n'))) return null;
  return {
    rule: 'front-matter-open',
    position: { line: index + firstLine, column: 1 },
    message: `this line looks like the end of the front matter, which ends further down`,
    hint: `write it as ${fence}, without anything before it`,
  };
}

function neverClosed(fence: string, line: number): FrontMatterFault {
  return {
    rule: 'front-matter-open',
    position: { line, column: 1 },
    message: `the front matter that begins here is never closed`,
    hint: `put a line with only ${fence} after its last key`,
  };
}

function readToml(text: string, firstLine: number): LocatedValues | SyntaxFault {
  try {
    const values = plainDates(parseToml(text));
    const locate = (path: Path) => locateValue(text, path, firstLine);
    const locateKey = (path: Path) => lineStart(locate(path));
    return { values, locate, locateKey, written: (path) => writtenNumber(text, path), textChanges: () => [] };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const position = { line: error.line + firstLine - 1, column: error.column };
    const [what = ''] = error.message.replace(/^Invalid TOML document: /, '').split('\n');
    return { position, message: `this is not valid TOML: ${what}`, hint: 'write lines such as title = "Hello"' };
  }
}

/** TOML's dates as text, which dates.ts reads. */
function plainDates(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      if (value instanceof TomlDate) return [key, value.toISOString()];
      return [key, isRecord(value) ? plainDates(value) : value];
    }),
  );
}

/** smol-toml tells no places of valid values: the line that begins with the key is where it is. */
function locateValue(text: string, path: Path, firstLine: number): Position | null {
  const key = path.findLast((part) => typeof part === 'string');
  const index = text.split('\n').findIndex((line) => line.trimStart().replace(/["']/g, '').startsWith(`${key}`));
  if (index === -1) return null;
  const line = text.split('\n')[index] ?? '';
  return { line: index + firstLine, column: line.indexOf('=') + 1 + (/=(\s*)/.exec(line)?.[1]?.length ?? 0) + 1 };
}

/** A number as it is written: `1.10` is the name of a version where a text is meant. */
function writtenNumber(text: string, [key, index]: Path): string | null {
  for (const line of text.split('\n')) {
    const [, name = '', value = ''] = /^\s*["']?([\w-]+)["']?\s*=\s*([^#]*?)\s*(?:#.*)?$/.exec(line) ?? [];
    if (name !== key) continue;
    const items = index === undefined ? [value] : value.replace(/^\[|\]$/g, '').split(',');
    const written = items[typeof index === 'number' ? index : 0]?.trim() ?? '';
    return /^[+-]?[\d_.]+(?:e[+-]?\d+)?$|^0[xob][\da-f_]+$/i.test(written) ? written : null;
  }
  return null;
}

function lineStart(position: Position | null): Position | null {
  return position && { ...position, column: 1 };
}
