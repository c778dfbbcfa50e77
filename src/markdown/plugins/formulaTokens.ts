/**
 * What the two forms of an inline formula share: types of micromark, character codes, and the check before the first
 * dollar.
 */
import type { Options } from 'mdast-util-from-markdown';
import type {} from 'remark-math';

declare module 'micromark-util-types' {
  /** The tokens of micromark-extension-math, from which mdast-util-math makes its nodes. */
  interface TokenTypeMap {
    mathText: 'mathText';
    mathTextData: 'mathTextData';
    mathTextSequence: 'mathTextSequence';
  }
}

/** A syntax extension, a construct in it, a character code, and a state of its tokenizer, as micromark defines them. */
export type Extension = NonNullable<Options['extensions']>[number];
export type Construct = Exclude<NonNullable<NonNullable<Extension['text']>[number]>, unknown[]>;
export type Code = Parameters<ReturnType<Construct['tokenize']>>[0];
export type State = ReturnType<Construct['tokenize']>;

/** Character codes. */
export const dollar = 36;
export const backslash = 92;
export const backtick = 96;

/**
 * The `previous` check of both forms. When a pair of dollars did not begin a formula, its second dollar does not
 * either.
 */
export function followsNoDollar(this: ThisParameterType<NonNullable<Construct['previous']>>, code: Code): boolean {
  return code !== dollar || this.events.at(-1)?.[1].type === 'characterEscape';
}

/** Consumes a line end within a formula. */
export function consumeLineEnd(effects: Parameters<Construct['tokenize']>[0], code: Code): void {
  effects.enter('lineEnding');
  effects.consume(code);
  effects.exit('lineEnding');
}

/** Returns true for white space. micromark has negative codes for line ends, tabs, and the columns that a tab fills. */
export function isSpace(code: Code): boolean {
  return code === null ? false : code < 0 || code === 32;
}

/** Returns true for a line end. */
export function isLineEnd(code: Code): boolean {
  return code !== null && code < -2;
}

/** Returns true for an ASCII digit. */
export function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57;
}
