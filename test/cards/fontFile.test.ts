import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { coverageOf } from '../../src/cards/fontFile.ts';

const { resolve } = createRequire(import.meta.url);

function font(family: string, slice: string): Buffer {
  return readFileSync(resolve(`@fontsource-variable/${family}/files/${family}-${slice}-wght-normal.woff2`));
}

function having(woff2: Buffer, text: string): string {
  const covers = coverageOf(woff2);
  return [...text].filter((character) => covers(character.codePointAt(0) ?? 0)).join('');
}

it('finds letters of the first plane', () => {
  expect(having(font('jetbrains-mono', 'latin'), 'AzéЖ你🎉')).toBe('Azé');
  expect(having(font('jetbrains-mono', 'cyrillic'), 'Жя你🎉')).toBe('Жя');
});

it('finds emoji beyond the first plane', () => {
  expect(having(font('noto-emoji', '8'), 'Ж你')).toBe('');
  const all = Array.from({ length: 10 }, (_, slice) => having(font('noto-emoji', String(slice)), '🎉🚀'));
  expect(new Set(all.join(''))).toEqual(new Set('🎉🚀'));
});

it('does not report characters that only the package lists', () => {
  // U+2063 is in the range that is published for this file.
  expect(having(font('noto-sans-hebrew', 'hebrew'), 'שЖ')).toBe('ש');
  expect(having(font('jetbrains-mono', 'latin'), '\u2063')).toBe('');
});

it('throws for a file that is not a font', () => {
  expect(() => coverageOf(Buffer.from('not a font'))).toThrow();
});
