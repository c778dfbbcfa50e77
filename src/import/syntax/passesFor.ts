/** Decides which passes the body of a post goes through. */
import type { Pass } from '../body/model.ts';
import type { ForeignPost } from '../folder/model.ts';
import { removeComments } from './comments/removeComments.ts';
import { drawings } from './drawings/drawings.ts';
import { mathml } from './formulas/mathml.ts';
import { indentedText } from './mdx/indentedText.ts';
import { mdx } from './mdx/mdx.ts';
import { percentSigns } from './percentSigns.ts';
import { rawHtml } from './rawHtml/rawHtml.ts';
import { closeComments } from './wiki/closeComments.ts';

/** The passes for MDX, in order. A reader whose tool reads `.md` as MDX too has them among its own. */
export const mdxPasses: readonly Pass[] = [mdx, indentedText];

/**
 * Returns the passes of a tool in order. Those for MDX come first if the name of the post's file ends in `.mdx`,
 * unless the reader has a place for them. Comments
 * that are left and HTML are last, because other passes read and write them. Only tools whose comments are closed have
 * comments between `%%`.
 */
export function passesFor({ file }: Pick<ForeignPost, 'file'>, passes: readonly Pass[]): Pass[] {
  const last = passes.includes(closeComments) ? [] : [percentSigns];
  return [
    ...new Set([
      ...(/\.mdx$/i.test(file) && !passes.includes(mdx) ? mdxPasses : []),
      ...passes,
      removeComments,
      drawings,
      mathml,
      rawHtml,
      ...last,
    ]),
  ];
}
