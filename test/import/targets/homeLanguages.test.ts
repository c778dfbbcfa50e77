/** Blogs of other tools in several languages, whose addresses below `/de/` stay. */
import { expect, test } from 'vitest';
import type { Files } from '../../temporaryFolder.ts';
import { preparedAsItIs } from '../preparedAsItIs.ts';

const post = (title: string, keys = '', text = 'Text.') =>
  `---\ntitle: ${title}\ndate: 2020-01-31\n${keys}---\n\n${text}\n`;
const astro = {
  'astro.config.mjs':
    "export default { site: 'https://blog.example', i18n: { locales: ['en', 'de'], defaultLocale: 'en' } };\n",
};
const hugo = 'baseURL = "https://blog.example"\ndefaultContentLanguage = "en"\n[languages.en]\n[languages.de]\n';

test.each<[string, Files, string[]]>([
  [
    'Hugo, by name',
    {
      'hugo.toml': hugo,
      'content/posts/a.md': post('A'),
      'content/posts/a.de.md': post('A de', '', '[b](/de/posts/b/) [a](/posts/a/)'),
      'content/posts/b.de.md': post('B de'),
      'content/posts/_index.md': '---\ntitle: Posts\n---\n\nAbove.\n',
      'content/posts/_index.de.md': '---\ntitle: Beiträge\n---\n\nDarüber.\n',
      'content/about.de.md': '---\ntitle: Über\n---\n\nText.\n',
    },
    ['/posts/a/', '/de/posts/a/', '/de/posts/b/', '/de/posts/', '/de/about/'],
  ],
  [
    'Hugo, by folder and with a pattern',
    {
      'hugo.toml': `${hugo}contentDir = "content/de"\n[permalinks]\nposts = "/:year/:slug/"\n`.replace(
        '[languages.en]',
        '[languages.en]\ncontentDir = "content/en"',
      ),
      'content/en/posts/a.md': post('A', 'slug: a\n'),
      'content/de/posts/a.md': post('A de', 'slug: a\n'),
    },
    ['/2020/a/', '/de/2020/a/'],
  ],
  [
    'Docusaurus',
    {
      'docusaurus.config.js':
        "module.exports = { title: 'T', url: 'https://blog.example', baseUrl: '/', i18n: { defaultLocale: 'en', locales: ['en', 'de'] }, presets: [['classic', {}]] };\n",
      'blog/a.md': post('A', 'slug: a\n'),
      'i18n/de/docusaurus-plugin-content-blog/a.md': post('A de', 'slug: a\n'),
    },
    ['/blog/a/', '/de/blog/a/'],
  ],
  [
    'Jekyll with Polyglot',
    {
      '_config.yml': 'url: https://blog.example\nlanguages: [en, de]\ndefault_lang: en\npermalink: /:title/\n',
      '_posts/2020-01-31-a-en.md': '---\ntitle: A\nlang: en\n---\n\nText.\n',
      '_posts/2020-01-31-a-de.md': '---\ntitle: A de\nlang: de\n---\n\nText.\n',
      'about.md': '---\ntitle: About\npermalink: /about/\n---\n\nText.\n',
      'about.de.md': '---\ntitle: Über\nlang: de\npermalink: /about/\n---\n\nText.\n',
    },
    ['/post/a/', '/de/post/a/', '/a-en/', '/de/a-de/', '/about/', '/de/about/'],
  ],
  [
    'Astro, with a page for all languages',
    {
      ...astro,
      'src/pages/[lang]/blog/[...slug].astro': "---\nawait getCollection('blog');\n---\n",
      'src/content/blog/en/a.md': post('A'),
      'src/content/blog/de/a.md': post('A de'),
    },
    ['/blog/a/', '/en/blog/a/', '/de/blog/a/'],
  ],
  [
    'Astro, with a page for each language',
    {
      ...astro,
      'src/pages/blog/[...slug].astro': "---\nawait getCollection('blog');\n---\n",
      'src/pages/de/blog/[...slug].astro': "---\nawait getCollection('blog');\n---\n",
      'src/content/blog/a.md': post('A'),
      'src/content/blog/de/a.md': post('A de'),
      'src/pages/de/about.md': post('Über'),
    },
    ['/blog/a/', '/de/blog/a/', '/de/about/'],
  ],
  [
    'Eleventy, with data of folders',
    {
      'eleventy.config.js': 'export default () => {};\n',
      '_data/site.json': '{ "url": "https://blog.example", "lang": "en" }',
      'en/en.json': '{ "lang": "en" }',
      'de/de.11tydata.js': 'export default { lang: "de" };\n',
      'en/blog/a.md': post('A'),
      'de/blog/a.md': post('A de'),
      'de/about.md': '---\ntitle: Über\n---\n\nText.\n',
    },
    ['/blog/a/', '/en/blog/a/', '/de/blog/a/', '/de/about/'],
  ],
  [
    'Eleventy, with its plugin',
    {
      'eleventy.config.js': "export default (config) => config.addPlugin(I18nPlugin, { defaultLanguage: 'en' });\n",
      'blog/a.md': post('A'),
      'de/blog/a.md': post('A de'),
    },
    ['/blog/a/', '/de/blog/a/'],
  ],
  [
    'Zola',
    {
      'config.toml': 'base_url = "https://blog.example"\n[languages.de]\n',
      'content/blog/a.md': '+++\ntitle = "A"\ndate = 2020-01-31\n+++\n\nText.\n',
      'content/blog/a.de.md': '+++\ntitle = "A de"\ndate = 2020-01-31\n+++\n\nText.\n',
    },
    ['/blog/a/', '/de/blog/a/'],
  ],
])('%s: pages keep their addresses', async (_, files, expected) => {
  const { prepared } = await preparedAsItIs(files);
  const { site, problems, entries } = prepared;
  expect(problems.filter(({ severity }) => severity === 'fail')).toEqual([]);
  expect(site.editions.map(({ root }) => root)).toEqual(['/', '/de/']);
  const pages = entries.flatMap(({ path, source }) => ('root' in source ? [path] : []));
  expect([...pages, ...site.redirects.map(({ from }) => from)]).toEqual(expect.arrayContaining(expected));
});

test('a language whose posts had other addresses has no home page of its own', async () => {
  const { prepared } = await preparedAsItIs({
    'hugo.toml': hugo,
    'content/posts/a.md': post('A'),
    'content/posts/a.de.md': post('A de', 'url: /deutsch/a/\n'),
  });
  expect(prepared.site.editions).toHaveLength(1);
});
