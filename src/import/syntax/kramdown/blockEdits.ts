/** Applies a list of attributes that stands on a line of its own to its block. */
import type { Edit } from '../../body/model.ts';
import { alertOf } from '../../markup/alerts.ts';
import { headingWithId } from '../headingIds/headingId.ts';
import { type Block, blockAt, type Line, lineRemoval } from './blockAt.ts';
import type { Attributes, FoundList } from './readAttributes.ts';

/** Edits, and whether the list has something that is left out. */
export type ListEdits = { edits: Edit[]; isDropped: boolean };

/** Returns the edits. `isSkipped` returns whether a line has nothing but a list. */
export function blockEdits(list: FoundList, lines: readonly Line[], isSkipped: (line: number) => boolean): ListEdits {
  const { attributes, line } = list;
  const removal = lineRemoval(lines[line]);
  const block = blockAt(lines, line, isSkipped);
  if (block === null) return { edits: [removal], isDropped: true };
  if (attributes.names.includes('toc'))
    return { edits: [contentsRemoval(block, lines, isSkipped), removal], isDropped: false };
  const kind = alertNameIn(attributes);
  const language = attributes.classes
    .map((name) => /^(?:language|lang|highlight)-([\w+#-]+)$/.exec(name)?.[1])
    .find((name) => name);
  const isAlert = kind !== null && (block.kind === 'paragraph' || block.kind === 'quote');
  const isLanguage = block.kind === 'fence' && language !== undefined;
  const edits = [
    ...(attributes.id === null ? [] : anchorEdits(attributes.id, block, lines)),
    ...(isAlert ? alertEdits(kind, block, lines) : []),
    ...(isLanguage ? languageEdits(language, lines[block.first]) : []),
    removal,
  ];
  const isUsed = isAlert || isLanguage || attributes.classes.every((name) => name === 'no_toc');
  return { edits, isDropped: !isUsed || attributes.keys.length > 0 };
}

/** Returns the edit that removes the list which kramdown replaces with the contents, and a heading only for it. */
function contentsRemoval({ first, last }: Block, lines: readonly Line[], isSkipped: (line: number) => boolean): Edit {
  let start = first;
  let above = first - 1;
  while (above >= 0 && ((lines[above]?.text ?? '').trim() === '' || isSkipped(above))) above -= 1;
  if (
    /^ {0,3}#{1,6}\s+(?:table of contents|contents|toc|on this page)\s*#*(?:\s*\{:.*\})?\s*$/i.test(
      lines[above]?.text ?? '',
    )
  ) {
    start = above;
  }
  return { start: lines[start]?.start ?? 0, end: (lines[last]?.end ?? 0) + 1, text: '' };
}

/** Keeps an id as an anchor. Only a heading and a paragraph can have it within their text. */
function anchorEdits(id: string, { kind, first }: Block, lines: readonly Line[]): Edit[] {
  const { start = 0, text = '' } = lines[first] ?? {};
  const anchor = `<a id="${id}"></a>`;
  if (kind === 'heading') {
    const sign = /^[ >]{0,6}(?:#{1,6}[ \t]+)?/.exec(text)?.[0].length ?? 0;
    const title = text.slice(sign).replace(/[ \t]+#*[ \t]*$/, '');
    return headingWithId(title, id) === title ? [] : [insertion(start + sign, anchor)];
  }
  if (kind !== 'paragraph') return [insertion(start, `${anchor}\n\n`)];
  return [insertion(start + (/^\s*/.exec(text)?.[0].length ?? 0), anchor)];
}

/** Returns the name of an alert that the classes of widespread themes mean; null for any other. */
function alertNameIn({ classes }: Attributes): string | null {
  const kinds = classes.flatMap((name) => {
    const plain = name.toLowerCase().replace(/^(?:notice--|alert-|callout-|bd-callout-|box-|prompt-)|-title$/g, '');
    return alertNames.has(plain) ? [plain] : [];
  });
  return kinds.find((kind) => kind !== 'note' && kind !== 'notice' && kind !== 'alert') ?? kinds[0] ?? null;
}

const alertNames: ReadonlySet<string> = new Set(
  'note notice message info tip success warning important danger error caution alert callout'.split(' '),
);

/** Makes a quote of the block, line by line, so that what is in it stays. */
function alertEdits(kind: string, { kind: blockKind, first, last }: Block, lines: readonly Line[]): Edit[] {
  const [marker = ''] = alertOf(kind, null, '').split('\n');
  const starts = lines.slice(first, last + 1).map(({ start }) => start);
  if (blockKind === 'quote') return starts.slice(0, 1).map((start) => insertion(start, `${marker}\n`));
  return starts.map((start, index) => insertion(start, index === 0 ? `${marker}\n> ` : '> '));
}

function languageEdits(language: string, line: Line | undefined): Edit[] {
  return line !== undefined && /(?:`{3,}|~{3,})[ \t]*$/.test(line.text) ? [insertion(line.end, language)] : [];
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text };
}
