/** Parses any YAML with the `yaml` library. */
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import type { Position } from '../../types/problem.ts';
import { likelyCause } from './likelyCause.ts';
import { isRecord, type LocatedValues, type SyntaxProblem, type ValuePath } from './locatedValues.ts';
import { lostTextsIn } from './lostText.ts';
import { refusedKeys } from './refusedKeys.ts';

type PositionAt = (offset: number) => Position;

/** Parses YAML 1.2. Dates stay text. `firstLine` is the line of the file on which `text` begins, from 1. */
export function parseAnyYaml(text: string, firstLine: number): LocatedValues | SyntaxProblem {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, merge: false, prettyErrors: false, logLevel: 'error' });
  const positionAt: PositionAt = (offset) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + firstLine - 1, column: Math.max(1, col) };
  };
  const [error] = document.errors;
  if (error?.code === 'DUPLICATE_KEY') return duplicateKey(error, text, firstLine, positionAt);
  if (error?.code === 'MULTIPLE_DOCS') return secondDocument(positionAt(error.pos[0]));
  if (error) return likelyCause(text, firstLine, syntaxProblem(error, positionAt));
  const refused = missingAnchor(document, positionAt);
  if (refused !== null) return likelyCause(text, firstLine, refused);
  const refusedKey = firstRefusedKey(document, positionAt);
  if (refusedKey !== null) return refusedKey;
  const values = valuesOf(document, text, firstLine);
  return 'hint' in values ? values : locatedValues(document, values.values, text, positionAt);
}

function syntaxProblem({ message, pos: [offset] }: YAMLError, positionAt: PositionAt): SyntaxProblem {
  const [what = ''] = message.split('\n');
  return {
    position: positionAt(offset),
    message: `this is not valid YAML: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
    hint: 'put text with : # " or other signs in quotes, and close every quote and bracket',
  };
}

function duplicateKey({ pos }: YAMLError, text: string, firstLine: number, positionAt: PositionAt): SyntaxProblem {
  const [, key = ''] = /^(["']?[^\s:]+)/.exec(text.slice(pos[0])) ?? [];
  const first = text.split('\n').findIndex((line) => line.trimStart().startsWith(`${key}:`));
  const where = first === -1 ? '' : `, the first time on line ${first + firstLine}`;
  return {
    position: positionAt(pos[0]),
    message: `${key} is written twice${where}`,
    hint: 'keep the line that is right, and delete the other one',
  };
}

function secondDocument(position: Position): SyntaxProblem {
  return { position, message: 'this line begins a second list of keys', hint: 'delete the line' };
}

/** Finds an alias `*name` without its anchor `&name`. */
function missingAnchor(document: Document, positionAt: PositionAt): SyntaxProblem | null {
  let problem: SyntaxProblem | null = null;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return;
      const position = alias.range ? positionAt(alias.range[0]) : null;
      const message = `this is not valid YAML: *${alias.source} is an alias, but there is no anchor &${alias.source}`;
      problem = { position, message, hint: 'put the text in quotes' };
      return visit.BREAK;
    },
  });
  return problem;
}

function firstRefusedKey(document: Document, positionAt: PositionAt): SyntaxProblem | null {
  let problem: SyntaxProblem | null = null;
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key) || !refusedKeys.has(String(key.value))) return;
      const position = key.range ? positionAt(key.range[0]) : null;
      problem = { position, message: `the key ${key.value} is not allowed`, hint: 'rename it or remove it' };
      return visit.BREAK;
    },
  });
  return problem;
}

function valuesOf(
  document: Document,
  text: string,
  firstLine: number,
): { values: Record<string, unknown> } | SyntaxProblem {
  const position = { line: firstLine, column: 1 };
  let values: unknown;
  try {
    values = document.toJS({ maxAliasCount: 100 });
  } catch {
    return { position, message: 'this YAML uses aliases too often', hint: 'write the values out' };
  }
  if (values === null) return { values: {} };
  if (isRecord(values)) return { values };
  const message = 'this is not a list of keys and values';
  return likelyCause(text, firstLine, { position, message, hint: 'write lines such as title: Hello' });
}

function locatedValues(
  document: Document,
  values: Record<string, unknown>,
  text: string,
  positionAt: PositionAt,
): LocatedValues {
  const locate = (path: ValuePath): Position | null => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return positionAt(node.range[0]);
    }
    return null;
  };
  return {
    values,
    locate,
    locateKey: (path) => {
      const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
      const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : null;
      return pair && isScalar(pair.key) && pair.key.range ? positionAt(pair.key.range[0]) : locate(path);
    },
    lostTexts: (isText) => lostTextsIn(document, text, positionAt, isText),
    written: (path) => {
      const node = document.getIn(path, true);
      return isScalar(node) && node.source !== undefined ? node.source : null;
    },
  };
}
