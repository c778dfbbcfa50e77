/** Finds the saved readings of a content folder. */
import { openReadings, type SavedReadings } from '../content/post/savedReadings.ts';
import type { PrepareOptions } from './prepareOptions.ts';

/** Opens the readings of the last build, check or dev, which are beside the rendered bodies. */
export function lastReadings({ cacheFile }: Pick<PrepareOptions, 'cacheFile'>): SavedReadings {
  return openReadings(cacheFile.replace(/(?:\.json)?$/, '-readings'));
}
