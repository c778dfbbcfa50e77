/**
 * Cuts raw HTML into tags, texts and comments. It uses the tokenizer of rehype-raw, which follows the HTML standard
 * (https://html.spec.whatwg.org/multipage/parsing.html#tokenization), so both agree about what a tag is.
 */
import { type Token, type TokenHandler, Tokenizer, TokenizerMode } from 'parse5';
import type { Attribute } from './allowList.ts';

/**
 * One token. Its `source` begins at `offset`, and the sources of all tokens make up the whole. Names are in lower case.
 */
export type HtmlToken = StartToken | EndToken | VerbatimToken | OtherToken;

/** A start tag. */
export type StartToken = Written & { kind: 'start'; name: string; attributes: Attribute[]; isSelfClosing: boolean };

/** An end tag. */
export type EndToken = Written & { kind: 'end'; name: string };

/** A whole element whose content is not HTML, such as `<script>…</script>`. */
export type VerbatimToken = Written & { kind: 'verbatim'; name: string; attributes: Attribute[]; content: string };

/** `markup` is no tag but hidden by browsers: `<?php … ?>`, `<!DOCTYPE html>`, half a tag. */
type OtherToken = Written & { kind: 'text' | 'comment' | 'open-comment' | 'markup' };

type Written = { source: string; offset: number };

/** Cuts HTML into tokens. Never throws. */
export function tokenizeHtml(html: string): HtmlToken[] {
  const collector = new TokenCollector(html);
  collector.tokenizer.write(html.replace(invalidEndTag, ' '), true);
  return collector.finish();
}

/** Returns HTML for a text: `<` is escaped, so that it never begins a tag. */
export function textHtml(source: string): string {
  return source.replaceAll('<', '&lt;');
}

/**
 * Returns true for a start tag whose HTML block ends only at an end tag, not at a blank line
 * (https://spec.commonmark.org/0.31.2/#html-blocks, kind 1).
 */
export function opensBlockUntilEndTag(token: HtmlToken): boolean {
  return token.kind === 'start' && ['pre', 'script', 'style', 'textarea'].includes(token.name);
}

/**
 * The elements of GitHub's filter (https://github.github.com/gfm/#disallowed-raw-html-extension-) that have an end tag.
 */
const verbatimNames = new Set(['iframe', 'noembed', 'noframes', 'script', 'style', 'textarea', 'title', 'xmp']);

/** The `<` of `</3` and `</>`. A browser would hide everything from there to the next `>`. */
const invalidEndTag = /<(?=\/(?![A-Za-z]))/g;

/** Collects the tokens that the tokenizer reports. */
class TokenCollector implements TokenHandler {
  readonly tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, this);
  readonly #html: string;
  readonly #tokens: HtmlToken[] = [];
  /** Where the last token ends. */
  #end = 0;
  /** The start tag of the verbatim element that is open, and the places where it begins and ends. */
  #verbatim: (Token.TagToken & { from: number; contentFrom: number }) | null = null;
  /** The place of the last end tag of each name, so that each name is searched once. */
  readonly #lastEndTags = new Map<string, number>();

  constructor(html: string) {
    this.#html = html;
  }

  /** Returns all tokens, including half a tag at the end. */
  finish(): HtmlToken[] {
    this.#addMarkupUpTo(this.#html.length);
    return this.#tokens;
  }

  onStartTag(token: Token.TagToken): void {
    if (token.location === null) return;
    const { startOffset, endOffset } = token.location;
    const { tagName: name, attrs: attributes, selfClosing: isSelfClosing } = token;
    if (startOffset >= this.#end && verbatimNames.has(name) && this.#hasEndTag(name, endOffset)) {
      this.#verbatim = { ...token, from: startOffset, contentFrom: endOffset };
      this.tokenizer.state = TokenizerMode.RAWTEXT;
    } else {
      this.#add(token.location, (written) => ({ kind: 'start', name, attributes, isSelfClosing, ...written }));
    }
  }

  onEndTag({ tagName: name, location }: Token.TagToken): void {
    if (location === null) return;
    if (this.#verbatim === null) {
      this.#add(location, (written) => ({ kind: 'end', name, ...written }));
      return;
    }
    const { from, contentFrom, attrs: attributes } = this.#verbatim;
    const content = this.#html.slice(contentFrom, location.startOffset);
    const range = { startOffset: from, endOffset: location.endOffset };
    this.#add(range, (written) => ({ kind: 'verbatim', name, attributes, content, ...written }));
    this.#verbatim = null;
  }

  onComment({ location }: Token.CommentToken): void {
    if (location === null) return;
    const { startOffset } = location;
    const endOffset = endOfInstruction(this.#html, startOffset) ?? location.endOffset;
    this.#add({ startOffset, endOffset }, (written) => ({ kind: commentKind(written.source), ...written }));
  }

  onDoctype({ location }: Token.DoctypeToken): void {
    if (location !== null) this.#add(location, (written) => ({ kind: 'markup', ...written }));
  }

  onCharacter({ location }: Token.CharacterToken): void {
    if (this.#verbatim === null && location !== null) this.#add(location, (written) => ({ kind: 'text', ...written }));
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  onNullCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  onEof(): void {}

  /** Adds a token, unless another one covers its place already. */
  #add({ startOffset, endOffset }: Range, make: (written: Written) => HtmlToken): void {
    if (startOffset < this.#end) return;
    this.#addMarkupUpTo(startOffset);
    const token = make({ source: this.#html.slice(startOffset, endOffset), offset: startOffset });
    const last = this.#tokens.at(-1);
    if (token.kind === 'text' && last?.kind === 'text') last.source += token.source;
    else this.#tokens.push(token);
    this.#end = endOffset;
  }

  /** Adds what the tokenizer has skipped. */
  #addMarkupUpTo(offset: number): void {
    if (offset <= this.#end) return;
    this.#tokens.push({ kind: 'markup', source: this.#html.slice(this.#end, offset), offset: this.#end });
    this.#end = offset;
  }

  #hasEndTag(name: string, from: number): boolean {
    const find = () => [...this.#html.matchAll(new RegExp(`</${name}[\\s/>]`, 'gi'))].at(-1)?.index ?? -1;
    const last = this.#lastEndTags.get(name) ?? find();
    this.#lastEndTags.set(name, last);
    return last >= from;
  }
}

type Range = { startOffset: number; endOffset: number };

/**
 * Returns the end of `<?php a > b ?>` or of a CDATA section, as its author means it. A browser ends either at the first
 * `>`.
 */
function endOfInstruction(html: string, from: number): number | null {
  const close = html.startsWith('<?', from) ? '?>' : html.startsWith('<![CDATA[', from) ? ']]>' : null;
  if (close === null) return null;
  const found = html.indexOf(close, from);
  return found === -1 ? html.length : found + close.length;
}

function commentKind(comment: string): 'comment' | 'open-comment' | 'markup' {
  if (!comment.startsWith('<!--')) return 'markup';
  return /(?:--!?>|^<!-->|^<!--->)$/.test(comment) ? 'comment' : 'open-comment';
}
