/**
 * Returns a line `key: value` or `- value` with its value in quotes, or null for a line without a value. Quotes around
 * the whole value count as the author's own: `'it's me'` becomes `"it's me"`.
 */
export function quotedLine(line: string): string | null {
  const [, before = '', written = ''] = /^\s*((?:- +)*(?:["']?[\w.-]+["']?:|-)[ \t]+)(.*?)\s*$/.exec(line) ?? [];
  if (written === '') return null;
  const [, , inner = written] = /^(["'])(.*)\1$/s.exec(written) ?? [];
  return `${before.trimEnd()} ${quote(inner)}`;
}

/** Prefers double quotes. In single quotes, only single quotes are escaped, by doubling them. */
function quote(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
