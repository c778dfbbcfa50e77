/** Remembers what dev has read, so that it reads only what changed, and goes on while a file is faulty. */
import { createSiteMemory, type SiteMemory } from '../content/siteMemory.ts';
import { withLastExtensions } from '../extensions/lastExtensions.ts';
import type { Extensions } from '../extensions/model.ts';
import type { ExtensionsResult } from '../extensions/readExtensions.ts';

/** The memory of the content, and of the files beside it. */
export type DevMemory = {
  memory: SiteMemory;
  /** Returns the extensions, with the last part in place of each that is faulty now. */
  orLastExtensions: (read: ExtensionsResult) => ExtensionsResult;
};

/** Creates an empty memory. */
export function createDevMemory(): DevMemory {
  let last: Extensions | null = null;
  return {
    memory: createSiteMemory(),
    orLastExtensions: (read) => {
      const kept = last === null ? read : withLastExtensions(read, last);
      last = kept.extensions;
      return kept;
    },
  };
}
