/** Finds drawings that would run scripts or load something if a reader opened them. */
import { existsSync, readFileSync } from 'node:fs';
import { readSvg } from '../../images/svg.ts';
import type { ConvertedSite } from './model.ts';

/** Returns whether a copied or made file is such a drawing. The old blog published it as it is, so an import keeps it. */
export function hasActiveDrawing({ copies, made }: Pick<ConvertedSite, 'copies' | 'made'>): boolean {
  const isDrawing = ({ path }: { path: string }) => /\.svg$/i.test(path);
  return (
    // The author may have deleted one since the folder was listed.
    copies.filter(isDrawing).some(({ absolute }) => existsSync(absolute) && isActive(readFileSync(absolute))) ||
    made.filter(isDrawing).some(({ text }) => isActive(Buffer.from(text)))
  );
}

function isActive(bytes: Buffer): boolean {
  return readSvg(bytes).problems.some(({ rule }) => rule === 'svg-active');
}
