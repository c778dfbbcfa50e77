import { expect, test } from 'vitest';
import { countIn, type Match, matchesIn, merged } from '../../../../src/shell/search/worker/ranking.ts';

const match = (file: string, score: number): Match => ({ file, score, words: [] });

const filesOf = (matches: Iterable<Match>) => [...matches].map(({ file }) => file);

/** Returns the score of BM25 for a word that `count` of `posts` have, with a factor for how often the post has it. */
const scoreOf = (factor: number, count: number, posts: number) =>
  factor * Math.log(1 + (posts - count + 0.5) / (count + 0.5));

test('orders the matches of all parts as one index would, however rare the word is in a part', () => {
  const small = [match('often', scoreOf(2, 2, 100)), match('once', scoreOf(1, 2, 100))];
  const large = [match('twice', scoreOf(1.5, 1, 5_000))];
  // By the scores of the parts alone, the post of the large part would be first.
  expect(large[0]?.score).toBeGreaterThan(small[0]?.score ?? 0);
  const parts = [
    { posts: 100, counts: [2], matches: small.values() },
    { posts: 5_000, counts: [1], matches: large.values() },
  ];
  expect(filesOf(merged(parts, 14_000))).toEqual(['often', 'twice', 'once']);
});

test('takes the post of the earlier part first if the scores are equal, as those of phrases are', () => {
  const phrase = (files: string[]) => ({ posts: 9, counts: [], matches: files.map((file) => match(file, 1)).values() });
  expect(filesOf(merged([phrase(['new', 'newish']), phrase(['old'])], 18))).toEqual(['new', 'newish', 'old']);
  expect(filesOf(merged([], 9))).toEqual([]);
});

test.each([0, 1, 25, 26, 60])('reads all of %i matches of an answer', (count) => {
  const results = Array.from({ length: count }, (_, index) => ({
    p: `en_${index}`,
    g: '',
    s: 9,
    l: [
      { w: 24, s: 1, l: 3 },
      { w: 24, s: 2, l: 5 },
    ],
    ...(index % 2 === 0 ? { mf: ['title'] } : {}),
  }));
  const answer = JSON.stringify({ filtered_counts: {}, total_counts: {}, results, unfiltered_total: 1_234 });
  const matches = [...matchesIn(answer)];
  expect(matches.map(({ file }) => file)).toEqual(results.map(({ p }) => p));
  expect(matches.every(({ words }) => words[1]?.location === 5 && words[1].weight === 2)).toBe(true);
  expect(countIn(answer)).toBe(1_234);
});
