/** Remembers what `dev` has read of a site. */
import type { SettingsReading } from './config/settingsFile.ts';
import { createPostMemory, type PostMemory } from './post/postMemory.ts';

/** The remembered posts and settings. */
export type SiteMemory = PostMemory & {
  /** Returns the settings. While their file is faulty, returns the last good ones, with the problems of the file. */
  orLastSettings: (reading: SettingsReading) => SettingsReading;
};

/** Creates an empty memory. */
export function createSiteMemory(): SiteMemory {
  let last: SettingsReading | null = null;
  return {
    ...createPostMemory(),
    orLastSettings: (reading) => {
      if (!reading.isFaulty) last = reading;
      return last === null ? reading : { ...last, problems: reading.problems };
    },
  };
}
