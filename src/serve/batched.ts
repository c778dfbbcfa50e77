/** Collects the events of files that belong together. */
import type { ContentChange } from '../content/files/watchContent.ts';

/**
 * Returns a function that collects the events that an editor causes when it writes a file, and passes them on after
 * 10 ms without a further one.
 */
export function batched(onChanges: (changes: ContentChange[]) => void): (change: ContentChange) => void {
  let changes: ContentChange[] = [];
  let waiting: NodeJS.Timeout | undefined;
  return (change) => {
    changes.push(change);
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      onChanges(changes);
      changes = [];
    }, 10);
  };
}
