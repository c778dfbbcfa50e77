import { expect, test } from 'vitest';
import { withLeadingLines } from '../../../../src/import/readers/markdown/besideData.ts';
import { convertFiles } from '../../convertFiles.ts';

test('values stand in _data.json beside the posts', async () => {
  const { texts } = await convertFiles({
    'blog/_data.json': JSON.stringify({ rain: { title: 'Rain', date: '2006-06-17 14:00:52', tags: ['weather'] } }),
    'blog/rain.md': 'It rained.\n',
    'blog/snow.md': '---\ntitle: Snow\ndate: 2007-01-02\n---\n\nIt snowed.\n',
  });
  expect(texts['blog/rain.md']).toMatch(/title: Rain\ndate: .*2006-06-17.*\ntags:\n.*weather\n---\nIt rained\./s);
  expect(texts['blog/snow.md']).toContain('title: Snow');
});

test.each([
  [
    'Title: A day\nDate: 2020-01-31\nTags: a, b\n\nText',
    { Title: 'A day', Date: '2020-01-31', Tags: 'a, b' },
    '\nText',
    4,
  ],
  ['title: Rain\nhidden: TRUE\n', { title: 'Rain', hidden: true }, '', 3],
  ['Title: not alone\nin its paragraph', {}, 'Title: not alone\nin its paragraph', 1],
  ['Note: this is prose.\n\nText', {}, 'Note: this is prose.\n\nText', 1],
  ['', {}, '', 1],
])('%j begins with %j', (written, defaults, text, firstLine) => {
  expect(withLeadingLines(written)).toEqual({ text, firstLine, defaults });
});
