/** A markdown file's text -> its front matter with the place of every value, and its body. */
import { parse as parseToml, TomlDate, TomlError } from 'smol-toml';
import type { Position } from '../types.ts';
import { isRecord, type LocatedValues, type Path, parseYaml, type SyntaxFault } from './yamlDocument.ts';

/** `bodyLine` is how many lines of the file stand before `body`. */
export type FrontMatter = LocatedValues & { body: string; bodyLine: number };

export type FrontMatterFault = SyntaxFault & {
  rule: 'front-matter-open' | 'front-matter-syntax' | 'front-matter-language';
};

const none: LocatedValues = {
  values: {},
  locate: () => null,
  locateKey: () => null,
  written: () => null,
  textChanges: () => [],
};

/** Splits YAML between `---` or TOML between `+++` from the body. Nothing in it is ever executed. */
export function readFrontMatter(text: string): FrontMatter | FrontMatterFault {
  const opening = /^(---|\+\+\+)([^\n]*)(?:\n|$)/.exec(text);
  const [first = '', fence = '', rest = ''] = opening ?? [];
  const language = rest.trim();
  if (!opening || (fence === '---' && /^-/.test(rest))) return { ...none, body: text, bodyLine: 0 };
  if (language !== '' && language !== 'yaml' && language !== 'toml') {
    return {
      rule: 'front-matter-language',
      position: { line: 1, column: 4 },
      message: `front matter in ${language} is not read, and never run`,
      hint: 'write it as YAML between lines of --- or as TOML between lines of +++',
    };
  }
  const after = text.slice(first.length);
  const closing = new RegExp(`(?:^|\\n)${fence === '---' ? '---' : '\\+\\+\\+'}[ \\t]*(?:\\n|$)`).exec(after);
  if (!closing) {
    return {
      rule: 'front-matter-open',
      position: { line: 1, column: 1 },
      message: `the front matter that begins here is never closed`,
      hint: `put a line with only ${fence} after its last key`,
    };
  }
  const matter = after.slice(0, closing.index);
  const body = after.slice(closing.index + closing[0].length);
  const parsed = fence === '---' && language !== 'toml' ? parseYaml(matter, 2) : readToml(matter, 2);
  if ('message' in parsed) return { ...parsed, rule: 'front-matter-syntax' };
  const before = text.slice(0, text.length - body.length);
  return { ...parsed, body, bodyLine: before.split('\n').length - 1 };
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
  const [key] = path;
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
