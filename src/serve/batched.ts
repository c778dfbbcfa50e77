/** Collects the events of files that belong together. */
import type { FileChange } from './watchFiles.ts';

/** How long, in milliseconds, a batch waits for a further event. */
const pause = {
  /** An editor causes several events when it writes one file. */
  written: 10,
  /** Some editors delete a file and write it again, and a renamed file goes before it comes. */
  gone: 100,
};

/** Returns a function that collects events, and passes them on when no further one comes. */
export function batched(onChanges: (changes: FileChange[]) => void): (change: FileChange) => void {
  let changes: FileChange[] = [];
  let waiting: NodeJS.Timeout | undefined;
  return (change) => {
    changes.push(change);
    clearTimeout(waiting);
    const last = new Map(changes.map(({ file, kind }) => [file, kind]));
    const isGone = [...last.values()].includes('gone');
    waiting = setTimeout(
      () => {
        onChanges(changes);
        changes = [];
      },
      isGone ? pause.gone : pause.written,
    );
  };
}
