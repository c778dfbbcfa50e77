/** Splits a foreign post into its front matter and its body. Reads YAML, TOML and JSON, and runs nothing. */
import { readFrontMatter } from '../../content/frontMatter/frontMatter.ts';
import type { ForeignPost } from '../folder/model.ts';
import type { ForeignValues } from './model.ts';

/** A front matter with its places, or why it cannot be read. */
export type MatterReading = {
  values: ForeignValues;
  body: string;
  /** How many lines of the file come before `body`. */
  bodyLine: number;
  lineOf: (key: string) => number | null;
  problem: string | null;
};

/** Reads the front matter. With one that cannot be read, the whole text is the body. */
export function readMatter({ text, firstLine }: ForeignPost): MatterReading {
  const read = readFrontMatter(text.replaceAll('\r\n', '\n'));
  if ('rule' in read) {
    return { values: {}, body: text, bodyLine: firstLine - 1, lineOf: () => null, problem: read.message };
  }
  const { values, body, bodyLine } = read;
  const lineOf = (key: string) => {
    const position = read.locateKey([key]) ?? read.locate([key]);
    return position === null ? null : position.line + firstLine - 1;
  };
  return { values, body, bodyLine: bodyLine + firstLine - 1, lineOf, problem: null };
}
