/** Matches paths against the patterns with which settings leave files out: `drafts/**`, `*.wip.md`, `{a,b}/[cd]?.md`. */

/**
 * Returns a function that tells whether one of the patterns names a path, or a folder that it is in. Patterns and paths are
 * relative to the same folder. `*` and `?` stand for characters of one name, and `**` for any number of folders.
 */
export function pathMatcher(patterns: readonly string[]): (path: string) => boolean {
  const sources = patterns.map((pattern) => sourceOf(pattern.trim())).filter(isSource);
  if (sources.length === 0) return () => false;
  const pattern = new RegExp(`^(?:${sources.join('|')})(?:/|$)`, 'u');
  return (path) => pattern.test(path);
}

/** Returns the patterns of a file such as `.gitignore`, in which a name without a slash is in any folder. Exceptions do not count. */
export function ignoreFilePatterns(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  const patterns = lines.filter((line) => line !== '' && !/^[#!]/.test(line));
  return patterns.map((line) => (/\/./.test(line) ? line.replace(/^\//, '') : `**/${line}`));
}

/** A pattern that names nothing, or that is not valid, such as `[z-a]`, matches no path. */
function isSource(source: string): boolean {
  try {
    return new RegExp(source, 'u').source !== '(?:)';
  } catch {
    return false;
  }
}

/** Returns a pattern as a regular expression; empty for none. */
function sourceOf(pattern: string): string {
  // Each `**/` more would take longer, and say nothing more.
  const path = pattern.replace(/^(?:\.?\/)+|(?:\/\*\*)?\/*$/g, '').replace(/(?:\*\*\/)+/g, '**/');
  let depth = 0;
  return (
    path.replace(/\*\*\/|\*+|\?|\[[^\]/]+\]|[{},]|[^\w/]/g, (sign) => {
      if (sign === '**/') return '(?:[^/]+/)*';
      if (sign.startsWith('*')) return sign === '*' ? '[^/]*' : '.*';
      if (sign === '?') return '[^/]';
      if (sign.length > 1) return characterClass(sign);
      if (sign === '{') depth += 1;
      if (sign === '{') return '(?:';
      if (sign === ',' && depth > 0) return '|';
      if (sign !== '}' || depth === 0) return `\\u{${sign.codePointAt(0)?.toString(16)}}`;
      depth -= 1;
      return ')';
    }) + ')'.repeat(depth)
  );
}

/** `[!abc]` and `[^abc]` are every other character. */
function characterClass(written: string): string {
  const [, not = '', signs = ''] = /^\[([!^]?)(.*)\]$/.exec(written) ?? [];
  return `[${not === '' ? '' : '^/'}${signs.replace(/[\\^[\]]/g, '\\$&')}]`;
}
