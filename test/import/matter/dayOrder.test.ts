import { describe, expect, test } from 'vitest';
import { withDayOrders } from '../../../src/import/matter/dayOrder.ts';
import { readPost } from '../../../src/import/matter/readPost.ts';
import { plainPost } from './readWithMatter.ts';

/** Reads posts by the names of their files, each with the lines of its front matter. Returns the date of each, and notes. */
function datesOf(files: Record<string, string>) {
  const posts = Object.entries(files).map(([file, matter]) => {
    const name = file.replace(/\.md$|^.*\//g, '');
    return { ...plainPost, file, name, text: `---\n${matter}\n---\n\nText.\n` };
  });
  const read = withDayOrders(posts).map((post) => readPost(post, { keys: {} }, 'UTC'));
  return {
    dates: read.map(({ meaning }) => meaning.date),
    from: read.map(({ meaning }) => meaning.from),
    notes: read.map(({ notes }) => notes.flatMap(({ kind, message }) => (kind === 'changed' ? [message] : []))),
  };
}

describe('the order of a date is that of its siblings', () => {
  test.each([
    ['day first', { 'a.md': 'date: 13/02/2024', 'b.md': 'date: 03/04/2024' }, '2024-04-03'],
    ['month first', { 'a.md': 'date: 02/13/2024', 'b.md': 'date: 03/04/2024' }, '2024-03-04'],
    ['with dots', { 'a.md': 'date: 13.02.2024', 'b.md': 'date: "03.04.2024"' }, '2024-04-03'],
    ['short, of another key', { 'a.md': 'updated: 13-2-2024', 'b.md': 'date: 3-4-2024' }, '2024-04-03'],
    ['with a time', { 'a.md': "date: '13/02/2024 10:00'", 'b.md': 'date: 03/04/2024 09:30' }, '2024-04-03 09:30'],
    ['in JSON', { 'a.md': '"date": "13/02/2024"', 'b.md': '"date": "03/04/2024"' }, '2024-04-03'],
    [
      'of the nearest folder',
      { 'x/a.md': 'date: 13/02/2024', 'a.md': 'date: 02/13/2024', 'x/b.md': 'date: 03/04/2024' },
      '2024-04-03',
    ],
    ['of the whole blog', { 'x/a.md': 'date: 13/02/2024', 'y/b.md': 'date: 03/04/2024' }, '2024-04-03'],
    ['of a name', { '13-02-2024-a.md': '', 'b.md': 'date: 03/04/2024' }, '2024-04-03'],
    ['in a name', { 'a.md': 'date: 13/02/2024', '03-04-2024-b.md': '' }, '2024-04-03'],
    ['in a name that tells it', { 'a.md': '', '13_04_2024.md': '' }, '2024-04-13'],
    ['of none', { 'a.md': 'date: 03/04/2024', 'b.md': 'date: 05/06/2024' }, null],
    ['of both', { 'a.md': 'date: 13/02/2024', 'c.md': 'date: 02/13/2024', 'b.md': 'date: 03/04/2024' }, null],
    ['in prose', { 'a.md': 'title: From 13/02/2024', 'b.md': 'date: 03/04/2024' }, null],
    ['of a name without evidence', { 'a.md': 'title: A', '03-04-2024-b.md': '' }, null],
    ['of no day', { 'a.md': 'date: 13/02/2024', 'b.md': 'date: 31/04/2024' }, null],
  ])('%s', (_, files, date) => expect(datesOf(files).dates.at(-1)).toBe(date));
});

test('a date that is read so is noted, and one that is scheduled stays so', () => {
  const { notes, from } = datesOf({ 'a.md': 'date: 13/02/2024', 'b.md': 'date: 03/04/2024\npublish_date: 05/06/2040' });
  expect(notes).toEqual([[], [expect.stringContaining('03/04/2024 is read as 2024-04-03')]]);
  expect(from[1]).toBe('2040-06-05');
});

test('a date in a name is no part of the title', () => {
  const post = readPost({ ...plainPost, name: '13-02-2024-first-rain' }, { keys: {} }, 'UTC');
  expect(post.meaning.title).toBe('First rain');
});
