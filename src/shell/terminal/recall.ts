/** The arrow keys: walks through the earlier lines that begin as the typed one does. */

/** `typed` is the line at the first step; null before it. `shown` has the lines that were walked to. */
export type Recall = { typed: string | null; shown: string[] };

/** Returns the previous line that begins with what was typed at the first step; null if there is none. */
export function olderLine(recall: Recall, history: readonly string[], text: string): string | null {
  recall.typed ??= text;
  const { typed, shown } = recall;
  // A line that was run several times is shown once.
  const found = history.findLast((line) => line.startsWith(typed) && line !== typed && !shown.includes(line));
  if (found === undefined) return null;
  shown.push(found);
  return found;
}

/** Returns the line that was shown before, in the end what was typed; null if there is none. */
export function newerLine({ typed, shown }: Recall): string | null {
  return shown.pop() === undefined ? null : (shown.at(-1) ?? typed);
}

/** Returns the state before the first step. */
export function newRecall(): Recall {
  return { typed: null, shown: [] };
}
