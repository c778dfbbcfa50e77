import { expect, test } from 'vitest';
import { preferredEdition } from '../../../src/browser/editions/preferredEdition.ts';
import type { EditionLink } from '../../../src/types/link.ts';

const has = (language: string): EditionLink => ({
  label: language,
  href: `/${language}/`,
  language,
  rel: 'alternate',
  offer: { sentence: 'Here too.', dismiss: 'No' },
});
const lacks = (language: string): EditionLink => ({ ...has(language), rel: null, offer: null });

test.each<[browser: string, page: string, editions: EditionLink[], offered: string | null]>([
  ['de', 'en', [has('de'), has('ar')], 'de'],
  ['de-AT, de, en', 'en', [has('de')], 'de'],
  ['fr, de, en', 'en', [has('de')], 'de'],
  ['ar, de', 'en', [has('de'), has('ar')], 'ar'],
  ['ar, de', 'en', [has('de'), lacks('ar')], 'de'],
  ['de', 'en', [lacks('de')], null],
  ['en, de', 'en', [has('de')], null],
  ['en-GB, de', 'en-US', [has('de')], null],
  ['DE-de', 'en', [has('de')], 'de'],
  ['fr', 'en', [has('de')], null],
  ['fr, de', 'fr', [has('de')], null],
  ['', 'en', [has('de')], null],
  ['C, en-US@posix, de', 'en', [has('de')], 'de'],
  ['de', 'en', [has('de-AT')], 'de-AT'],
  ['pt-PT', 'en', [has('pt'), has('pt-PT')], 'pt-PT'],
  ['pt-PT', 'pt', [has('pt-PT')], 'pt-PT'],
  ['pt-AO', 'pt', [has('pt-PT')], null],
  ['zh-TW', 'zh', [has('zh-Hant')], 'zh-Hant'],
  ['zh-CN', 'zh-Hant', [has('zh')], 'zh'],
  ['zh-HK, en', 'en', [has('zh-CN')], null],
  ['iw', 'en', [has('he')], 'he'],
])('to a reader of %s, the page in %s offers the right edition', (browser, page, editions, offered) => {
  expect(preferredEdition(browser.split(', '), page, editions)?.language ?? null).toBe(offered);
});
