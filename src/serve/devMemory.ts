/** Remembers what dev has read, so that it reads only what changed, and goes on while a file is faulty. */
import type { PrepareOptions } from '../build/prepareOptions.ts';
import { lastReadings } from '../build/readings.ts';
import type { SavedReadings } from '../content/post/savedReadings.ts';
import { createSiteMemory, type SiteMemory } from '../content/siteMemory.ts';
import { withLastExtensions } from '../extensions/lastExtensions.ts';
import type { Extensions } from '../extensions/model.ts';
import type { ExtensionsResult } from '../extensions/readExtensions.ts';

/** The memory of the content, and of the files beside it. */
export type DevMemory = {
  memory: SiteMemory;
  /** What the last build or dev has read. It is saved once, so that the next one starts sooner. */
  readings: SavedReadings;
  /** Returns the extensions, with the last part in place of each that is faulty now. */
  orLastExtensions: (read: ExtensionsResult) => ExtensionsResult;
};

/** Creates the memory of a session. */
export function createDevMemory(options: Pick<PrepareOptions, 'contentCache'>): DevMemory {
  let last: Extensions | null = null;
  let isSaved = false;
  const readings = lastReadings(options);
  return {
    memory: createSiteMemory(),
    readings: {
      ...readings,
      save: () => {
        if (!isSaved) readings.save();
        isSaved = true;
      },
    },
    orLastExtensions: (read) => {
      const kept = last === null ? read : withLastExtensions(read, last);
      last = kept.extensions;
      return kept;
    },
  };
}
