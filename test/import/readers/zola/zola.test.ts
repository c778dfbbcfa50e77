import { expect, test } from 'vitest';
import { zola } from '../../../../src/import/readers/zola.ts';
import { readFake } from '../fakeFolder.ts';

const config = 'base_url = "https://rain.example/"\n';

/** The place of one file in words, and its addresses. `matter` is its front matter, and `settings` follow those above. */
async function read(file: string, matter = '', settings = '') {
  const texts = { 'config.toml': config + settings, 'content/notes/x.md': '+++\n+++\nText\n' };
  const { site, posts } = await readFake(zola, { ...texts, [file]: `+++\n${matter}\n+++\nText\n` });
  const post = site.posts.find((each) => each.file === file);
  const parts = [post?.collection ?? 'page', post?.name || 'listing', post?.date, post?.language];
  const place = parts.filter((part) => part !== null && part !== undefined).join(' ');
  const isDraft = posts.get(file)?.meaning.draft !== null;
  return { place: isDraft ? `${place} draft` : place, addresses: posts.get(file)?.addresses };
}

test.each<[string, string, string, string[]]>([
  ['content/blog/Hello World.md', '', 'blog Hello World', ['/blog/hello-world/']],
  ['content/blog/2020-03-07-hello.md', '', 'blog hello 2020-03-07', ['/blog/hello/']],
  ['content/blog/2020-03-07_hello.md', '', 'blog hello 2020-03-07', ['/blog/hello/']],
  ['content/blog/hello/index.md', '', 'blog hello', ['/blog/hello/']],
  ['content/blog/a/b.md', '', 'blog a/b', ['/blog/a/b/']],
  ['content/blog/v1.2 Größe.md', '', 'blog v1.2 Größe', ['/blog/v1-2-grosse/']],
  ['content/about.md', '', 'page about', ['/about/']],
  ['content/about.md', 'date = 2020-03-07', 'page about', ['/about/']],
  ['content/hello.md', 'path = "2020/3/7/Hello"', 'post hello 2020-03-07', ['/2020/3/7/Hello/']],
  ['content/blog/hello.md', 'slug = "other"', 'blog hello', ['/blog/other/']],
  ['content/blog/hello.md', 'aliases = ["old/a.html", "/b"]', 'blog hello', ['/blog/hello/', '/old/a.html', '/b']],
  ['content/blog/_index.md', '', 'blog listing', ['/blog/']],
  ['content/blog/2020/_index.md', '', 'blog 2020', ['/blog/2020/']],
  ['content/_index.md', '', 'page home', ['/']],
  ['content/blog/hello.md', 'draft = true', 'blog hello draft', ['/blog/hello/']],
  ['content/blog/hello.md', 'render = false', 'blog hello draft', ['/blog/hello/']],
])('%s with %j is %s at %j', async (file, matter, place, addresses) => {
  expect(await read(file, matter)).toEqual({ place, addresses });
});

test('a translation has the folder of its language', async () => {
  const settings = '[languages.fr]\n';
  expect(await read('content/blog/hello.fr.md', '', settings)).toEqual({
    place: 'blog hello fr',
    addresses: ['/fr/blog/hello/'],
  });
});

test.each([
  ['[slugify]\npaths = "off"', '/blog/Tea (Two)/'],
  ['[slugify]\npaths = "safe"', '/blog/Tea_Two_/'],
  ['[slugify]\npaths = "on"', '/blog/tea-two/'],
])('addresses follow the settings %j', async (settings, expected) => {
  expect((await read('content/blog/Tea (Two).md', '', settings)).addresses).toEqual([expected]);
});

test('a section that is a draft hides its texts, and a section without a text is left out', async () => {
  const { posts, leftOut } = await readFake(zola, {
    'config.toml': config,
    'content/blog/_index.md': '+++\ndraft = true\n+++\n',
    'content/blog/a.md': '+++\ntitle = "A"\n+++\nText\n',
  });
  expect(posts.get('content/blog/a.md')?.meaning.draft).not.toBeNull();
  expect(Object.keys(leftOut)).toEqual(['content/blog/_index.md']);
});

test('the settings and the menu of a theme are found', async () => {
  const written = `title = "Rain"\nauthor = "Ada"\ndefault_language = "de"\n
[extra.menu]\nmain = [{ name = "Me", url = "$BASE_URL/about/" }]`;
  const { site } = await readFake(zola, { 'config.toml': config + written });
  expect(site.settings).toMatchObject({
    title: 'Rain',
    url: 'https://rain.example',
    author: 'Ada',
    language: 'de',
    navigation: [{ label: 'Me', url: '/about/' }],
  });
});
