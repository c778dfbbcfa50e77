/** Text that YAML reads as something else: `title: Issue #5 fixed` is only "Issue", for a `#` begins a comment. */

import { type Document, isAlias, isMap, isScalar, isSeq, type Node, Scalar } from 'yaml';
import type { Position } from '../../types/problem.ts';

/** A text that is not what stands there; `hint` has the line with the text in quotes. */
export type TextChange = { path: Path; position: Position; message: string; hint: string };

/** Where an offset is in the file. */
type Place = (offset: number) => Position;

/** Every text that lost a part, of those at whose path an author means a text. `source` is what was parsed. */
export function textChanges(
  document: Document,
  source: string,
  place: Place,
  isText: (path: Path) => boolean,
): TextChange[] {
  const found: TextChange[] = [];
  const aliased = aliasedAnchors(document);
  walk(document.contents, []);
  return found;

  function walk(node: unknown, path: Path): void {
    if (isMap(node)) {
      for (const { key, value } of node.items) if (isScalar(key)) walk(value, [...path, `${key.value}`]);
    } else if (isSeq(node)) node.items.forEach((item, index) => void walk(item, [...path, index]));
    else if (isScalar(node) && node.range && isText(path)) {
      const change = changeOf(node, path, source, aliased);
      if (change === null) return;
      const line = lineAtOffset(source, node.range[0]);
      const name = path.filter((part) => typeof part === 'string').join('.');
      found.push({
        path,
        position: place(node.range[0]),
        message: `${name} ${change.message}`,
        hint: hintFor(line, change.other),
      });
    }
  }
}

/**
 * A line `key: value` or `- value` with its value in quotes, or null where there is none that needs them. Quotes around
 * the whole are what the author meant as such: `'it's me'` becomes `"it's me"`.
 */
export function quotedLine(line: string): string | null {
  const [, before = '', written = ''] = /^\s*((?:- +)*(?:["']?[\w.-]+["']?:|-)[ \t]+)(.*?)\s*$/.exec(line) ?? [];
  if (written === '') return null;
  const [, , inner = written] = /^(["'])(.*)\1$/s.exec(written) ?? [];
  return `${before.trimEnd()} ${quoted(inner)}`;
}

/** In double quotes where nothing in them has a meaning, else in single ones, where only those are doubled. */
function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

function hintFor(line: string, other: string): string {
  const better = quotedLine(line);
  return better === null ? `put the text in quotes, or ${other}` : `write it as ${better}, or ${other}`;
}

/** `other` is what to do if YAML is right. */
type Change = { message: string; other: string };

function changeOf(node: Scalar, path: Path, source: string, aliased: ReadonlySet<string>): Change | null {
  const [start = 0, end = start] = node.range ?? [];
  const shown = node.value === null ? 'is nothing' : `is only ${JSON.stringify(node.value)}`;
  if (node.anchor !== undefined && !aliased.has(node.anchor)) {
    return { message: `${shown}: YAML takes &${node.anchor} for a label`, other: 'remove the label' };
  }
  if (node.tag !== undefined && /^!(?!!)/.test(node.tag)) {
    return { message: `${shown}: YAML takes ${node.tag} for a type`, other: 'remove it' };
  }
  if (node.type === Scalar.QUOTE_DOUBLE) return escapeChange(source.slice(start, end));
  if (node.type !== Scalar.PLAIN) return null;
  const comment = /^[ \t]*(#.*)/.exec(source.slice(end))?.[1];
  if (comment !== undefined && (node.value === null || /^[ \t]/.test(source.slice(end)))) {
    return {
      message: `${shown}: YAML takes ${comment.trim()} for a comment`,
      other: 'put the comment on a line of its own',
    };
  }
  // Elsewhere the word is a way to leave a value out.
  if (node.value === null && path.at(-1) === 'title' && end > start) {
    return { message: `is nothing: that is what ${source.slice(start, end)} means in YAML`, other: 'remove the line' };
  }
  return null;
}

/** `"C:\temp"` has a tab in it. */
function escapeChange(written: string): Change | null {
  const sequence = /(?<!\\)(?:\\\\)*(\\[tnr])/.exec(written)?.[1];
  if (sequence === undefined) return null;
  return { message: `has a tab or a line end: that is what ${sequence} means in double quotes`, other: 'remove it' };
}

function aliasedAnchors(document: Document): ReadonlySet<string> {
  const names = new Set<string>();
  const look = (node: Node | null | undefined | unknown): void => {
    if (isAlias(node)) names.add(node.source);
    else if (isMap(node)) for (const { value } of node.items) look(value);
    else if (isSeq(node)) node.items.forEach(look);
  };
  look(document.contents);
  return names;
}

function lineAtOffset(source: string, offset: number): string {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const end = source.indexOf('\n', offset);
  return source.slice(start, end === -1 ? source.length : end);
}

export type Path = readonly (string | number)[];
