/**
 * Markdown -> mdast in native code (Sätteri, in Rust): 0.03 ms for a post where micromark needs 0.8 to 1.4, which was
 * more than half of the time of a build. It takes plain bodies, of which both are known to make the same tree, and
 * micromark the rest: so a page is the same where there is no native code for the machine.
 */
import type { Nodes } from 'mdast';
import type { Features } from 'satteri';
import { isPlainBody } from './plain/plainBody.ts';

/** What unified calls with the text of a file. */
export type Parser = (text: string) => Nodes;

/**
 * The parser for a body without formulas and definition lists; null for micromark. Its tree is that of micromark with
 * GFM, the ends of nodes aside, which nothing here reads.
 */
export async function nativeParser(body: string): Promise<Parser | null> {
  if (!isPlainBody(body)) return null;
  const native = await loaded;
  return native === null ? null : (text) => native.markdownToMdast(text, { features });
}

/** A remark plugin that puts `parser` in the place of remark-parse. */
export function parseWith(parser: Parser) {
  return function (this: { parser?: unknown }): void {
    this.parser = parser;
  };
}

const features: Features = { gfm: true, frontmatter: false, math: false };

const loaded = import('satteri').catch(() => null);
