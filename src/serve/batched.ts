/** Collects the events of files that belong together. */
import type { FileChange } from './model.ts';

/** How long, in milliseconds, a batch waits for a further event. */
const pause = {
  /** An editor causes several events when it writes one file. */
  written: 10,
  /** Some editors delete a file and write it again, and a renamed file goes before it comes. */
  gone: 100,
};

/** Collects events, and passes them on when no further one comes. */
export type Batch = {
  add: (change: FileChange) => void;
  /** Drops the events that were not passed on yet. */
  stop: () => void;
};

/** Creates an empty batch, which passes events to `onChanges`. */
export function batched(onChanges: (changes: FileChange[]) => void): Batch {
  let changes: FileChange[] = [];
  let waiting: NodeJS.Timeout | undefined;
  const passOn = () => {
    onChanges(changes);
    changes = [];
  };
  return {
    add: (change) => {
      changes.push(change);
      clearTimeout(waiting);
      const last = new Map(changes.map(({ file, kind }) => [file, kind]));
      const isGone = [...last.values()].includes('gone');
      waiting = setTimeout(passOn, isGone ? pause.gone : pause.written);
    },
    stop: () => clearTimeout(waiting),
  };
}
