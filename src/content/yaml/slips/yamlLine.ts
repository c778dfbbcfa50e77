/** Splits a line of YAML, also of wrong YAML, into its parts. */

/** `  - label: "About"` has the indent 2, the mark `- `, the key `label` and the value `"About"`. */
export type YamlLine = {
  indent: number;
  /** The dashes of list items before the key, or an empty text. */
  mark: string;
  key: string | null;
  value: string;
  /** The column of the value, from 1. */
  column: number;
};

/** Returns the parts of a line. A line without a key is a value. */
export function yamlLine(line: string): YamlLine {
  const [before = '', indent = '', mark = '', quotedKey, plainKey] = start.exec(line) ?? [];
  const value = line.slice(before.length).trimEnd();
  return { indent: indent.length, mark, key: quotedKey ?? plainKey ?? null, value, column: before.length + 1 };
}

const start = /^([ ]*)((?:-[ ]+)*)(?:(?:["']([\w.-]+)["']|([\w.-]+))[ \t]*:(?:[ \t]+|$))?/;

/** Returns how a message names the text of a key: `a title`. Text of a list has no name. */
export function named(key: string | null): string {
  if (key === null) return 'a text';
  return `${/^[aeio]/i.test(key) ? 'an' : 'a'} ${key}`;
}

/** Returns the indexes of the lines that are in a text of several lines, which may contain anything. */
export function linesOfTexts(lines: string[]): Set<number> {
  const inside = new Set<number>();
  let indent: number | null = null;
  for (const [index, line] of lines.entries()) {
    const own = /^ */.exec(line)?.[0].length ?? 0;
    if (indent !== null && (line.trim() === '' || own > indent)) inside.add(index);
    else indent = /(?::|-)[ \t]+[|>][+\d-]{0,2}[ \t]*(?:#.*)?$/.test(line) ? own : null;
  }
  return inside;
}
