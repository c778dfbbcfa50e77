/**
 * Parses markdown in native code (Sätteri, in Rust). It saves 0.7 of the 1.5 ms that a post of the 323 in a real blog takes:
 * micromark parses one in 0.72 ms, and in 1.31 ms with GFM; Sätteri, with the check below, in 0.06 ms. Only plain bodies
 * are parsed natively, for which both parsers are known to build the same tree, so that a page does not depend on
 * whether the machine has native code.
 */
import type { Nodes } from 'mdast';
import type { Features } from 'satteri';
import { isPlainBody } from './plain/plainBody.ts';

/** The function that unified calls with the text of a file. */
export type Parser = (text: string) => Nodes;

/**
 * Returns the native parser if it may parse `body`, which has no formulas and no definition lists; null if micromark has
 * to. The tree is that of micromark with GFM, except for the ends of nodes, which nothing here reads.
 */
export async function nativeParser(body: string): Promise<Parser | null> {
  if (!isPlainBody(body)) return null;
  const native = await loaded;
  return native === null ? null : (text) => native.markdownToMdast(text, { features });
}

/** A remark plugin that replaces the parser of remark-parse. */
export function remarkNativeParser(this: { parser?: unknown }, { parser }: { parser: Parser }): void {
  this.parser = parser;
}

const features: Features = { gfm: true, frontmatter: false, math: false };

const loaded = import('satteri').catch(() => null);
