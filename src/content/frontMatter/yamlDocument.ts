/** YAML with the place of every value, as front matter and site.yaml need it. */

import { isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Position } from '../../types/problem.ts';
import { plainValues } from './plainYaml.ts';
import { type Path, quotedLine, type TextChange, textChanges } from './yamlText.ts';

/**
 * A parsed document. `locate` finds a value, or the nearest one around it, `locateKey` the key itself; `written` is a
 * scalar as it stands there. `textChanges` are the texts, of those at the given paths, of which a part is lost.
 */
export type LocatedValues = {
  values: Record<string, unknown>;
  locate: (path: Path) => Position | null;
  locateKey: (path: Path) => Position | null;
  written: (path: Path) => string | null;
  textChanges: (isText: (path: Path) => boolean) => TextChange[];
};

export type SyntaxFault = { position: Position | null; message: string; hint: string };

/** Keys that would reach an object's prototype, and the merge key, which is not of YAML 1.2. */
const refusedKeys = new Set(['__proto__', 'constructor', 'prototype', '<<']);

/** Parses YAML 1.2; dates stay text. `firstLine` is the line of the file that the text begins on, from 1. */
export function parseYaml(text: string, firstLine: number): LocatedValues | SyntaxFault {
  const values = plainValues(text);
  if (values === null) return parseAnyYaml(text, firstLine);
  // Few places are asked for.
  let parsed: LocatedValues | SyntaxFault | null = null;
  const located = (): LocatedValues | null => {
    parsed ??= parseAnyYaml(text, firstLine);
    return 'values' in parsed ? parsed : null;
  };
  return {
    values,
    locate: (path) => located()?.locate(path) ?? null,
    locateKey: (path) => located()?.locateKey(path) ?? null,
    written: (path) => located()?.written(path) ?? null,
    // What the short way reads is whole, but for a `null` that is meant as a word.
    textChanges: (isText) => (Object.values(values).includes(null) ? (located()?.textChanges(isText) ?? []) : []),
  };
}

/** The same without a short way, for every text. */
export function parseAnyYaml(text: string, firstLine: number): LocatedValues | SyntaxFault {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, merge: false, prettyErrors: false, logLevel: 'error' });
  const place = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + firstLine - 1, column: Math.max(1, col) };
  };
  const [error] = document.errors;
  if (error) {
    const message = `this is not valid YAML: ${lowerFirst(error.message.split('\n')[0] ?? '')}`;
    return faultIn(text, firstLine, { position: place(error.pos[0]), message, hint: hintOf(error.code) });
  }
  let refused: SyntaxFault | null = null;
  visit(document, {
    Alias(_, alias) {
      if (refused || alias.resolve(document) !== undefined) return;
      const position = alias.range ? place(alias.range[0]) : null;
      const message = `this is not valid YAML: *${alias.source} stands for a label, and there is none of that name`;
      refused = faultIn(text, firstLine, { position, message, hint: 'put the text in quotes' });
    },
    Pair(_, pair) {
      if (refused || !isScalar(pair.key) || !refusedKeys.has(String(pair.key.value))) return;
      const position = pair.key.range ? place(pair.key.range[0]) : null;
      refused = { position, message: `the key ${pair.key.value} is not allowed`, hint: 'rename or remove it' };
    },
  });
  if (refused) return refused;
  let values: unknown;
  try {
    values = document.toJS({ maxAliasCount: 100 });
  } catch {
    return {
      position: { line: firstLine, column: 1 },
      message: 'it repeats aliases too often',
      hint: 'write the values out',
    };
  }
  if (values !== null && !isRecord(values)) {
    return {
      position: { line: firstLine, column: 1 },
      message: 'it is not a list of keys and values',
      hint: spacedLine(text) ?? 'write lines such as title: Hello',
    };
  }
  const located: LocatedValues = {
    values: values ?? {},
    locateKey: (path) => {
      const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
      const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : null;
      return pair && isScalar(pair.key) && pair.key.range ? place(pair.key.range[0]) : located.locate(path);
    },
    locate: (path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const node = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return place(node.range[0]);
      }
      return null;
    },
    textChanges: (isText) => textChanges(document, text, place, isText),
    written: (path) => {
      const node = document.getIn(path, true);
      return isScalar(node) && node.source !== undefined ? node.source : null;
    },
  };
  return located;
}

/**
 * The fault at the first line that is none of YAML by itself, with that line as it should be: YAML names a later place,
 * as the end of the text where a quotation mark is open.
 */
function faultIn(text: string, firstLine: number, fault: SyntaxFault): SyntaxFault {
  const lines = text.split('\n').slice(0, (fault.position?.line ?? firstLine) - firstLine + 1);
  const index = lines.findIndex((line) => /^\S/.test(line) && quotedLine(line) !== null && !isWhole(line));
  const line = lines[index] ?? '';
  const quoted = index === -1 ? null : quotedLine(line);
  if (quoted === null) return { ...fault, hint: spacedLine(text) ?? fault.hint };
  const column = (/^[^:]*:[ \t]*/.exec(line)?.[0].length ?? 0) + 1;
  const isThere = fault.position?.line === index + firstLine;
  const position = isThere ? fault.position : { line: index + firstLine, column };
  return { ...fault, position, hint: `write it as ${quoted}` };
}

/** A list or a map over several lines is open at the end of its first. */
function isWhole(line: string): boolean {
  if (/^[^:]*:[ \t]*[[{]/.test(line) && !/[\]}]/.test(line)) return true;
  const document = parseDocument(line, { prettyErrors: false, logLevel: 'error' });
  let whole = document.errors.length === 0;
  visit(document, {
    Alias(_, alias) {
      whole &&= alias.resolve(document) !== undefined;
    },
  });
  return whole;
}

/** For a key with no space behind its colon. */
function spacedLine(text: string): string | null {
  const [, key, value] = /^([\w-]+):(?!\/\/)(\S.*)$/m.exec(text) ?? [];
  return key === undefined ? null : `put a space behind the colon: ${key}: ${value}`;
}

function hintOf(code: string): string {
  if (code === 'TAB_AS_INDENT') return 'indent with spaces';
  if (code === 'DUPLICATE_KEY') return 'remove one of the two';
  return 'put text with : # " or other signs in quotes, and close what is open';
}

/** A plain object, as YAML and TOML give for keys and values. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
