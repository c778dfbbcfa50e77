import { expect, test } from 'vitest';
import { editionSites } from '../../../src/content/arrange/editions.ts';
import { checkPaths } from '../../../src/plan/checkPaths.ts';
import { planned } from '../../sites/planned.ts';

const post = (keys = '') => `---\ntitle: T\ndate: 2026-01-01\n${keys}---\n\nText.\n`;
const settings = 'title: x\nlanguage: en\n';

/** Returns the paths of the posts and pages in each edition, by its home page. */
async function pathsIn(files: Record<string, string>, languages = '[en, de, pt-BR]') {
  const { site } = await planned({ 'site.yaml': `${settings}languages: ${languages}\n`, ...files });
  return Object.fromEntries(
    editionSites(site).map(({ root, collections, pages, unlisted }) => [
      root,
      [...collections.flatMap(({ posts }) => posts), ...pages, ...unlisted].map(({ path }) => path).sort(),
    ]),
  );
}

test.each([
  ['a name with a language', 'post/a.de.md', '/de/', '/de/post/a/'],
  ['a name without an original', 'post/lone.de.md', '/de/', '/de/post/lone/'],
  ['a folder', 'de/post/a.md', '/de/', '/de/post/a/'],
  ['a folder in other letters', 'DE/post/a.md', '/de/', '/de/post/a/'],
  ['a page in a folder', 'de/about.md', '/de/', '/de/about/'],
  ['a folder in a collection', 'de/post/x/index.md', '/de/', '/de/post/x/'],
  ['a folder with a translation', 'post/x/index.de.md', '/de/', '/de/post/x/'],
  ['a region of a language', 'post/a.de-AT.md', '/de/', '/de/post/a/'],
  ['a language with a region', 'post/a.pt-BR.md', '/pt-br/', '/pt-br/post/a/'],
  ['the language without its region', 'post/a.pt.md', '/', '/post/a.pt/'],
  ['the main language, by name', 'post/b.en.md', '/', '/post/b/'],
  ['the main language, by folder', 'en/post/b.md', '/', '/post/b/'],
  ['a language without a home page', 'post/a.fr.md', '/', '/post/a.fr/'],
  ['the language in the folder and in the name', 'de/post/b.de.md', '/de/', '/de/post/b/'],
  ['another language in the name', 'de/post/b.en.md', '/', '/post/b/'],
])('puts %s into its edition', async (_, file, root, path) => {
  const found = await pathsIn({ 'post/a.md': post(), [file]: post() });
  expect(found[root]).toContain(path);
  expect(Object.values(found).flat()).toHaveLength(2);
});

test('the front matter decides on the edition, below a slug or a pattern too', async () => {
  const found = await pathsIn({
    'post/a.md': post('lang: de\n'),
    'post/b.md': post('lang: de\nslug: other\n'),
    'de/post/c.md': post('lang: en\n'),
    'de/post/d.md': post('unlisted: true\n'),
    'de/post/e.md': post('lang: fr\n'),
  });
  const german = ['/de/post/a/', '/de/post/d/', '/de/post/e/', '/de/post/other/'];
  expect(found).toEqual({ '/': ['/post/c/'], '/de/': german });
});

test('a site without languages has one edition, and a folder is a collection', async () => {
  const { site } = await planned({ 'site.yaml': settings, 'post/a.de.md': post(), 'de/post/a.md': post() });
  expect(site.editions.map(({ root }) => root)).toEqual(['/']);
  expect(site.collections.map(({ name }) => name)).toEqual(['de', 'post']);
});

test('versions in both layouts are translations of each other, the main language first', async () => {
  const files = { 'en/post/a.md': post(), 'de/post/a.md': post(), 'post/a.pt-BR.md': post(), 'post/b.md': post() };
  const { site, problems } = await planned({ 'site.yaml': `${settings}languages: [de, pt-BR]\n`, ...files });
  const versions = [...site.translations.values()][0]?.map(({ path }) => path);
  expect(versions).toEqual(['/post/a/', '/de/post/a/', '/pt-br/post/a/']);
  expect(problems).toEqual([]);
});

test('two files for one path are reported, and so is a language without texts', async () => {
  const files = { 'post/a.de.md': post(), 'de/post/a.md': post() };
  const { site, problems } = await planned({ 'site.yaml': `${settings}languages: [en, de, ar]\n`, ...files });
  expect(problems.map(({ rule }) => rule)).toEqual(['path-taken', 'language-empty', 'language-empty']);
  expect(site.editions).toHaveLength(1);
});

test.each([
  ['a second text above a list', { 'de/post/index.md': 'A', 'post/index.de.md': 'B' }, 'intro-twice', '/de/post/'],
  ['a text above a list in both folders', { 'en/post/index.md': 'A', 'post/index.md': 'B' }, 'intro-twice', '/post/'],
  ['a text for the home page', { 'de/index.md': 'A' }, 'index-reserved', 'home.de.md'],
  ['a page at a home page', { 'de.md': post() }, 'path-taken', 'the home page in /de/'],
  ['a slug at a home page', { 'me.md': post('slug: de\n') }, 'path-taken', 'the home page in /de/'],
  ['an alias at a home page', { 'me.md': post('aliases: [/de/]\n') }, 'alias-taken', 'the home page in /de/'],
  ['an alias at a list', { 'me.md': post('aliases: [/de/post/]\n') }, 'alias-taken', 'the listing of post/ in /de/'],
  ['a collection at a home page', { 'en/de/b.md': post() }, 'path-taken', 'the home page in /de/'],
])('%s is reported', async (_, files, rule, named) => {
  const all = { 'site.yaml': `${settings}languages: [en, de]\n`, 'de/post/a.md': post(), ...files };
  const { site, plan, problems } = await planned(all);
  const found = [...problems, ...checkPaths(site, plan)].filter((problem) => problem.rule === rule);
  expect(found.map(({ message, hint }) => `${message} ${hint}`).join()).toContain(named);
});

test('an edition has no collection of which it has no posts', async () => {
  const yaml = `${settings}languages: [en, de]\ncollections: { haiku: { pageSize: 3 }, post: {} }\n`;
  const { plan } = await planned({ 'site.yaml': yaml, 'haiku/a.md': post(), 'post/a.de.md': post() });
  const paths = plan.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['/haiku/', '/de/post/']));
  expect(paths).not.toContain('/de/haiku/');
});

test('the text of a file replaces what the settings say for all languages', async () => {
  const { site, problems } = await planned({
    'site.yaml': `${settings}languages: [en, de]\ncollections: { post: { title: Posts, intro: Above. } }\n`,
    'post/a.md': post(),
    'post/a.de.md': post(),
    'post/index.de.md': '# Beiträge\n\nDarüber.',
  });
  expect(problems).toEqual([]);
  expect(site.editions.map(({ collections }) => collections[0]?.title)).toEqual(['Posts', 'Beiträge']);
});

test('the home page may list a collection that only one edition has', async () => {
  const files = { 'post/a.md': post(), 'de/neu/b.md': post() };
  const yaml = (list: string) => `${settings}languages: [en, de]\nhome: { lists: [${list}] }\n`;
  expect((await planned({ 'site.yaml': yaml('post, neu'), ...files })).problems).toEqual([]);
  expect((await planned({ 'site.yaml': yaml('de'), ...files })).problems).toMatchObject([{ rule: 'site-key' }]);
});

test('each edition has its own lists, texts and text above a listing', async () => {
  const { site } = await planned({
    'site.yaml': `${settings}footer: By me.
languages:
  en:
  de: { title: Katzen, footer: Von mir., collections: { post: { title: Beiträge } } }
`,
    'post/a.md': post('tags: [cats, C#]\nby: human\n'),
    'post/index.md': 'Above.',
    'de/post/a.md': post('tags: [Katzen, C#]\nby: ai\nseries: S\n'),
    'de/post/index.md': 'Darüber.',
  });
  const lists = editionSites(site).map(({ config, texts, collections, tags, series, provenances }) => ({
    texts: [config.language, config.title, texts.footer.shown],
    collections: collections.map(({ title, path, intro, years }) => [
      title,
      path,
      intro?.body.trim(),
      years.map((year) => year.path),
    ]),
    lists: [...tags, ...provenances].map(({ path }) => path),
    series: series.length,
  }));
  expect(lists).toEqual([
    {
      texts: ['en', 'x', 'By me.'],
      collections: [['post', '/post/', 'Above.', ['/post/2026/']]],
      lists: ['/tags/c-sharp/', '/tags/cats/', '/by/human/'],
      series: 0,
    },
    {
      texts: ['de', 'Katzen', 'Von mir.'],
      collections: [['Beiträge', '/de/post/', 'Darüber.', ['/de/post/2026/']]],
      lists: ['/de/tags/c-sharp/', '/de/tags/katzen/', '/de/by/ai/'],
      series: 1,
    },
  ]);
});
