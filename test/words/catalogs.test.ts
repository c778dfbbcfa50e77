/** Checks each catalog against the English one: the same texts, the same values, the plural forms of its language. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { directionOf } from '../../src/text/direction.ts';
import { wordsIn } from '../../src/words/catalogs.ts';
import { type Text, textsOf, valuesIn } from '../../src/words/textNames.ts';

const languages = readdirSync('src/words/catalogs').map((name) => name.replace('.json', ''));
const english = textsOf(wordsIn('en'));

test.each(languages)('%s has all texts, with the same values and the plural forms of its language', (language) => {
  const texts = textsOf(wordsIn(language));
  expect([...texts.keys()]).toEqual([...english.keys()]);
  const plural = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
  const expected = [...english].map(([name, text]) => ({
    name,
    values: valuesIn(text),
    forms: typeof text === 'string' ? ['text'] : plural,
  }));
  expect([...texts].map(([name, text]) => ({ name, values: valuesIn(text), forms: formsOf(text) }))).toEqual(expected);
});

test.each(languages)('%s has no text that is empty, or not trimmed, or in straight quotes', (language) => {
  const wrong = [...textsOf(wordsIn(language))].filter(
    ([name, text]) => name !== 'comma' && stringsOf(text).some((string) => /^$|^\s|\s$|"/.test(string)),
  );
  expect(wrong).toEqual([]);
});

const rightToLeft = languages.filter((language) => directionOf(language) === 'rtl');

test.each(rightToLeft)('%s isolates what mixes directions in the pane, which runs from left to right', (language) => {
  const { help, summaries } = wordsIn(language).script.shell;
  const mixed = Object.values({ ...help, ...summaries }).filter((text) => /[A-Za-z.,;:،؛]/.test(text));
  expect(mixed).not.toEqual([]);
  for (const text of mixed) expect(text).toMatch(/^\u2067.*\u2069$/);
});

function formsOf(text: Text): string[] {
  return typeof text === 'string' ? ['text'] : Object.keys(text).toSorted();
}

function stringsOf(text: Text): string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}
