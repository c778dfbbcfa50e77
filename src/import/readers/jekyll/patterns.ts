/** Matches paths against the patterns of Jekyll's settings. */

/** Returns whether a pattern matches a whole path. A `*` stands for any characters, also `/`. */
export function matchesPattern(path: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split(/\*+/);
  const last = rest.pop();
  if (last === undefined) return path === pattern;
  if (!path.startsWith(first)) return false;
  let position = first.length;
  for (const part of rest) {
    const found = path.indexOf(part, position);
    if (found === -1) return false;
    position = found + part.length;
  }
  return path.length - position >= last.length && path.endsWith(last);
}
