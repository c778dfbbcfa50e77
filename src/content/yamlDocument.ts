/** YAML with the place of every value, as front matter and site.yaml need it. */
import { isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Position } from '../types.ts';
import { plainValues } from './plainYaml.ts';

export type Path = readonly (string | number)[];

/**
 * A parsed document. `locate` finds a value, or the nearest one around it, `locateKey` the key itself; `written` is a
 * scalar as it stands there.
 */
export type LocatedValues = {
  values: Record<string, unknown>;
  locate: (path: Path) => Position | null;
  locateKey: (path: Path) => Position | null;
  written: (path: Path) => string | null;
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
  };
}

/** The same without a short way, for every text. */
export function parseAnyYaml(text: string, firstLine: number): LocatedValues | SyntaxFault {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, merge: false, prettyErrors: false });
  const place = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + firstLine - 1, column: Math.max(1, col) };
  };
  const [error] = document.errors;
  if (error) {
    const message = `this is not valid YAML: ${lowerFirst(error.message.split('\n')[0] ?? '')}`;
    return { position: place(error.pos[0]), message, hint: hintOf(error.code) };
  }
  let refused: SyntaxFault | null = null;
  visit(document, {
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
      hint: 'write lines such as title: Hello',
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
    written: (path) => {
      const node = document.getIn(path, true);
      return isScalar(node) && node.source !== undefined ? node.source : null;
    },
  };
  return located;
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
