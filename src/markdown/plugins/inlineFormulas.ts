/**
 * Decides where `$` begins a formula in a line. remark-math takes any pair of dollars, so "costs $5 and $10" would
 * become a formula. This is the rule of pandoc (https://pandoc.org/MANUAL.html#extension-tex_math_dollars): no white
 * space directly within the dollars, and no digit after the second. A backslash before a dollar keeps it from closing.
 */

import { dollarFormula } from './dollarFormula.ts';
import { dollar, type Extension } from './formulaTokens.ts';
import { tickedFormula } from './tickedFormula.ts';

/** A remark plugin that replaces the inline syntax of remark-math, which must run before. */
export function remarkInlineFormulas(this: { data: () => object }): void {
  const data: { micromarkExtensions?: Extension[] } = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(
    { disable: { null: ['mathText'] } },
    { text: { [dollar]: [tickedFormula, dollarFormula] } },
  );
}
