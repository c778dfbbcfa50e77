/** Lists the passes for the blocks of documentation tools, in order. */
import type { Pass } from '../../body/model.ts';
import { closeContainers } from './closeContainers.ts';
import { convertAdmonitions } from './convertAdmonitions.ts';
import { convertCodeComments } from './convertCodeComments.ts';
import { convertContainers } from './convertContainers.ts';
import { convertHints } from './convertHints.ts';
import { convertSnippets } from './convertSnippets.ts';
import { removeMarkers } from './removeMarkers.ts';

/** Containers, hints, admonitions, code from files, and what marks lines of code. */
export const containerPasses: readonly Pass[] = [
  removeMarkers,
  convertSnippets,
  convertCodeComments,
  convertHints,
  convertAdmonitions,
  closeContainers,
  convertContainers,
];
