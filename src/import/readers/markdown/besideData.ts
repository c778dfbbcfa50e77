/**
 * Reads what a folder of markdown says about its posts outside of their front matter: `_data.json` of Harp
 * (https://harpjs.com/docs/development/metadata), and the lines `Title: x` of MultiMarkdown and Pelican
 * (https://docs.getpelican.com/en/latest/content.html#file-metadata).
 */
import { posix } from 'node:path';
import { withoutEnding } from '../../folder/markdownNames.ts';
import type { ForeignFolder } from '../../folder/model.ts';
import type { ForeignValues } from '../../matter/model.ts';
import { recordAt } from '../../settings/dataSettings.ts';
import { readYaml } from '../../settings/readYaml.ts';

/** A text with the values that stand elsewhere. `firstLine` is the line of the file on which the text begins. */
export type TextWithData = { text: string; firstLine: number; defaults: ForeignValues };

/** Returns a function that finds what is written about a file elsewhere. Each file of data is read once. */
export function besideData({ read }: Pick<ForeignFolder, 'read'>): (file: string, text: string) => TextWithData {
  const folders = new Map<string, ForeignValues>();
  const dataOf = (folder: string): ForeignValues => {
    const known =
      folders.get(folder) ?? recordAt({ data: readYaml(read(posix.join(folder, '_data.json')) ?? '') }, 'data');
    folders.set(folder, known);
    return known;
  };
  return (file, text) => {
    const defaults = recordAt(dataOf(posix.dirname(file)), withoutEnding(posix.basename(file)));
    return Object.keys(defaults).length > 0 ? { text, firstLine: 1, defaults } : withLeadingLines(text);
  };
}

/** Takes lines of settings from the top of a text, up to an empty line. The first must be a title or a date. */
export function withLeadingLines(text: string): TextWithData {
  const [block = '', first = ''] =
    /^\uFEFF?(title|date|slug|author)[ \t]*:[ \t]*\S.*\n(?:[A-Za-z][\w -]{0,30}:.*\n)*/i.exec(text) ?? [];
  const rest = text.slice(block.length);
  if (first === '' || !/^[ \t]*(?:\n|$)/.test(rest)) return { text, firstLine: 1, defaults: {} };
  const lines = [...block.matchAll(/^\uFEFF?([^:\n]+):[ \t]*(.*)$/gm)];
  const defaults = Object.fromEntries(lines.map(([, key = '', value = '']) => [key.trim(), scalarOf(value.trim())]));
  return { text: rest, firstLine: block.split('\n').length, defaults };
}

/** Only `true` and `false` are more than text. */
function scalarOf(written: string): boolean | string {
  return /^(?:true|false)$/i.test(written) ? written.toLowerCase() === 'true' : written;
}
