/** Words that are no command are searched for. */

/** `it's up` -> `grep -- 'it'\''s up'`. */
export function plainWords(text: string): string {
  return `grep -- '${text.trim().replaceAll("'", "'\\''")}'`;
}
