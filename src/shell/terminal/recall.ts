/** Walks through the lines that were run: those that begin as the typed one does, or those that hold a text. */

export type Recall = {
  /** The line before the shown one that begins with what was typed at the first step; null where there is none. */
  older: (typed: string) => string | null;
  /** Back again; the last is what was typed. */
  newer: () => string | null;
  /** To be called when the reader types. */
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

/** The newest line with this text, or the `skip`th one before it. */
export function searchBack(history: readonly string[], text: string, skip: number): string | null {
  if (text === '') return null;
  const found = [...new Set(history.toReversed())].filter((line) => line.includes(text));
  return found[Math.min(skip, found.length - 1)] ?? null;
}
