/** Texts in plain English have the same words with and without the tables of Unicode. */
import fc from 'fast-check';
import type { Root } from 'hast';
import { expect, test } from 'vitest';
import type { Term } from '../../../src/markdown/model.ts';
import { countWords } from '../../../src/markdown/text/countWords.ts';
import { isPlainEnglish } from '../../../src/markdown/text/plainEnglish.ts';
import { rehypeTerms } from '../../../src/markdown/text/terms.ts';

/** No word, and no part of one, but no plain English either. */
const foreign = ' ¡';

const character = fc.constantFrom(...'aBkYz09 -_.|~\'"’‘“”–—…\n\t\u007f');
const texts = fc.oneof(
  fc.string({ unit: character }),
  fc.string({ unit: fc.constantFrom('Kernels', 'is', ' ', "'s", '…') }),
);
const runs = { seed: 1, numRuns: process.env.CATPOST_LONG ? 20_000 : 500 };

function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  const tree: Root = { type: 'root', children: [{ type: 'text', value: text }] };
  rehypeTerms({ title: '', terms })(tree);
  return terms;
}

test('knows plain English', () => {
  expect(isPlainEnglish('“It’s” – a test… of 3 — that’s all!\n')).toBe(true);
  expect(['é', 'ß', '日', '\u00ad', '½', '²', '👩', foreign].filter(isPlainEnglish)).toEqual([]);
});

test('has the same words and terms', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(isPlainEnglish(text)).toBe(true);
      expect(countWords(text)).toEqual(countWords(text + foreign));
      expect(termsOf(text)).toEqual(termsOf(text + foreign));
    }),
    runs,
  );
});
