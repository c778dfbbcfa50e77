/** Turns what only kramdown knows into markdown: https://kramdown.gettalong.org/syntax.html. */
import type { Pass } from '../../body/model.ts';
import { headingIds } from '../headingIds/headingIds.ts';
import { abbreviations } from './abbreviations.ts';
import { attributeLists } from './attributeLists.ts';
import { extensions } from './extensions.ts';
import { formulas } from './formulas.ts';
import { htmlBlocks } from './htmlBlocks.ts';
import { wholeBlocks } from './wholeBlocks.ts';

/** The passes, in order. */
export const kramdownPasses: readonly Pass[] = [
  extensions,
  formulas,
  wholeBlocks,
  htmlBlocks,
  (body) => headingIds(body),
  attributeLists,
  abbreviations,
];
