/** Which optional stylesheets a site carries. */
import { expect, test } from 'vitest';
import { readSiteConfig } from '../../src/content/config/readSiteConfig.ts';
import { neededStyles } from '../../src/styles/optionalStyles.ts';

test.each([
  ['en', []],
  ['de-AT', ['hyphens']],
  ['ja', ['japanese']],
  ['zh-Hant-TW', ['chinese']],
  ['fa-AF', ['arabic']],
  ['he', []],
  // Zazaki begins with the letters of Chinese.
  ['zza', []],
])('a site in the language %s has %j', (language, names) => {
  const { config } = readSiteConfig(`language: ${language}`, 'site.yaml');
  expect(neededStyles({ config, posts: [], layouts: [], properties: [] })).toEqual(names);
});
