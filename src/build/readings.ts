/** Finds the saved readings of a content folder. */
import { join } from 'node:path';
import { openReadings, type SavedReadings } from '../content/post/savedReadings.ts';
import type { PrepareOptions } from './prepareOptions.ts';

/** Opens the readings of the last build, check or dev. */
export function lastReadings({ contentCache, stamps }: Pick<PrepareOptions, 'contentCache' | 'stamps'>): SavedReadings {
  return openReadings(join(contentCache, 'readings'), stamps);
}
