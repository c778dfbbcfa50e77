/** What `language` in the settings and `lang` in front matter may be. */
import { z } from 'zod';
import { isPageLanguage } from '../values/language.ts';
import { languageTagOf } from '../values/languageTag.ts';
import { yamlLine } from '../yaml/slips/yamlLine.ts';

const notLanguage = 'must be a language such as en or de-AT';

/** A BCP 47 tag. The value is its canonical form, so that `DE` and `de` are one language: `de`. */
export const languageShape = z
  .string({ error: notLanguage })
  .refine(isPageLanguage, notLanguage)
  .transform((tag) => Intl.getCanonicalLocales(tag)[0] ?? tag);

/** Returns the line that was meant by one whose value is no tag: `lang: de-AT` for `lang: de_AT`. Null if it is unclear. */
export function languageLine(line: string): string | null {
  const { value, mark, key } = yamlLine(line);
  const tag = languageTagOf(value.replace(/^["']|["']$/g, ''));
  return tag === null ? null : `${mark}${key}: ${tag}`;
}
