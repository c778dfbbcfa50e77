/**
 * Finds text that YAML reads as something else: `title: Issue #5 fixed` is only "Issue", because `#` begins a comment.
 */
import { type Document, isAlias, isMap, isScalar, isSeq, Scalar } from 'yaml';
import type { Position } from '../../types/problem.ts';
import type { LostText, ValuePath } from './locatedValues.ts';
import { quotedLine } from './quotedLine.ts';

/** The context of the walk through a document. `positionAt` turns an offset in `source` into a position in the file. */
type Context = {
  source: string;
  positionAt: (offset: number) => Position;
  isText: (path: ValuePath) => boolean;
  /** The anchors that some alias refers to. */
  aliased: ReadonlySet<string>;
};

/** Returns every text that lost a part. `source` is the parsed text. */
export function lostTextsIn(
  document: Document,
  source: string,
  positionAt: (offset: number) => Position,
  isText: (path: ValuePath) => boolean,
): LostText[] {
  return lostTexts(document.contents, [], { source, positionAt, isText, aliased: aliasedAnchors(document.contents) });
}

function lostTexts(node: unknown, path: ValuePath, context: Context): LostText[] {
  if (isMap(node)) {
    return node.items.flatMap(({ key, value }) => {
      return isScalar(key) ? lostTexts(value, [...path, `${key.value}`], context) : [];
    });
  }
  if (isSeq(node)) return node.items.flatMap((item, index) => lostTexts(item, [...path, index], context));
  if (!isScalar(node) || !node.range || !context.isText(path)) return [];
  const loss = lossOf(node, path, context);
  if (loss === null) return [];
  const [offset] = node.range;
  const name = path.filter((part) => typeof part === 'string').join('.');
  const better = quotedLine(lineAtOffset(context.source, offset));
  const quote = better === null ? 'put the text in quotes' : `write it as ${better}`;
  return [
    {
      path,
      position: context.positionAt(offset),
      message: `${name} ${loss.message}`,
      hint: loss.isQuotable === false ? loss.otherwise : `${quote}, or ${loss.otherwise}`,
    },
  ];
}

/** A loss of text. `otherwise` says what to do if the author meant what YAML reads. */
type Loss = { message: string; otherwise: string; isQuotable?: false };

function lossOf(node: Scalar, path: ValuePath, { source, aliased }: Context): Loss | null {
  const [start = 0, end = start] = node.range ?? [];
  const left = node.value === null ? 'is empty' : `is only ${JSON.stringify(node.value)}`;
  if (node.anchor !== undefined && !aliased.has(node.anchor)) {
    return { message: `${left}: YAML reads &${node.anchor} as an anchor`, otherwise: 'remove the anchor' };
  }
  if (node.tag !== undefined && /^!(?!!)/.test(node.tag)) {
    return { message: `${left}: YAML reads ${node.tag} as a tag`, otherwise: 'remove it' };
  }
  if (node.type === Scalar.QUOTE_DOUBLE) return escapeLoss(source.slice(start, end));
  if (node.type !== Scalar.PLAIN) return null;
  const comment = /^[ \t]*(#.*)/.exec(source.slice(end))?.[1];
  if (comment !== undefined && (node.value === null || /^[ \t]/.test(source.slice(end)))) {
    return {
      message: `${left}: YAML reads ${comment.trim()} as a comment`,
      otherwise: 'put the comment on its own line',
    };
  }
  if (/\n[ \t]*- /.test(source.slice(start, end))) {
    const message = `is the one text ${JSON.stringify(node.value)}: a list cannot begin on the line of its key`;
    return { message, otherwise: 'put each item on its own line below the key, with a dash', isQuotable: false };
  }
  // Only in a title: elsewhere `null` is a way to leave a value out.
  if (node.value === null && path.at(-1) === 'title' && end > start) {
    return {
      message: `is empty: YAML reads ${source.slice(start, end)} as no value`,
      otherwise: 'remove the line',
    };
  }
  return null;
}

/** Finds an escape sequence in double quotes: `"C:\temp"` contains a tab. */
function escapeLoss(written: string): Loss | null {
  const sequence = /(?<!\\)(?:\\\\)*(\\[tnr])/.exec(written)?.[1];
  if (sequence === undefined) return null;
  const message = `contains a tab or a line break: YAML reads ${sequence} in double quotes as one`;
  return { message, otherwise: 'remove it' };
}

function aliasedAnchors(node: unknown): ReadonlySet<string> {
  if (isAlias(node)) return new Set([node.source]);
  if (isMap(node)) return new Set(node.items.flatMap(({ value }) => [...aliasedAnchors(value)]));
  return new Set(isSeq(node) ? node.items.flatMap((item) => [...aliasedAnchors(item)]) : []);
}

function lineAtOffset(source: string, offset: number): string {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const end = source.indexOf('\n', offset);
  return source.slice(start, end === -1 ? source.length : end);
}
