/** Returns whether the reader pays for data or has a slow connection, and should not load more than asked for. */
export function savesData(): boolean {
  if (!('connection' in navigator)) return false;
  const { connection } = navigator;
  if (typeof connection !== 'object' || connection === null) return false;
  if ('saveData' in connection && connection.saveData === true) return true;
  return 'effectiveType' in connection && /2g/.test(String(connection.effectiveType));
}
