/** Finds drawings that would run scripts or load something if a reader opened them. */
import { readFileSync } from 'node:fs';
import { readSvg } from '../../images/svg.ts';
import type { ConvertedSite } from './model.ts';

/** Returns whether a copied file is such a drawing. The old blog published it as it is, so an import keeps it. */
export function hasActiveDrawing({ copies }: Pick<ConvertedSite, 'copies'>): boolean {
  return copies.some(({ path, absolute }) => {
    return /\.svg$/i.test(path) && readSvg(readFileSync(absolute)).problems.some(({ rule }) => rule === 'svg-active');
  });
}
