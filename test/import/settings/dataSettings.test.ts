import { expect, test } from 'vitest';
import { parseDataSettings } from '../../../src/import/settings/dataSettings.ts';

test.each<[string, string, string, Record<string, unknown> | null]>([
  [
    'tabs in YAML',
    'hugo.yaml',
    'title: Rain\nparams:\n\tauthor:\n\t\tname: Me\n',
    { title: 'Rain', params: { author: { name: 'Me' } } },
  ],
  ['a key that is there twice', 'hugo.yaml', 'title: Old\ntitle: Rain\n', { title: 'Rain' }],
  ['anchors', '_config.yml', 'a: &a { b: 1 }\nc:\n  <<: *a\n', { a: { b: 1 }, c: { b: 1 } }],
  ['a date', '_config.yml', 'since: 2020-01-31\n', { since: '2020-01-31' }],
  [
    'lines that are not TOML',
    'hugo.toml',
    'title = Rain\nbaseURL = "https://rain.example/"\nbaseURL = "x"\n',
    { baseURL: 'https://rain.example/' },
  ],
  ['a whole file that is not TOML', 'hugo.toml', 'rain\n'.repeat(99), null],
  ['comments in JSON', 'hugo.json', '{ "title": "Rain" } # old\n', { title: 'Rain' }],
  ['a list', 'hugo.json', '[1]', null],
  ['nothing', 'hugo.yaml', '', null],
  ['prose', 'hugo.yaml', 'Rain falls.', null],
])('settings with %s', (_, file, text, expected) => {
  expect(parseDataSettings(file, text, { foldsKeys: false })).toEqual(expected);
});

test('a value within itself makes a text that says nothing', () => {
  expect(parseDataSettings('a.yml', 'a: &a\n  b: *a\n', { foldsKeys: true })).toBeNull();
});
