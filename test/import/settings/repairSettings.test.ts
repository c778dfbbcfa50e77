import { expect, test } from 'vitest';
import { languageTagOf } from '../../../src/content/values/languageTag.ts';
import { repairSettings } from '../../../src/import/settings/repairSettings.ts';
import { zoneNameOf } from '../../../src/import/settings/zoneName.ts';

const nothing = {
  title: null,
  url: null,
  description: null,
  author: null,
  language: null,
  timezone: null,
  navigation: [],
};

test.each([
  ['en', 'en'],
  ['en_US', 'en-US'],
  ['de_AT.UTF-8', 'de-AT'],
  ['PT-br', 'pt-BR'],
  ['zh-hans-cn', 'zh-Hans-CN'],
  ['English', 'en'],
  ['klingonese', null],
  ['{{ site.lang }}', null],
])('the language %j is %j', (written, tag) => expect(languageTagOf(written)).toBe(tag));

test.each([
  ['Europe/Vienna', 'Europe/Vienna'],
  ['america/new_york', 'America/New_York'],
  ['UTC', 'UTC'],
  ['CEST', 'Europe/Berlin'],
  ['Eastern Time (US & Canada)', 'America/New_York'],
  ['Eastern Standard Time', 'America/New_York'],
  ['UTC+2', 'Etc/GMT-2'],
  ['-08:00', 'Etc/GMT+8'],
  ['UTC+0', 'UTC'],
  ['UTC+5:30', null],
  ['Middle Earth', null],
])('the time zone %j is %j', (written, name) => expect(zoneNameOf(written)).toBe(name));

test.each([
  ['https://example.org/', 'https://example.org'],
  ['https://example.org/blog/', 'https://example.org/blog'],
  ['https://example.org/?a#b', 'https://example.org'],
  ['example.org', 'https://example.org'],
  ['//example.org/blog', 'https://example.org/blog'],
  ['http://EXAMPLE.org', 'http://example.org'],
  ['http://localhost:4000', null],
  ['http://127.0.0.1:1313/', null],
  ['/', null],
  ['ftp://example.org', null],
  ['https://', null],
])('the address %j is %j', (written, url) => {
  const { settings, notes } = repairSettings({ ...nothing, url: written }, { file: '_config.yml', text: '' });
  expect(settings.url).toBe(url);
  expect(notes.map(({ kind, file, about }) => [kind, file, about])).toEqual(
    written === url ? [] : [['setting', '_config.yml', 'url']],
  );
});

test.each([
  ['title: [a, b]', 'title [a, b]', 1],
  ['x: 1\ntitle:\n  - a\n', 'title - a', 2],
  ['# x\n\ntitle = ["a"] # why', 'title ["a"]', 3],
  ['{\n  "title": { "en": "a" },\n}', 'title { "en": "a" }', 2],
  ['export default {\n  title: process.env.TITLE,\n}', 'title process.env.TITLE', 2],
  ['lang: [en]', 'lang [en]', 1],
  ['time-zone: 7', 'time-zone 7', 1],
])('the line %j of which nothing is known is named', (text, what, line) => {
  const { notes } = repairSettings(nothing, { file: 'config', text });
  expect(notes).toEqual([
    expect.objectContaining({
      kind: 'setting',
      file: 'config',
      line,
      message: expect.stringContaining(`${what} is left out`),
    }),
  ]);
});

test.each(['', 'title:', 'title: ""', 'title: ~', '[menu]\ntitle = ["a"]', 'menu:\n    title: [a]'])(
  'nothing is said about %j',
  (text) => expect(repairSettings(nothing, { file: 'config', text }).notes).toEqual([]),
);

test('a value that is not valid is named with its line', () => {
  const text = 'title: A\nbaseURL: nowhere\nlocale: xx-yy-zz\ntimezone: Mars';
  const settings = { ...nothing, title: 'A', url: 'nowhere', language: 'xx-yy-zz', timezone: 'Mars' };
  const { notes } = repairSettings(settings, { file: 'config', text });
  expect(notes.map(({ about, line }) => [about, line])).toEqual([
    ['url', 2],
    ['language', 3],
    ['timezone', 4],
  ]);
});

test('entries of the navigation get a path, and those without a label or an address are noted', () => {
  const { settings, notes } = repairSettings(
    {
      ...nothing,
      title: ' \n ',
      author: ' Ada\n Lovelace ',
      navigation: [
        { label: 'about', url: 'about.html' },
        { label: ' the\nblog ', url: './blog/' },
        { label: 'code', url: '//code.example/x' },
        { label: '', url: '/x' },
        { label: 'x', url: ' ' },
      ],
    },
    { file: '', text: '' },
  );
  expect(settings).toMatchObject({
    title: null,
    author: 'Ada Lovelace',
    navigation: [
      { label: 'about', url: '/about.html' },
      { label: 'the blog', url: '/blog/' },
      { label: 'code', url: 'https://code.example/x' },
    ],
  });
  expect(notes).toHaveLength(2);
});
