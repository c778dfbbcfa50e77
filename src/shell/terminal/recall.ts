/** The arrow keys: walks through the earlier lines that begin as the typed one does. */

export type Recall = {
  /** Returns the previous line that begins with what was typed at the first step; null if there is none. */
  older: (typed: string) => string | null;
  /** Returns the line that was shown before, in the end what was typed; null if there is none. */
  newer: () => string | null;
  /** Forgets the steps. To be called when the reader types. */
  reset: () => void;
};

export function createRecall(history: () => readonly string[]): Recall {
  let walk: { typed: string; shown: string[] } | null = null;
  return {
    older: (typed) => {
      walk ??= { typed, shown: [] };
      const { typed: prefix, shown } = walk;
      // A line that was run several times is shown once.
      const found = history().findLast((line) => line.startsWith(prefix) && line !== prefix && !shown.includes(line));
      if (found === undefined) return null;
      shown.push(found);
      return found;
    },
    newer: () => {
      if (walk === null || walk.shown.length === 0) return null;
      walk.shown.pop();
      return walk.shown.at(-1) ?? walk.typed;
    },
    reset: () => {
      walk = null;
    },
  };
}
