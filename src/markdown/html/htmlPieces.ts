/**
 * Raw HTML, cut into tags, texts and comments by the tokenizer of the HTML standard that rehype-raw parses with: what is a
 * tag here is one there (https://html.spec.whatwg.org/multipage/parsing.html#tokenization).
 */
import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import type { Attribute } from './allowList.ts';

/** `source` is as written, `offset` where it begins; the sources of all pieces make the whole. Names are in lower case. */
export type Piece = StartPiece | EndPiece | VerbatimPiece | OtherPiece;
export type StartPiece = Written & { kind: 'start'; name: string; attributes: Attribute[]; isSelfClosing: boolean };
export type EndPiece = Written & { kind: 'end'; name: string };

/** A whole element whose content is no HTML, such as `<script>…</script>`. */
export type VerbatimPiece = Written & { kind: 'verbatim'; name: string; attributes: Attribute[]; content: string };

/** `markup` is what a browser would not show though it is no tag: `<?php … ?>`, `<!DOCTYPE html>`, half a tag. */
type OtherPiece = Written & { kind: 'text' | 'comment' | 'open-comment' | 'markup' };

type Written = { source: string; offset: number };

/** Never throws. */
export function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = [];
  // Where the last piece ends.
  let end = 0;
  let verbatim: (Token.TagToken & { from: number; contentFrom: number }) | null = null;
  const lastEnd = new Map<string, number>();

  /** Adds the piece between two places, and what no token has covered before it. False for what is covered already. */
  function place(from: number, to: number, make: (written: Written) => Piece): void {
    if (from < end) return;
    if (from > end) pieces.push({ kind: 'markup', source: html.slice(end, from), offset: end });
    const piece = make({ source: html.slice(from, to), offset: from });
    const last = pieces.at(-1);
    if (piece.kind === 'text' && last?.kind === 'text') last.source += piece.source;
    else pieces.push(piece);
    end = to;
  }

  /** Looks for each name once: this is called for every start tag. */
  function hasEnd(name: string, from: number): boolean {
    const last = lastEnd.get(name) ?? [...html.matchAll(new RegExp(`</${name}[\\s/>]`, 'gi'))].at(-1)?.index ?? -1;
    lastEnd.set(name, last);
    return last >= from;
  }

  function onText({ location }: Token.CharacterToken): void {
    if (verbatim !== null || location === null) return;
    place(location.startOffset, location.endOffset, (written) => ({ kind: 'text', ...written }));
  }

  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(token) {
        if (token.location === null) return;
        const { startOffset, endOffset } = token.location;
        const { tagName: name, attrs: attributes, selfClosing: isSelfClosing } = token;
        if (startOffset >= end && verbatimNames.has(name) && hasEnd(name, endOffset)) {
          verbatim = { ...token, from: startOffset, contentFrom: endOffset };
          tokenizer.state = TokenizerMode.RAWTEXT;
        } else {
          place(startOffset, endOffset, (written) => ({ kind: 'start', name, attributes, isSelfClosing, ...written }));
        }
      },
      onEndTag({ tagName: name, location }) {
        if (location === null) return;
        if (verbatim === null) {
          place(location.startOffset, location.endOffset, (written) => ({ kind: 'end', name, ...written }));
          return;
        }
        const { from, contentFrom, attrs: attributes } = verbatim;
        const content = html.slice(contentFrom, location.startOffset);
        place(from, location.endOffset, (written) => ({ kind: 'verbatim', name, attributes, content, ...written }));
        verbatim = null;
      },
      onComment({ location }) {
        if (location === null) return;
        const { startOffset, endOffset } = location;
        const to = endOfInstruction(html, startOffset) ?? endOffset;
        place(startOffset, to, (written) => ({ kind: kindOf(written.source), ...written }));
      },
      onDoctype({ location }) {
        if (location !== null)
          place(location.startOffset, location.endOffset, (written) => ({ kind: 'markup', ...written }));
      },
      onCharacter: onText,
      onWhitespaceCharacter: onText,
      onNullCharacter: onText,
      onEof() {},
    },
  );
  tokenizer.write(html.replace(noEndTag, ' '), true);
  if (end < html.length) pieces.push({ kind: 'markup', source: html.slice(end), offset: end });
  return pieces;
}

/** The HTML of a text, whose `<` begin no tag, whatever stands behind them in the end. */
export function textHtml(source: string): string {
  return source.replaceAll('<', '&lt;');
}

/** Whether the piece begins a block of HTML that only its own end tag ends (https://spec.commonmark.org/0.31.2/#html-blocks). */
export function isEndless(piece: Piece): boolean {
  return piece.kind === 'start' && ['pre', 'script', 'style', 'textarea'].includes(piece.name);
}

/** Those of GitHub's filter (https://github.github.com/gfm/#disallowed-raw-html-extension-) whose end can be looked for. */
const verbatimNames = new Set(['iframe', 'noembed', 'noframes', 'script', 'style', 'textarea', 'title', 'xmp']);

/** The `<` of `</3` and `</>`, from which a browser would hide all up to the next `>`. */
const noEndTag = /<(?=\/(?![A-Za-z]))/g;

/** A browser ends `<?php a > b ?>` at the first `>`, its author does not. */
function endOfInstruction(html: string, from: number): number | null {
  const close = html.startsWith('<?', from) ? '?>' : html.startsWith('<![CDATA[', from) ? ']]>' : null;
  if (close === null) return null;
  const found = html.indexOf(close, from);
  return found === -1 ? html.length : found + close.length;
}

function kindOf(comment: string): 'comment' | 'open-comment' | 'markup' {
  if (!comment.startsWith('<!--')) return 'markup';
  return /(?:--!?>|^<!-->|^<!--->)$/.test(comment) ? 'comment' : 'open-comment';
}
