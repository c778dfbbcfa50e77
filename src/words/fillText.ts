/** Puts values and numbers into the texts of a catalog. */
import type { Plural } from '../types/plural.ts';

/** Returns the text with a value in the place of each `{name}`. */
export function fillText(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Returns the form of a text for a count, with the count as `language` (BCP 47) writes it, and the other values. */
export function countText(
  forms: Plural,
  count: number,
  language: string,
  values: Record<string, string | number> = {},
): string {
  const form = forms[formatsOf(language).plural.select(count)] ?? forms.other;
  return fillText(form, { count: numberText(count, language), ...values });
}

/** Returns a number as `language` writes it: `1,204` in English. */
export function numberText(count: number, language: string): string {
  return formatsOf(language).number.format(count);
}

/** Returns a year as `language` writes it, without a sign between the digits: `2026`, and in Persian `۲۰۲۶`. */
export function yearText(year: string, language: string): string {
  return formatsOf(language).year.format(Number(year));
}

function formatsOf(language: string): Formats {
  const known = formats.get(language);
  if (known !== undefined) return known;
  const made = {
    plural: new Intl.PluralRules(language),
    number: new Intl.NumberFormat(language),
    year: new Intl.NumberFormat(language, { useGrouping: false }),
  };
  formats.set(language, made);
  return made;
}

type Formats = { plural: Intl.PluralRules; number: Intl.NumberFormat; year: Intl.NumberFormat };

/** By language. They are kept, because each post needs them. */
const formats = new Map<string, Formats>();
