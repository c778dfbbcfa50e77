/** Makes slugs as Jekyll does. The source is `Utils.slugify`: https://jekyllrb.com/docs/liquid/filters/ */

/** What slugs keep, by the name of the mode. */
const separators: ReadonlyMap<string, RegExp> = new Map([
  ['raw', /\s+/g],
  ['default', /[^\p{M}\p{L}\p{Nd}]+/gu],
  ['pretty', /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu],
  ['ascii', /[^A-Za-z0-9]+/g],
  ['latin', /[^A-Za-z0-9]+/g],
]);

/** Returns the slug of a text in lower case. An unknown mode changes nothing else. */
export function slugify(text: string, mode = 'default'): string {
  return casedSlug(text, mode).toLowerCase();
}

/** Returns the slug of a text with its capitals, as `:title` in a permalink has them. */
export function casedSlug(text: string, mode: string): string {
  const separator = separators.get(mode);
  if (separator === undefined) return text;
  const plain = mode === 'latin' ? text.normalize('NFD').replace(/\p{M}+/gu, '') : text;
  return plain.replace(separator, '-').replace(/^-|-$/g, '');
}
