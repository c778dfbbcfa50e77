/** Parses TOML into values with positions. */
import { parse, TomlDate, TomlError } from 'smol-toml';
import type { Position } from '../../types/problem.ts';
import { isRecord, type LocatedValues, type SyntaxProblem, type ValuePath } from '../yaml/locatedValues.ts';

/** Parses TOML. Dates become text. `firstLine` is the line of the file on which `text` begins, from 1. */
export function parseToml(text: string, firstLine: number): LocatedValues | SyntaxProblem {
  try {
    const values = withTextDates(parse(text));
    const locate = (path: ValuePath) => locateValue(text, path, firstLine);
    const locateKey = (path: ValuePath) => lineStart(locate(path));
    return { values, locate, locateKey, written: (path) => writtenNumber(text, path), lostTexts: () => [] };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const position = { line: error.line + firstLine - 1, column: error.column };
    const [, key, value] = /^\s*([\w-]+)\s*:(?!\/\/)\s*(.*)$/.exec(text.split('\n')[error.line - 1] ?? '') ?? [];
    if (key !== undefined) {
      const message = `${key} is followed by a colon, but between lines of +++ the front matter is TOML`;
      return { position, message, hint: `write it as ${key} = ${tomlValue(value ?? '')}, or put --- in place of +++` };
    }
    const [what = ''] = error.message.replace(/^Invalid TOML document: /, '').split('\n');
    return { position, message: `this is not valid TOML: ${what}`, hint: 'write lines such as title = "Hello"' };
  }
}

/** Returns a value of YAML as one of TOML. */
function tomlValue(written: string): string {
  return /^(?:["'[{].*|true|false|[\d-]+)$/.test(written) ? written : `"${written}"`;
}

/** Dates are read by values/dates.ts, as those of YAML are. */
function withTextDates(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      if (value instanceof TomlDate) return [key, value.toISOString()];
      return [key, isRecord(value) ? withTextDates(value) : value];
    }),
  );
}

/** Finds a value by the line that begins with its key, because smol-toml has no positions of valid values. */
function locateValue(text: string, path: ValuePath, firstLine: number): Position | null {
  const key = path.findLast((part) => typeof part === 'string');
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.trimStart().replace(/["']/g, '').startsWith(`${key}`));
  if (index === -1) return null;
  const line = lines[index] ?? '';
  return { line: index + firstLine, column: line.indexOf('=') + 1 + (/=(\s*)/.exec(line)?.[1]?.length ?? 0) + 1 };
}

/** Returns a number as it is written: where a text is meant, `1.10` may be the name of a version. */
function writtenNumber(text: string, [key, index]: ValuePath): string | null {
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
