import { expect, test } from 'vitest';
import { render } from '../render.ts';

const termsOf = async (body: string, title = 'x') => (await render(body, { title })).terms;
const words = (terms: number[]) => terms.map((term) => Math.floor(term / 64));

test('a text has at most 64 terms, sorted, each once', async () => {
  const body = Array.from({ length: 300 }, (_, index) => `word${'abcdefghij'[index % 10]}${index}`).join(' ');
  const terms = await termsOf(body);
  expect(terms).toHaveLength(64);
  expect(terms).toEqual([...new Set(terms)].toSorted((a, b) => a - b));
});

test('code blocks, short and common words are no terms; letter case and plural make no other term', async () => {
  expect(await termsOf('The about and\n\n```\nkernel\n```\n\nit is ok')).toEqual([]);
  expect(words(await termsOf('a kernel'))).toEqual(words(await termsOf('Kernels')));
});

test('a word of the title weighs more than one of a heading, and that more than one of the text', async () => {
  const weight = async (body: string, title?: string) => (await termsOf(body, title)).map((term) => term % 64);
  const [[text = 0], [heading = 0], [title = 0]] = await Promise.all([
    weight('kernel'),
    weight('# kernel'),
    weight('', 'kernel'),
  ]);
  expect(text).toBeLessThan(heading);
  expect(heading).toBeLessThan(title);
});

test('a script without spaces gives pairs of characters, and no grammar', async () => {
  const rain = words(await termsOf('東京は雨'));
  expect(words(await termsOf('東京タワー')).filter((word) => rain.includes(word))).toHaveLength(1);
  expect(await termsOf('これはですから')).toEqual([]);
});
