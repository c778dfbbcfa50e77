/** Which texts pages in a language have: those of which catalog, those of the author, and how their numbers are written. */
import { expect, test } from 'vitest';
import { readSiteConfig } from '../../src/content/config/readSiteConfig.ts';
import { wordsIn } from '../../src/words/catalogs.ts';
import { countText } from '../../src/words/fillText.ts';
import { wordsFor } from '../../src/words/wordsFor.ts';

test.each([
  ['en-GB', 'en', 'en-GB'],
  ['de-AT', 'de', 'de-AT'],
  ['DE', 'de', 'DE'],
  ['pt', 'pt', 'pt'],
  ['pt-BR', 'pt', 'pt-BR'],
  ['pt-PT', 'pt-PT', 'pt-PT'],
  ['pt-AO', 'pt-PT', 'pt-AO'],
  ['zh', 'zh-Hans', 'zh'],
  ['zh-SG', 'zh-Hans', 'zh-SG'],
  ['zh-TW', 'zh-Hant', 'zh-TW'],
  ['zh-HK', 'zh-Hant', 'zh-HK'],
  ['zh-Hant-CN', 'zh-Hant', 'zh-Hant-CN'],
  ['ar-EG', 'ar', 'ar-EG'],
  ['fa-AF', 'fa', 'fa-AF'],
  ['iw', 'he', 'iw'],
  ['in', 'id', 'in'],
  ['hi-Latn', 'en', 'en'],
  ['sr-Cyrl', 'en', 'en'],
  ['sv', 'en', 'en'],
  ['xx', 'en', 'en'],
])('pages in %s have the catalog %s, with numbers as in %s', (language, catalog, numbers) => {
  expect(wordsIn(language)).toMatchObject({ catalog, language: numbers });
});

const own = `title: A
language: en
words:
  related: site
  de: { related: de }
  de-CH: { related: de-CH }
  PT: { related: pt }
  zh-Hant: { related: zh-Hant }
  sv: { related: sv }
`;

test.each([
  ['en', 'site'],
  ['en-GB', 'site'],
  ['de', 'de'],
  ['de-DE', 'de'],
  ['de-AT', 'de'],
  ['de-CH', 'de-CH'],
  ['pt-BR', 'pt'],
  ['pt-PT', 'pt'],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-CN', wordsIn('zh').page.related],
  ['fr', wordsIn('fr').page.related],
  ['sv', 'sv'],
  ['da', 'site'],
])("of the author's texts, pages in %s have that for %s", (language, text) => {
  const { config, problems } = readSiteConfig(own, 'site.yaml');
  expect(problems).toEqual([]);
  expect(wordsFor({ config }, language).page.related).toBe(text);
});

test.each([
  ['en', '1,234,567 posts'],
  ['en-IN', '12,34,567 posts'],
  ['de', '1.234.567 Beiträge'],
  ['de-AT', '1\u00a0234\u00a0567 Beiträge'],
  ['es-MX', '1,234,567 entradas'],
  ['ar-EG', '١٬٢٣٤٬٥٦٧'],
  ['ar-MA', '1.234.567'],
  ['fa', '۱٬۲۳۴٬۵۶۷'],
  ['bn', '১২,৩৪,৫৬৭'],
  ['hi', '12,34,567'],
  ['ps', '1,234,567 posts'],
])('counts posts on pages in %s as %s', (language, text) => {
  const { build, language: ofTexts } = wordsIn(language);
  expect(countText(build.postCount, 1_234_567, ofTexts)).toContain(text);
});
