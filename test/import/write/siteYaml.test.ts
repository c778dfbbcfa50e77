import { expect, test } from 'vitest';
import { readSiteConfig } from '../../../src/content/config/readSiteConfig.ts';
import type { ConvertedSite } from '../../../src/import/write/model.ts';
import { siteYamlOf } from '../../../src/import/write/siteYaml.ts';
import { rules } from '../../../src/problems/rules.ts';
import { convertFiles } from '../convertFiles.ts';

const { site } = await convertFiles({ 'post/rain.md': '---\ntitle: Rain\ndate: 2020-01-31\n---\n\nWet.\n' });
const empty = {
  title: null,
  url: null,
  description: null,
  author: null,
  language: null,
  timezone: null,
  navigation: [],
};

const read = (changed: Partial<ConvertedSite>) => readSiteConfig(siteYamlOf({ ...site, ...changed }, {}), 'site.yaml');

test('a site without settings is named by its folder', () => {
  const { config, problems } = read({ settings: empty, folder: { ...site.folder, root: '/home/ada/my-old_blog' } });
  expect(problems).toEqual([]);
  expect(config).toMatchObject({ title: 'My old blog', language: 'en', collections: { post: { title: 'Posts' } } });
});

test('all settings are read as they were, whatever signs they have', () => {
  const texts = ['a: b #c', '"x', '- y', '1984', 'no', "it's", '{x}', '雪', '@x', '*a*', '~', 'null', '% x', '`'];
  for (const text of texts) {
    const settings = { ...empty, title: text, author: text, navigation: [{ label: text, url: '/about/' }] };
    const { config, problems } = read({ settings });
    expect(problems).toEqual([]);
    expect(config).toMatchObject({ title: text, author: text, navigation: [{ label: text, url: '/about/' }] });
  }
});

test('collections keep their patterns, and one that is not valid is left out', () => {
  const collections = {
    post: { permalink: '/:year/:slug/' },
    '2020': { permalink: null },
    no: { permalink: '/:unknown/' },
    'field-notes': { permalink: null },
  };
  const { config, problems } = read({ settings: empty, collections });
  expect(problems).toEqual([]);
  expect(config.collections).toMatchObject({
    post: { title: 'Posts', permalink: '/:year/:slug/' },
    '2020': { title: '2020', permalink: null },
    no: { title: 'No', permalink: null },
    'field-notes': { title: 'Field notes' },
  });
});

test('hosts of media are listed once, without those that are none', () => {
  const { config, problems } = read({ media: ['a.example', 'A.example', 'a b', 'bücher.example'] });
  expect(problems).toEqual([]);
  expect(config.media).toEqual(['a.example', 'xn--bcher-kva.example']);
});

test.each([
  ['<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', 'warn'],
  ['<svg xmlns="http://www.w3.org/2000/svg"><circle r="1"/></svg>', undefined],
])('with the drawing %s the rule svg-active is %s', async (drawing, severity) => {
  const { site: drawn } = await convertFiles({
    'post/rain.md': '---\ntitle: Rain\ndate: 2020-01-31\n---\n\n![Rain](rain.svg)\n',
    'post/rain.svg': drawing,
  });
  expect(readSiteConfig(siteYamlOf(drawn, {}), 'site.yaml').config.problems['svg-active']).toBe(severity);
});

test('what the old blog does not say comes from the settings of a new site', () => {
  const initial = { title: 'Fern', author: 'Ada', host: 'netlify', timezone: 'Europe/Vienna' };
  const settings = { ...empty, author: 'Grace' };
  const { config, problems } = readSiteConfig(siteYamlOf({ ...site, settings }, initial), 'site.yaml');
  expect(problems).toEqual([]);
  expect(config).toMatchObject({ title: 'Fern', author: 'Grace', host: ['netlify'], timezone: 'Europe/Vienna' });
});

test('every lenient rule is a rule that would stop a build', () => {
  const { problems } = read({}).config;
  expect(Object.keys(problems).length).toBeGreaterThan(5);
  for (const [rule, severity] of Object.entries(problems)) expect([rules[rule], severity]).toEqual(['fail', 'warn']);
});
