/** Suggests keys for misspelt ones. */
import { editDistance } from '../../text/nearest.mjs';

/**
 * Returns the nearest known key that a misspelt key was meant for: at most one edit away for short keys, and two for
 * longer ones.
 */
export function meantKey(key: string, known: Iterable<string>): string | null {
  const limit = key.length < 5 ? 1 : 2;
  let nearest: { candidate: string; distance: number } | null = null;
  for (const candidate of known) {
    if (candidate === key) continue;
    const distance = editDistance(key.toLowerCase(), candidate.toLowerCase(), limit);
    if (distance <= limit && distance < (nearest?.distance ?? limit + 1)) nearest = { candidate, distance };
  }
  return nearest?.candidate ?? null;
}
