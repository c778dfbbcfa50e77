import { expect, test } from 'vitest';
import { plainText } from '../../../src/shell/search/excerpt.ts';
import { withWholeRuns } from '../../../src/shell/search/wholeRuns.ts';
import { withOtherForms } from '../../../src/text/indexedWords.ts';

/** Returns a text of two sections as the index stores it, in which Pagefind has found `words`. */
function found(first: string, second: string, words: string[]) {
  const content = `${withOtherForms(first, 'ja')} ${withOtherForms(second, 'ja')}`.trim();
  const border = withOtherForms(first, 'ja').trim().split(/\s+/).length;
  const locations = content.split(/\s+/).flatMap((word, index) => (words.includes(word) ? [index] : []));
  const section = { title: '', excerpt: 'of Pagefind' };
  const sections = [
    { ...section, locations: locations.filter((at) => at < border), anchor: null },
    {
      ...section,
      locations: locations.filter((at) => at >= border),
      anchor: { element: 'h2', id: 'b', text: '', location: border },
    },
  ];
  return { url: '/', content, meta: {}, sections: sections.filter((some) => some.locations.length > 0) };
}

const filler = 'あいうえお。'.repeat(20);

test.each<[string, string, string[], string[], string[]]>([
  // Only one section contains the run as a whole.
  ['データベース', 'ノースとベーコン', ['ベー', 'ース'], ['ベース'], ['データベース']],
  ['ベーコンとソース', `${filler}データベース`, ['ベー', 'ース'], ['ベース'], ['データベース']],
  [`${filler}数据库${filler}`, '数据 据库', ['数据', '据库'], ['数据库'], ['数据库']],
  ['베이지 데이터베이스', '', ['베이', '이스'], ['베이스'], ['데이터베이스']],
  // Both sections contain it.
  ['データベース', 'ベース<b>', ['ベー', 'ース'], ['ベース'], ['データベース', 'ベース<b>']],
  // Neither section contains it.
  ['ベーコン', 'ソース', ['ベー', 'ース'], ['ベース'], ['of Pagefind', 'of Pagefind']],
  // A single pair, a single letter, and other scripts stay as Pagefind has them.
  ['東京都庁', '京都', ['京都'], ['京都'], ['of Pagefind', 'of Pagefind']],
  ['庁', '', ['庁'], ['庁'], ['of Pagefind']],
  ['socket', '', ['socket'], [], ['of Pagefind']],
])(
  'of “%s” and “%s”, in which %j was found, keeps the sections with the whole of %j',
  (first, second, pairs, runs, expected) => {
    const excerpts = withWholeRuns(found(first, second, pairs), runs).map(({ excerpt }) => plainText(excerpt));
    expect(excerpts).toEqual(expected.map((text) => expect.stringContaining(text)));
  },
);

test('an excerpt does not begin before its section', () => {
  const [excerpt] = withWholeRuns(found('あいう', 'データベース', ['ベー', 'ース']), ['ベース']);
  expect(plainText(excerpt?.excerpt ?? '').trim()).toBe('データベース');
});
