import { expect, test } from 'vitest';
import { render } from '../render.ts';

const termsOf = async (body: string, title = 'x') => (await render(body, { title })).terms;
const words = (terms: number[]) => terms.map((term) => Math.floor(term / 64));

test('returns at most 64 terms, sorted and without duplicates', async () => {
  const body = Array.from({ length: 300 }, (_, index) => `word${'abcdefghij'[index % 10]}${index}`).join(' ');
  const terms = await termsOf(body);
  expect(terms).toHaveLength(64);
  expect(terms).toEqual([...new Set(terms)].toSorted((a, b) => a - b));
});

test('ignores code blocks, short and common words, letter case and plural endings', async () => {
  expect(await termsOf('The about and\n\n```\nkernel\n```\n\nit is ok')).toEqual([]);
  expect(words(await termsOf('a kernel'))).toEqual(words(await termsOf('Kernels')));
});

test('gives words of the title more weight than those of headings, and those more than words of the text', async () => {
  const weight = async (body: string, title?: string) => (await termsOf(body, title)).map((term) => term % 64);
  const [[text = 0], [heading = 0], [title = 0]] = await Promise.all([
    weight('kernel'),
    weight('# kernel'),
    weight('', 'kernel'),
  ]);
  expect(text).toBeLessThan(heading);
  expect(heading).toBeLessThan(title);
});

test('takes pairs of characters in scripts without spaces, except for pairs of hiragana', async () => {
  const rain = words(await termsOf('東京は雨'));
  expect(words(await termsOf('東京タワー')).filter((word) => rain.includes(word))).toHaveLength(1);
  expect(await termsOf('これはですから')).toEqual([]);
});
