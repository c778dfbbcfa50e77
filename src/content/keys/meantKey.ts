/** Suggests keys for misspelt ones. */
import { editDistance } from '../../text/nearest.mjs';

/** Returns the known key that a misspelt key was meant for: one edit away for short keys, two for longer ones. */
export function meantKey(key: string, known: Iterable<string>): string | null {
  const limit = key.length < 5 ? 1 : 2;
  for (const candidate of known) {
    if (candidate !== key && editDistance(key.toLowerCase(), candidate.toLowerCase(), limit) <= limit) return candidate;
  }
  return null;
}
