/**
 * Markdown -> mdast in native code (Sätteri, in Rust): 0.03 ms for a post where micromark needs 0.8 to 1.4, which was
 * more than half of the time of a build. It takes the bodies of which both make the same tree, and micromark the rest:
 * so a page is the same where there is no native code for the machine.
 */
import type { Nodes } from 'mdast';
import type { Features } from 'satteri';
import { mayHoldAddresses, needsGfm } from './gfm.ts';

/** What unified calls with the text of a file. */
export type Parser = (text: string) => Nodes;

/** The parser for a body without formulas and definition lists; null for micromark. */
export async function nativeParser(body: string): Promise<Parser | null> {
  if (!isOrdinary(body)) return null;
  const native = await loaded;
  if (native === null) return null;
  const features: Features = { gfm: needsGfm(body), frontmatter: false, math: false };
  return (text) => native.markdownToMdast(text, { features });
}

/** A remark plugin that puts `parser` in the place of remark-parse. */
export function parseWith(parser: Parser) {
  return function (this: { parser?: unknown }): void {
    this.parser = parser;
  };
}

/**
 * True where both parsers make the same tree, the ends of nodes aside, which nothing here reads. What they disagree on
 * was found by fuzzing, and test/markdown/parser.test.ts goes on looking.
 */
function isOrdinary(body: string): boolean {
  return body.length <= longest && !disputed.test(body) && !mayHoldAddresses(body);
}

/**
 * A thread is not ended while native code runs in it. Of 1,596 patterns repeated to this length, the slowest took 3 s
 * and none crashed; six times as much nested emphasis is more than the stack holds.
 */
const longest = 50_000;

const disputed = new RegExp(
  [
    // Marks of emphasis beside the other mark, an escaped one, or a character of two code units.
    /\*_|_\*|\\[*_]|[*_][\ud800-\udfff]|[\ud800-\udfff][*_]/,
    // Half of such a character, and what ends or separates lines elsewhere.
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\0\r\f\v]/,
    // HTML at the start of a line, a fence in a quote or a list, the definition of a link.
    /^[ \t>*+\-\d.)]*(?:<|\[[^\]\n]*\]:)|^[ \t>*+\-\d.)]+(?:```|~~~)/,
    // A fence with blanks behind its words; an empty heading, item or task.
    /^(?:```|~~~).*[ \t]$|^[ \t>*+\-\d.)]*(?:#{1,6}|\[[ \txX]\])[ \t]*$|^[ \t>]*(?:[*+-]|\d+[.)])[ \t]*$/,
    // The row below the head of a table in a quote or a list.
    /^[ \t>*+\d][ \t>*+\-\d.)]*[|:][ \t>*+\-\d.)|:]*$/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'm',
);

const loaded = import('satteri').catch(() => null);
