/** Stores the history and the aliases in this browser, each line and each alias as a separate item. */
import { readItems, writeItem } from '../../dom/storage.ts';

/** The number of lines that are kept. */
const historyLength = 500;

/** Returns the lines that were run in any tab, oldest first. */
export function readHistory(): string[] {
  return readItems('history')
    .map(([, line]) => line)
    .slice(-historyLength);
}

/**
 * Saves a line after those of all tabs and returns the history with it. As in bash with `HISTCONTROL=ignoreboth`, a
 * line that begins with a space or repeats the previous one is not saved.
 */
export function saveLine(history: readonly string[], line: string): string[] {
  if (/^\s|^$/.test(line) || history.at(-1) === line) return [...history];
  const kept = readItems('history');
  const [name = '', last] = kept.at(-1) ?? [];
  if (last !== line) {
    // Names sort by time. The random number keeps two tabs from choosing the same one.
    const time = Math.max(Date.now(), (Number.parseInt(name, 10) || 0) + 1);
    writeItem(`history ${String(time).padStart(13, '0')} ${Math.random()}`, line);
    for (const [old] of kept.slice(0, 1 - historyLength)) writeItem(`history ${old}`, null);
  }
  return [...history, line].slice(-historyLength);
}

/** Returns the saved aliases by name. */
export function readAliases(): Map<string, string> {
  return new Map(readItems('alias'));
}

/** Saves only the aliases that a line has changed, because another tab may have set others in the meantime. */
export function saveAliases(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): void {
  for (const [name, text] of after) if (before.get(name) !== text) writeItem(`alias ${name}`, text);
  for (const name of before.keys()) if (!after.has(name)) writeItem(`alias ${name}`, null);
}
