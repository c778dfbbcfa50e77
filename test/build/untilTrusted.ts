/** Waits for what builds wait for: they do not trust the times of files that were written just now. */
import { setTimeout } from 'node:timers/promises';

/** Resolves when the times of all files that are written now can be trusted. See `isRecent` in src/cache/fileStamp.ts. */
export async function untilTrusted(): Promise<void> {
  for (const start = Date.now(); Date.now() - start < 25; ) await setTimeout(5);
}
