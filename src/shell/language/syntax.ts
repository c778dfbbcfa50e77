/** The types of a command line's parts: words, operators, comments, and what is wrong with them. */

/** Offsets in the line, in UTF-16 units; `end` is the one after the last. */
export type Span = { start: number; end: number };

/**
 * A stretch of a word. `text` is its text without quotes; for a variable, its name. `*?[{~` are special only in `bare`
 * parts. The parts of a word follow each other without a gap: a quotation mark belongs to the quoted part beside it.
 */
export type Part = Span & { kind: 'bare' | 'quoted' | 'variable'; text: string };

/** A word of a command line. */
export type Word = Span & { parts: Part[] };

/**
 * An open quote, `$(`, `${…}`, an operator, or a line that ends after one. `text` is what is there. `isOpen` is true if
 * more text could complete the line. syntaxErrorMessage.ts has the messages.
 */
export type ShellSyntaxError = Span & {
  kind: 'quote' | 'substitution' | 'parameter' | 'token' | 'end';
  text: string;
  isOpen: boolean;
};

/** A quotation mark. */
export type Quote = '"' | "'";

/** `error` is the first one in a word. `quote` is the one that is still open at the end of the line. */
export type Token =
  | (Word & { kind: 'word'; error: ShellSyntaxError | null; quote: Quote | null })
  | (Span & { kind: 'operator' | 'comment'; text: string });
