/** Pieces of a Caddyfile. */

/** Quotes a token. Caddy reads `\"`, and `\{` where a placeholder would begin; other backslashes stay as they are. */
export function quoted(text: string): string {
  return `"${text.replace(/["{]/g, '\\$&')}"`;
}

/** Sets the variable `target` by the first line of a `map` that matches `source`, or to an empty string. */
export function mapLines(source: string, target: string, lines: string[]): string[] {
  return [`map ${source} ${target} {`, ...indented(lines), '\tdefault ""', '}'];
}

/** Indents lines by two tabs; empty lines stay empty. */
export function indented(lines: string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `\t\t${line}`));
}
