import { expect, test } from 'vitest';
import { wordsIn } from '../../../../src/shell/search/worker/chunkWords.ts';

const long = 'donaudampfschifffahrtsgesellschaft';

test('reads the words of a chunk, and skips what is said of them', () => {
  const textOf = (word: string) => {
    const bytes = new TextEncoder().encode(word);
    return [...(bytes.length < 24 ? [0x60 + bytes.length] : [0x78, bytes.length]), ...bytes];
  };
  // Two occurrences with numbers of all lengths, one of them negative, and a variant.
  const pages = [0x82, 0x82, 0x18, 0x64, 0x82, 0x19, 0x01, 0x00, 0x38, 0x18, 0x82, 0x1a, 0x00, 0x01, 0x00, 0x00, 0x80];
  const words = ['argument', 'ступень', long];
  const entries = words.flatMap((word) => [0x83, ...textOf(word), ...pages, 0x81, 0x82, ...textOf('vàriant'), 0x80]);
  expect(wordsIn(Uint8Array.from([0x81, 0x83, ...entries]))).toEqual(words);
});
