import { expect, test } from 'vitest';
import { readWithMatter } from './readWithMatter.ts';

test.each([
  ['date: 2020-01-31', '2020-01-31'],
  ['date: 2020-01-31T09:30:00Z', '2020-01-31T09:30:00Z'],
  ['date: 2017-01-05 12:00:00 +0100', '2017-01-05 12:00:00 +0100'],
  ['date: 2017-01-05 12:00:00 +0100 CET', '2017-01-05 12:00:00 +0100'],
  ['date: 2017-01-05 12:00 Europe/Vienna', '2017-01-05T11:00:00Z'],
  ['date: 2017-01-05 12:00:00 Mars/Crater', null],
  ['date: Jan 5, 2017', 'Jan 5, 2017'],
  ['date: 5 January 2017', '5 January 2017'],
  ['date: 2017/1/5', '2017/1/5'],
  ['date: 1726084101', '2024-09-11T19:48:21Z'],
  ['date: "1726084101"', '2024-09-11T19:48:21Z'],
  ['date: 1726084101000', '2024-09-11T19:48:21Z'],
  ['date: 20200131', '20200131'],
  ['date: 202001311230', '2020-01-31T12:30:00'],
  ['date: 20200131123059', '2020-01-31T12:30:59'],
  ['date: 2020', '2020-01-01'],
  ['date: 2020-06', '2020-06-01'],
  ['date: "[[2020-01-31]]"', '2020-01-31'],
  ['date: !!timestamp 2020-01-31', '2020-01-31'],
  ['date: 05/06/2020', null],
  ['date: 13/06/2020', '13/06/2020'],
  ['date: 2020-02-30', null],
  ['date: {{ now }}', null],
  ['date:', null],
  ...[
    'pubDate',
    'published',
    'published_at',
    'publishedOn',
    'date_published',
    'created',
    'created_at',
    'createdAt',
    'dateCreated',
    'posted',
  ].map((key): [string, string] => [`${key}: 2020-01-31`, '2020-01-31']),
  ['created: 2019-01-01\ndate: 2020-01-31', '2020-01-31'],
  ['created: 2019-01-01\npublished: 2020-01-31', '2020-01-31'],
  ['published: true\ncreated: 2020-01-31', '2020-01-31'],
  ['extra:\n  date: 2020-01-31', '2020-01-31'],
])('reads the date of %s', (matter, date) => {
  expect(readWithMatter(matter).meaning).toMatchObject({ date, draft: null });
});

test.each([
  'updated',
  'lastmod',
  'last_modified_at',
  'modified',
  'updated_at',
  'updatedDate',
  'date_updated',
  'dateModified',
  'lastUpdated',
  'changed',
])('reads the last change of %s', (key) => {
  expect(readWithMatter(`${key}: 1726084101`).meaning).toMatchObject({ updated: '2024-09-11T19:48:21Z', kept: [] });
});

test('takes the date of the path for one that cannot be read', () => {
  const { meaning, notes } = readWithMatter('title: A\ndate: 05/06/2020', { date: '2020-06-05' });
  expect(meaning.date).toBe('2020-06-05');
  expect(notes).toMatchObject([{ kind: 'changed', line: 3, about: 'dates that cannot be read' }]);
});

test('keeps a post back whose date may be that of the future, or is a word', () => {
  expect(readWithMatter('date: 05/06/2040').meaning).toMatchObject({ date: null, from: '2040-06-05' });
  expect(readWithMatter('date: TBD').meaning.draft).toContain('TBD');
});
