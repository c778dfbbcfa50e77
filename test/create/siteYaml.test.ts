import { expect, test } from 'vitest';
import { readSiteConfig } from '../../src/content/config/readSiteConfig.ts';
import { siteSchema } from '../../src/content/config/siteSchema.ts';
import { firstPost } from '../../src/create/files/firstPost.ts';
import { siteYaml } from '../../src/create/files/siteYaml.ts';
import { languageOf, titleOf } from '../../src/create/machine.ts';
import type { NewSite } from '../../src/create/model.ts';

const site: NewSite = {
  title: 'Fern alder',
  author: 'Ada',
  language: 'de-AT',
  timezone: 'Europe/Vienna',
  day: '2026-01-31',
  host: null,
  dependency: '^1.0.0',
};

const read = (text: string) => readSiteConfig(text, 'content/site.yaml');

test('the settings hold what was found out, and have no problem', () => {
  const { config, problems } = read(siteYaml({ ...site, host: 'netlify' }, ['post', 'länder']));
  expect(problems).toEqual([]);
  expect(config).toMatchObject({
    title: 'Fern alder',
    author: 'Ada',
    language: 'de-AT',
    timezone: 'Europe/Vienna',
    host: ['netlify'],
  });
  expect(Object.keys(config.collections)).toEqual(['post', 'länder']);
});

test.each(['a: b', '"x', '- y', '1984', 'no', '#1', "it's", 'ends with: ', '{x}', '雪'])(
  'keeps the title and author %j',
  (text) => {
    expect(read(siteYaml({ ...site, title: text, author: text }, ['post'])).config).toMatchObject({
      title: text,
      author: text,
    });
  },
);

test('without an author, the line is a comment', () => {
  const { config, problems } = read(siteYaml({ ...site, author: '' }, ['post']));
  expect(problems).toEqual([]);
  expect(config.author).toBe('');
});

test('every setting is there, and without the comment signs all are valid', () => {
  const text = siteYaml({ ...site, author: '' }, ['post']);
  const settings = text.replace(/^# [a-z]\w*:.*(?:\n# {3}.*)*$/gm, (commented) => commented.replace(/^# /gm, ''));
  expect(read(settings).problems).toEqual([]);
  const keys = siteSchema.keyof().options;
  expect(keys.filter((key) => !new RegExp(`^(?:${key}:|# {3}${key} )`, 'm').test(settings))).toEqual([]);
});

test.each([
  ['fern-alder', 'Fern alder'],
  ['my_blog', 'My blog'],
  ['мой блог', 'Мой блог'],
  ['雪', '雪'],
  ['𝒶b', '𝒶b'],
  ['---', 'My notes'],
])('the folder %s is called %s', (name, title) => expect(titleOf(name)).toBe(title));

test.each([
  ['en-US', 'en'],
  ['de-AT', 'de-AT'],
  ['de-DE', 'de'],
  ['zh-TW', 'zh-TW'],
  ['sr-Latn-RS', 'sr-Latn'],
  ['pt-BR-u-ca-gregory', 'pt'],
  ['c', 'en'],
  ['', 'en'],
])('the locale %s has the language %s', (locale, language) => expect(languageOf(locale)).toBe(language));

test('what is written names the commands and the documentation of a clone, or of the package', () => {
  const clone = { ...site, dependency: null };
  expect(firstPost(clone)).toMatch(
    /^npm run new -- "A title" +creates.*\nnpm run dev +shows.*\nnpm run check +reports/m,
  );
  expect(firstPost(site)).toMatch(/^npx catpost new "A title" +creates/m);
  expect(siteYaml(clone, ['post'])).toMatch(/ docs\/site\.md explains/);
  expect(siteYaml(site, ['post'])).toMatch(
    /^# yaml-language-server: .*schema\.json\n(?:.*\n)*.* node_modules\/catpost\/docs\/site\.md explains/,
  );
});

test('the first post is dated today, and says its language only on a site in another one', () => {
  expect(firstPost(site)).toMatch(/^---\ntitle: Hello\ndate: 2026-01-31\nlang: en\n---\n/);
  expect(firstPost({ ...site, language: 'en-GB' })).not.toContain('lang:');
});
