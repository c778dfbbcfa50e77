/** Reads texts that the author words otherwise, and uses them. */
import { expect, test } from 'vitest';
import { readSiteConfig } from '../../../src/content/config/readSiteConfig.ts';
import { wordsFor } from '../../../src/words/wordsFor.ts';

test('words a text otherwise in the language of the site, or in one that is named', () => {
  const { config, problems } = readSiteConfig(
    'title: A\nwords:\n  related: More like this\n  settings.reset: back\n  postCount: { one: One, other: "Many: {count}" }\n  de: { related: Mehr }\n',
    'site.yaml',
  );
  expect(problems).toEqual([]);
  const words = wordsFor({ config });
  expect(words.page.related).toBe('More like this');
  expect(words.page.share).toBe('share');
  expect(words.script.settings.reset).toBe('back');
  expect(words.build.postCount).toEqual({ one: 'One', other: 'Many: {count}' });
  expect(wordsFor({ config }, 'de').page.related).toBe('Mehr');
  expect(wordsFor({ config }, 'fr').page.related).not.toBe('More like this');
});

test.each([
  ['relatde: x', '2: words.relatde is not a text of catpost; did you mean related?'],
  ['related: 3', '2: words.related must be text, or forms such as one and other'],
  ['related: "{count} more"', '2: words.related has {count}, but the text has no values'],
  ['partOf: "{of} of {total}"', '2: words.partOf has {total}, but the text has only {number} and {of}'],
  ['related: { one: x }', '2: words.related must be text'],
  ['postCount: { one: x }', '2: words.postCount must be text, or forms such as one and other'],
  ['de_AT: { related: x }', '2: words.de_AT is not a language or a text of catpost; did you mean de-AT?'],
  ['de: { relatde: x }', '2: words.de.relatde is not a text of catpost; did you mean related?'],
])('rejects %s', (line, message) => {
  const { problems } = readSiteConfig(`words:\n  ${line}\n`, 'site.yaml');
  expect(problems.map((problem) => `${problem.position?.line}: ${problem.message}`)).toEqual([message]);
});
