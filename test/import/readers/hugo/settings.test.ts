import { expect, test } from 'vitest';
import { summaryOf } from '../../../../src/import/notes/summary.ts';
import { hugo } from '../../../../src/import/readers/hugo.ts';
import { convertFiles } from '../../convertFiles.ts';
import { fakeFolder } from '../fakeFolder.ts';

async function site(texts: Record<string, string>) {
  return hugo.read(fakeFolder(texts));
}

test.each([
  [
    'hugo.toml',
    'baseURL = "https://rain.example/blog/"\ntitle = "Rain"\nlanguageCode = "en-gb"\ntimeZone = "Europe/Berlin"\n[params]\ndescription = "Of rain"\n[params.author]\nname = "Ada"',
  ],
  [
    'config.yaml',
    'baseurl: https://rain.example/blog/\ntitle: Rain\nlanguagecode: en-gb\ntimeZone: Europe/Berlin\nparams: { description: Of rain, author: Ada }',
  ],
  [
    'hugo.json',
    '{"baseURL":"https://rain.example/blog/","title":"Rain","locale":"en-gb","timeZone":"Europe/Berlin","params":{"Description":"Of rain"},"author":{"name":"Ada"}}',
  ],
])('%s says what the site is', async (name, text) => {
  expect((await site({ [name]: text })).settings).toEqual({
    title: 'Rain',
    url: 'https://rain.example/blog',
    description: 'Of rain',
    author: 'Ada',
    language: 'en-gb',
    timezone: 'Europe/Berlin',
    navigation: [],
  });
});

test('settings in several files belong together, and those of the language win', async () => {
  const { settings, publicFolders } = await site({
    'config/_default/hugo.toml': 'title = "All"\ndefaultContentLanguage = "de"\nstaticDir = ["static", "more"]',
    'config/_default/languages.de.toml': 'title = "Regen"',
    'config/_default/params.toml': 'description = "Of rain"',
    'config/_default/menus.de.toml':
      '[[main]]\nname = "Last"\nurl = "/l/"\nweight = 9\n[[main]]\nname = "First"\npageRef = "/f"\nweight = 1',
    'config/production/hugo.toml': 'baseURL = "https://rain.example/"',
  });
  expect(settings).toMatchObject({ title: 'Regen', description: 'Of rain', url: 'https://rain.example' });
  expect(settings.navigation).toEqual([
    { label: 'First', url: '/f' },
    { label: 'Last', url: '/l/' },
  ]);
  expect(publicFolders).toEqual(['static', 'more', 'assets', 'content']);
});

test('names of emoji are known if the settings say so', async () => {
  const { settings } = await site({ 'hugo.toml': 'enableEmoji = true' });
  expect(settings.hasEmojiNames).toBe(true);
});

test('settings that cannot be parsed, and the address of a new site, say nothing', async () => {
  expect((await site({ 'hugo.toml': 'title = ' })).settings).toMatchObject({ title: null, url: null });
  expect((await site({ 'hugo.toml': 'baseURL = "https://example.org/"' })).settings.url).toBeNull();
});

test('a text above a listing is no entry of the bar and no post', async () => {
  const menu = '[[menu.main]]\nname = "Posts"\nurl = "/posts/"\n[[menu.main]]\nname = "Me"\nurl = "/me/"\n';
  const { site: converted } = await convertFiles({
    'hugo.toml': menu,
    'content/me.md': '---\ntitle: Me\n---\nI.\n',
    'content/posts/_index.md': '---\ntitle: All\n---\nAll of them.\n',
    'content/posts/rain.md': '---\ntitle: Rain\ndate: 2020-01-31\n---\nWet.\n',
  });
  expect(converted.settings.navigation).toEqual([{ label: 'Me', url: '/me/' }]);
  expect(summaryOf(converted, 'blog', null)).toContain('2 posts are published');
});
