import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDay, isoTimestamp, readDate } from '../../../src/content/values/dates.ts';
import { readWrittenDate } from '../../../src/content/values/writtenDates.ts';

const iso = (text: string, zone: string) => {
  const date = readDate(text, zone);
  return date && [new Date(date.time).toISOString(), date.day];
};

test.each([
  ['2026-01-05', 'UTC', '2026-01-05T00:00:00.000Z', '2026-01-05'],
  ['2026-01-05', 'America/Los_Angeles', '2026-01-05T08:00:00.000Z', '2026-01-05'],
  ['2026-07-05', 'America/Los_Angeles', '2026-07-05T07:00:00.000Z', '2026-07-05'],
  ['2026-01-05', 'Pacific/Kiritimati', '2026-01-04T10:00:00.000Z', '2026-01-05'],
  ['2026-01-05 23:30', 'Europe/Vienna', '2026-01-05T22:30:00.000Z', '2026-01-05'],
  ['2026-01-05T23:30:15-08:00', 'UTC', '2026-01-06T07:30:15.000Z', '2026-01-06'],
  ['2026-01-05T23:30:15-0800', 'Asia/Tokyo', '2026-01-06T07:30:15.000Z', '2026-01-06'],
  ['2026-01-05T23:30:15.123Z', 'Asia/Tokyo', '2026-01-05T23:30:15.000Z', '2026-01-06'],
  // An hour that a change of clocks leaves out, and one that it repeats.
  ['2026-03-29 02:30', 'Europe/Vienna', '2026-03-29T01:30:00.000Z', '2026-03-29'],
  ['2026-10-25 12:00', 'Europe/Vienna', '2026-10-25T11:00:00.000Z', '2026-10-25'],
  ['2024-02-29', 'UTC', '2024-02-29T00:00:00.000Z', '2024-02-29'],
  ['0099-01-01', 'UTC', '0099-01-01T00:00:00.000Z', '0099-01-01'],
])('reads %s in %s', (text, zone, moment, day) => {
  expect(iso(text, zone)).toEqual([moment, day]);
});

test.each([
  '2026-02-30',
  '2026-13-45',
  '2025-02-29',
  '0000-01-01',
  '05/01/2026',
  'tomorrow',
  '12026-01-01',
  '2026-01-05T24:00',
  '2026-01-05T10:60',
  '2026-01-05T10:00+25:00',
  '',
])('rejects %s', (text) => {
  expect(readDate(text, 'UTC')).toBeNull();
});

test.each([
  ['Oct 2, 2026', '2026-10-02'],
  ['October 2, 2026', '2026-10-02'],
  ['Oct. 2nd, 2026', '2026-10-02'],
  ['Oct 2 2026', '2026-10-02'],
  ['Sept 3, 2026', '2026-09-03'],
  ['2 October 2026', '2026-10-02'],
  ['2 Oct, 2026', '2026-10-02'],
  ['2. October 2026', '2026-10-02'],
  ['2nd of October 2026', '2026-10-02'],
  ['02-Oct-2026', '2026-10-02'],
  ['2026-Oct-02', '2026-10-02'],
  ['2026 Oct 2', '2026-10-02'],
  ['Friday, October 2, 2026', '2026-10-02'],
  ['Fri 2 Oct 2026', '2026-10-02'],
  ['2026-1-5', '2026-01-05'],
  ['2026/10/02', '2026-10-02'],
  ['2026/1/5', '2026-01-05'],
  ['2026.10.02', '2026-10-02'],
  ['20261002', '2026-10-02'],
  ['2026年10月2日', '2026-10-02'],
  ['2026년 10월 2일', '2026-10-02'],
  ['2026-W40-5', '2026-10-02'],
  ['2026W405', '2026-10-02'],
  ['2020-W53-7', '2021-01-03'],
  ['13/06/2026', '2026-06-13'],
  ['06/13/2026', '2026-06-13'],
  ['31.12.2026', '2026-12-31'],
  ['05/05/2026', '2026-05-05'],
  ['  MAY 5, 2026 ', '2026-05-05'],
])('reads %s as %s', (text, day) => {
  expect(iso(text, 'Europe/Vienna')).toEqual(iso(day, 'Europe/Vienna'));
  expect(readDate(text, 'UTC')).not.toBeNull();
});

test.each([
  ['Fri, 02 Oct 2026 10:00:00 +0200', '2026-10-02T10:00:00+02:00'],
  ['Fri, 2 Oct 2026 10:00 GMT', '2026-10-02T10:00:00Z'],
  ['02 Oct 2026 10:00:00 EST', '2026-10-02T10:00:00-05:00'],
  ['Fri Oct 02 2026 10:00:00 GMT+0200 (Central European Summer Time)', '2026-10-02T10:00:00+02:00'],
  ['Fri Oct  2 10:00:00 2026', '2026-10-02T10:00:00'],
  ['Fri Oct  2 10:00:00 UTC 2026', '2026-10-02T10:00:00Z'],
  ['2026/10/02 10:00', '2026-10-02T10:00'],
  ['2026/10/02 9:30 PM', '2026-10-02T21:30'],
  ['Oct 2, 2026 at 12:05 a.m.', '2026-10-02T00:05'],
  ['October 2, 2026 10:00', '2026-10-02T10:00'],
  ['20261002T100000Z', '2026-10-02T10:00:00Z'],
  ['2026-10-02 9:30', '2026-10-02T09:30'],
  ['2026-10-02T10:00:00 UTC', '2026-10-02T10:00:00Z'],
  ['2026-10-02T10:00+02', '2026-10-02T10:00:00+02:00'],
])('reads %s as %s, with its time and zone', (text, same) => {
  expect(readDate(text, 'America/New_York')).toEqual(readDate(same, 'America/New_York'));
  expect(readDate(text, 'America/New_York')).not.toBeNull();
});

test.each([
  ['05/06/2026', ['2026-06-05', '2026-05-06']],
  ['5.6.2026', ['2026-06-05', '2026-05-06']],
  ['01-02-2026 10:00', ['2026-02-01', '2026-01-02']],
  ['Mon, 02 Oct 2026', ['2026-10-02']],
  ['Saturday, October 2, 2026', ['2026-10-02']],
  ['2026-W54-1', ['2026-01-31']],
])('does not choose between the days that %s may mean', (text, days) => {
  expect(readDate(text, 'UTC')).toBeNull();
  const written = readWrittenDate(text);
  for (const day of days) expect(written !== null && 'hint' in written ? written.hint : '').toContain(day);
});

test.each([
  'Feb 30, 2026',
  '31 June 2026',
  '2026/13/01',
  '13/13/2026',
  'Oct 2, 26',
  'Octo 2, 2026',
  'October 2026',
  '2026-10',
  '2026',
  '1790899200',
  '2026-10-02 25:00',
  '2026-10-02 13:00 PM',
  '2026-10-02 10:00 CEST',
  '2026-10-02 and more',
  'next Friday',
])('rejects %s, which is no date in any form', (text) => expect(readDate(text, 'UTC')).toBeNull());

test('writes days in the given language', () => {
  const date = { time: 0, day: '2026-01-31' };
  expect(formatDay(date, 'en')).toEqual({ datetime: '2026-01-31', text: 'January 31, 2026' });
  expect(formatDay(date, 'de').text).toBe('31. Januar 2026');
  expect(formatDay(date, 'ja').text).toBe('2026年1月31日');
});

test('a day without a zone is the same day in every time zone', () => {
  const zones = ['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Kiritimati', 'America/Sao_Paulo'];
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, fc.constantFrom(...zones), (date, zone) => {
      const day = date.toISOString().slice(0, 10);
      expect(readDate(day, zone)?.day).toBe(day);
    }),
    { seed: 1 },
  );
});

test.each([
  ['2026-01-31', 'UTC', '2026-01-31T00:00:00Z'],
  ['2026-01-31T09:30', 'Europe/Vienna', '2026-01-31T09:30:00+01:00'],
  ['2026-07-01T09:30', 'America/St_Johns', '2026-07-01T09:30:00-02:30'],
  ['2026-01-31T23:30:00Z', 'Asia/Kathmandu', '2026-02-01T05:15:00+05:45'],
  // Vienna's own time, 1:05:21 ahead, whose seconds no format writes.
  ['1850-01-01', 'Europe/Vienna', '1850-01-01T00:00:39+01:06'],
])('formats %s in %s as %s', (text, timezone, moment) => {
  const date = readDate(text, timezone);
  expect(date && isoTimestamp(date, timezone)).toBe(moment);
});
