/** Reads `words:` in the settings: texts of catpost that the author words otherwise. */
import { z } from 'zod';
import { nearest } from '../../text/nearest.mjs';
import { wordsIn } from '../../words/catalogs.ts';
import { shortestTag } from '../../words/fallbacks.ts';
import { type Text, textsOf, valuesIn } from '../../words/textNames.ts';
import { isKnownLanguage } from '../values/language.ts';
import { languageTagOf } from '../values/languageTag.ts';

const notText = 'must be text, or forms such as one and other';
const text = z.union([z.string(), z.record(z.string(), z.string())], { error: notText });

/**
 * The value of `words:`. A key is the name of a text, for the language of the site, or a language with such keys. The
 * names are those of the English catalog. In the result, languages have their shortest tags.
 */
export const wordsShape = z
  .record(z.string(), z.union([text, z.record(z.string(), text)], { error: notText }))
  .transform((written, context) => {
    const own: Record<string, Record<string, Text>> = {};
    for (const [key, value] of Object.entries(written)) {
      if (isLanguageKey(key, value)) {
        for (const [name, each] of Object.entries(value)) put(shortestTag(key), name, each, [key, name]);
      } else put('', key, value, [key]);
    }
    return own;

    function put(language: string, name: string, value: unknown, path: string[]): void {
      const checked = checkedText(name, value);
      if ('problem' in checked) context.addIssue({ code: 'custom', message: checked.problem, path });
      else own[language] = { ...own[language], [name]: checked.text };
    }
  });

const english = textsOf(wordsIn('en'));

function isLanguageKey(key: string, value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && !english.has(key) && isKnownLanguage(key);
}

function checkedText(name: string, value: unknown): { text: Text } | { problem: string } {
  const original = english.get(name);
  if (original === undefined) {
    if (typeof value === 'object') return { problem: languageProblem(name) };
    const close = nearest(name, english.keys());
    return { problem: `is not a text of catpost${close === null ? '' : `; did you mean ${close}?`}` };
  }
  const parsed = formsOf(value, original);
  if (parsed === null) return { problem: typeof original === 'string' ? 'must be text' : notText };
  const unknown = valuesIn(parsed).find((each) => !valuesIn(original).includes(each));
  if (unknown !== undefined) return { problem: `has {${unknown}}, but the text has ${valueList(original)}` };
  return { text: parsed };
}

/** Says what is wrong with a key that has other keys below it, and is no text and no language. */
function languageProblem(key: string): string {
  const tag = languageTagOf(key);
  return `is not a language or a text of catpost${tag === null ? '' : `; did you mean ${tag}?`}`;
}

/** A text without plural forms is one string. One with such forms may be one string too, which is then every form. */
function formsOf(value: unknown, original: Text): Text | null {
  if (typeof value === 'string') return typeof original === 'string' ? value : { other: value };
  const forms = z.looseObject({ other: z.string() }).catchall(z.string()).safeParse(value);
  return typeof original === 'string' || !forms.success ? null : forms.data;
}

function valueList(text: Text): string {
  const names = valuesIn(text).map((name) => `{${name}}`);
  return names.length === 0 ? 'no values' : `only ${names.join(' and ')}`;
}
