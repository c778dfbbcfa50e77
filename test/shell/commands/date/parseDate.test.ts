import { expect, test } from 'vitest';
import { parseDate } from '../../../../src/shell/commands/date/parseDate.ts';
import { fakeShell, output } from '../../fakeShell.ts';

/** A Wednesday, shortly after noon. Texts with a full date are recorded with GNU date instead, in record/lines.txt. */
const now = new Date('2026-03-04T12:34:56.789Z');

test.each([
  ['now', '2026-03-04T12:34:56'],
  ['', '2026-03-04T12:34:56'],
  ['today', '2026-03-04T12:34:56'],
  ['yesterday', '2026-03-03T12:34:56'],
  ['tomorrow', '2026-03-05T12:34:56'],
  ['Tomorrow 9:00', '2026-03-05T09:00:00'],
  ['3 days ago', '2026-03-01T12:34:56'],
  ['+3 days', '2026-03-07T12:34:56'],
  ['-2 weeks', '2026-02-18T12:34:56'],
  ['- 2 weeks', '2026-02-18T12:34:56'],
  ['2 fortnights', '2026-04-01T12:34:56'],
  ['1 month ago', '2026-02-04T12:34:56'],
  ['last month', '2026-02-04T12:34:56'],
  ['next year', '2027-03-04T12:34:56'],
  ['this week', '2026-03-04T12:34:56'],
  ['90 minutes', '2026-03-04T14:04:56'],
  ['1 hour ago', '2026-03-04T11:34:56'],
  ['30 sec', '2026-03-04T12:35:26'],
  ['1 year 2 months 3 days', '2027-05-07T12:34:56'],
  ['wednesday', '2026-03-04T00:00:00'],
  ['friday', '2026-03-06T00:00:00'],
  ['this friday', '2026-03-06T00:00:00'],
  ['next friday', '2026-03-06T00:00:00'],
  ['next wednesday', '2026-03-11T00:00:00'],
  ['last friday', '2026-02-27T00:00:00'],
  ['last wed', '2026-02-25T00:00:00'],
  ['monday 8pm', '2026-03-09T20:00:00'],
  ['friday 1 week ago', '2026-02-27T00:00:00'],
  ['12:00', '2026-03-04T12:00:00'],
  ['12:00:30 yesterday', '2026-03-03T12:00:30'],
  ['12am', '2026-03-04T00:00:00'],
  ['jan 5', '2026-01-05T00:00:00'],
  ['5 jan', '2026-01-05T00:00:00'],
  ['1/5', '2026-01-05T00:00:00'],
  ['12:00 +0200', '2026-03-04T10:00:00'],
])('%s', (text, expected) => {
  expect(parseDate(text, now, true)?.toISOString().slice(0, 19)).toBe(expected);
});

test.each(['x', 'yesterdays', '31 feb', '2026-02-29', '24:00', '3 dais ago', 'next', '5', '12:00 13:00', '--1 day'])(
  'takes %j for no date',
  (text) => {
    expect(parseDate(text, now, true)).toBeNull();
  },
);

test('a day without a zone is local time', async () => {
  const shell = fakeShell({});
  expect(await output('date -d 2026-01-31 "+%F %T"', shell)).toBe('2026-01-31 00:00:00\n');
  expect(await output('date -d nonsense; echo $?', shell)).toBe('date: invalid date ‘nonsense’\n1\n');
});
