/** What the shell keeps on this device only: the lines that the reader ran, and aliases, each an item of its own. */
import { readItems, writeItem } from '../../dom/storage.ts';

/** Lines that are kept. */
const most = 500;

/** Oldest first. */
export function readHistory(): string[] {
  return readItems('history')
    .map(([, line]) => line)
    .slice(-most);
}

/** Adds a line behind those of all tabs. As in bash, one that begins with a space is not kept, nor the last one again. */
export function keepLine(history: readonly string[], line: string): string[] {
  if (/^\s|^$/.test(line) || history.at(-1) === line) return [...history];
  const kept = readItems('history');
  const [name = '', last] = kept.at(-1) ?? [];
  if (last !== line) {
    // Sorted by time, and never the same in two tabs.
    const time = Math.max(Date.now(), (Number.parseInt(name, 10) || 0) + 1);
    writeItem(`history ${String(time).padStart(13, '0')} ${Math.random()}`, line);
    for (const [old] of kept.slice(0, 1 - most)) writeItem(`history ${old}`, null);
  }
  return [...history, line].slice(-most);
}

export function readAliases(): Map<string, string> {
  return new Map(readItems('alias'));
}

/** Keeps what a line has changed, and nothing else: another tab may have set others meanwhile. */
export function keepAliases(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): void {
  for (const [name, text] of after) if (before.get(name) !== text) writeItem(`alias ${name}`, text);
  for (const name of before.keys()) if (!after.has(name)) writeItem(`alias ${name}`, null);
}
