/**
 * Reads what a folder of markdown says about its posts outside of their front matter: `_data.json` of Harp
 * (https://harpjs.com/docs/development/metadata), and the lines `Title: x` of MultiMarkdown and Pelican
 * (https://docs.getpelican.com/en/latest/content.html#file-metadata).
 */
import { posix } from 'node:path';
import { parse } from 'yaml';
import { withoutEnding } from '../../folder/markdownNames.ts';
import type { ForeignFolder } from '../../folder/model.ts';
import { type TextWithValues, withValues } from '../../folder/withValues.ts';

type Values = Readonly<Record<string, unknown>>;

/** Returns a function that adds to the text of a file what is written about it elsewhere. Each file of data is read once. */
export function besideData({ read }: Pick<ForeignFolder, 'read'>): (file: string, text: string) => TextWithValues {
  const folders = new Map<string, Values>();
  const dataOf = (folder: string): Values => {
    const known = folders.get(folder) ?? jsonOf(read(posix.join(folder, '_data.json')));
    folders.set(folder, known);
    return known;
  };
  return (file, text) => {
    const values = valuesAt(dataOf(posix.dirname(file)), withoutEnding(posix.basename(file)));
    return Object.keys(values).length > 0 ? withValues(text, values) : withLeadingLines(text);
  };
}

/** Turns lines of settings at the top of a text, up to an empty line, into front matter. The first must be a title or a date. */
export function withLeadingLines(text: string): TextWithValues {
  const [block = '', first = ''] =
    /^(title|date|slug|author)[ \t]*:[ \t]*\S.*\n(?:[A-Za-z][\w -]{0,30}:.*\n)*/i.exec(text) ?? [];
  const rest = text.slice(block.length);
  if (first === '' || !/^[ \t]*(?:\n|$)/.test(rest)) return { text, firstLine: 1 };
  const values = Object.fromEntries(
    [...block.matchAll(/^([^:\n]+):[ \t]*(.*)$/gm)].map(([, key = '', value = '']) => [
      key.trim(),
      scalarOf(value.trim()),
    ]),
  );
  const added = withValues(rest, values);
  return { ...added, firstLine: added.firstLine + block.split('\n').length - 1 };
}

function jsonOf(text: string | null): Values {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return isValues(value) ? value : {};
  } catch {
    return {};
  }
}

function valuesAt(data: Values, key: string): Values {
  const found = Object.hasOwn(data, key) ? data[key] : null;
  return isValues(found) ? found : {};
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Only `true`, `false` and numbers are more than text. */
function scalarOf(written: string): unknown {
  return /^(?:true|false|\d+)$/i.test(written) ? parse(written.toLowerCase()) : written;
}
