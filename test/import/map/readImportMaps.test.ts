import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readImportMap, readImportMaps } from '../../../src/import/map/readImportMaps.ts';
import { folderOf } from '../../temporaryFolder.ts';

test('entries are HTML by name', () => {
  const text = `# For the old charts.\nChart: '<figure data-name="chart">{children}</figure>'\nAd: ''\nmy-box: |\n  <div>\n  {children}\n  </div>\n`;
  expect([...readImportMap(text, 'import-map.yaml')]).toEqual([
    ['Chart', '<figure data-name="chart">{children}</figure>'],
    ['Ad', ''],
    ['my-box', '<div>\n{children}\n</div>\n'],
  ]);
  expect([...readImportMap('', 'import-map.yaml')]).toEqual([]);
});

test.each([
  ['a list', '- Chart\n', /^x\.yaml:1 /],
  ['a syntax error', 'Ad: ""\nChart: "<figure>\n', /^x\.yaml:\d /],
  ['a number', 'Ad: ""\nChart: 5\n', /^x\.yaml:2 Chart must be HTML/],
  ['an entry without a value', 'Chart:\n', /^x\.yaml:1 Chart must be HTML/],
  ['entries within an entry', 'Ad: ""\nChart:\n  html: <p>\n', /^x\.yaml:2 Chart must be HTML/],
  ['a name with a control character', '"A\\e[2J": 5\n', /^x\.yaml:1 A\ufffd\[2J must/],
  ['a name twice', 'Chart: a\nChart: b\n', /^x\.yaml:\d /],
])('%s is an error with file and line', (_, text, message) => {
  expect(() => readImportMap(text, 'x.yaml')).toThrow(message);
});

test('an entry of the first folder is used before that of another', async () => {
  const folder = await folderOf({
    'site/import-map.yaml': 'A: site\n',
    'blog/import-map.yaml': 'A: blog\nB: blog\n',
    'empty/x.md': '',
  });
  const folders = ['site', 'empty', 'blog', 'blog'].map((name) => join(folder, name));
  expect([...readImportMaps(folders)]).toEqual([
    ['A', 'site'],
    ['B', 'blog'],
  ]);
});

test('what a link leads to is not read', async () => {
  const folder = await folderOf({ 'secret.yaml': 'token: secret\n', 'blog/x.md': '' });
  symlinkSync(join(folder, 'secret.yaml'), join(folder, 'blog/import-map.yaml'));
  expect(() => readImportMaps([join(folder, 'blog')])).toThrow(/import-map\.yaml is no file/);
});
