/** What the shell keeps on this device only: the lines that the reader ran, and aliases. Storage may be denied. */

const historyKey = 'catpost-history';
const aliasesKey = 'catpost-aliases';

/** Lines that are kept. */
const most = 500;

/** Oldest first. */
export function readHistory(): string[] {
  const saved = read(historyKey);
  return Array.isArray(saved) ? saved.filter((line) => typeof line === 'string').slice(-most) : [];
}

/** Adds a line behind those of all tabs. As in bash, one that begins with a space is not kept, nor the last one again. */
export function keepLine(history: readonly string[], line: string): string[] {
  if (/^\s|^$/.test(line) || history.at(-1) === line) return [...history];
  // Another tab may have added some meanwhile.
  const saved = readHistory();
  write(historyKey, [...(saved.at(-1) === line ? saved.slice(0, -1) : saved), line].slice(-most));
  return [...history, line].slice(-most);
}

export function readAliases(): Map<string, string> {
  const saved = read(aliasesKey);
  if (typeof saved !== 'object' || saved === null) return new Map();
  return new Map(Object.entries(saved).filter(([, text]) => typeof text === 'string'));
}

export function keepAliases(aliases: ReadonlyMap<string, string>): void {
  write(aliasesKey, Object.fromEntries(aliases));
}

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Then it lasts as long as the tab.
  }
}
