/** Remembers what `dev` has read of a site. */
import type { SiteFileReading } from './config/siteFile.ts';
import { createPostMemory, type PostMemory } from './post/postMemory.ts';

/** The remembered posts and settings. */
export type SiteMemory = PostMemory & {
  /** Returns the settings. If their file is faulty now, returns the last ones that were not, with the problems of now. */
  orLastSettings: (reading: SiteFileReading) => SiteFileReading;
};

/** Creates an empty memory. */
export function createSiteMemory(): SiteMemory {
  let last: SiteFileReading | null = null;
  return {
    ...createPostMemory(),
    orLastSettings: (reading) => {
      if (!reading.isFaulty) last = reading;
      return last === null ? reading : { ...last, problems: reading.problems };
    },
  };
}
