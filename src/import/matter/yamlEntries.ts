/** Splits YAML into the keys at its top, so that each can be read, copied and reported by itself. */

/**
 * A key at the top of a YAML text. Its lines are those from `line` to before `end`, and the comments right above begin at
 * `start`. All count from 0.
 */
export type YamlEntry = { key: string; start: number; line: number; end: number };

/** The entries of a text in order, and the lines that belong to no entry and are no comments. */
export type YamlEntries = { entries: YamlEntry[]; loose: number[] };

/** Splits the lines of a YAML text. A line that is indented, or is an item of a list, belongs to the key above it. */
export function yamlEntries(lines: string[]): YamlEntries {
  const entries: YamlEntry[] = [];
  const loose: number[] = [];
  let comments: number | null = null;
  for (const [index, line] of lines.entries()) {
    const last = entries.at(-1);
    if (/^\s*$/.test(line)) comments = null;
    else if (line.startsWith('#')) comments ??= index;
    else if (last !== undefined && isContinuation(line)) {
      last.end = index + 1;
      comments = null;
    } else {
      const key = keyOf(line);
      if (key === null) loose.push(index);
      else entries.push({ key, start: comments ?? index, line: index, end: index + 1 });
      comments = null;
    }
  }
  return { entries, loose };
}

function isContinuation(line: string): boolean {
  return /^(?:[ \t]|-(?:[ \t]|$)|[\]}])/.test(line);
}

/** Returns the key that a line begins with; null without one. */
function keyOf(line: string): string | null {
  const [, double, single, plain] = keyPattern.exec(line) ?? [];
  if (double !== undefined) return double.replace(/\\(["\\])/g, '$1');
  return single?.replaceAll("''", "'") ?? plain?.trimEnd() ?? null;
}

/** A key in double quotes, in single quotes, or plain, where a colon counts only before white space. */
const keyPattern =
  /^(?:"((?:[^"\\]|\\.)*)"[ \t]*|'((?:[^']|'')*)'[ \t]*|([^\s"'#&*!|>%@`[\]{},](?:[^:]|:(?=\S))*)):(?=\s|$)/;
