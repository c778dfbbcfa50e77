/** Lists the passes for the syntax of wikis, in order. */
import type { Pass } from '../../body/model.ts';
import { closeComments } from './closeComments.ts';
import { convertCallouts } from './convertCallouts.ts';
import { convertEmbeds } from './convertEmbeds.ts';
import { convertLinks } from './convertLinks.ts';
import { convertBlockIds, convertHighlights, convertInlineFootnotes, convertLinkedBlockIds } from './convertMarks.ts';
import { convertSizes } from './convertSizes.ts';
import { noteQueries } from './noteQueries.ts';

const shared: readonly Pass[] = [
  closeComments,
  convertEmbeds,
  convertLinks,
  convertSizes,
  convertCallouts,
  convertHighlights,
  convertInlineFootnotes,
];

/** The passes for a vault of Obsidian. */
export const obsidianPasses: readonly Pass[] = [...shared, convertBlockIds, noteQueries];

/** The passes for a folder that may have links of a wiki. */
export const wikiPasses: readonly Pass[] = [...shared, convertLinkedBlockIds];
