/** Reads the language of a post. */
import { isKnownLanguage } from '../../content/values/language.ts';
import { readText } from './readText.ts';

/** Returns a tag of BCP 47: `en_US.UTF-8` -> `en-US`. Null for a text that is no known language. */
export function readLanguage(value: unknown): string | null {
  const tag =
    readText(value)
      ?.replace(/[.@].*$/, '')
      .replaceAll('_', '-') ?? '';
  return isKnownLanguage(tag) ? (Intl.getCanonicalLocales(tag)[0] ?? null) : null;
}
