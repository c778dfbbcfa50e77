/** Widens a query in steps. Each is tried only if those before it find nothing. */
import { hasPlainWords, plainWord } from '../../text/plainWord.ts';
import type { SearchedLanguage } from './indexes.ts';
import { type Query, readQuery } from './query.ts';

/**
 * A query, and how it is asked: as it was written, by the plain words of each language that has rules for them, or in
 * the languages for which Pagefind has no stemmer.
 */
export type Attempt = { query: Query; way: 'written' | 'plain' | 'unstemmed' };

/** Returns the attempts for what a reader searches for; none if there is nothing to search for. */
export function attemptsFor(text: string): Attempt[] {
  const query = readQuery(text);
  if (query === null) return [];
  const written: Attempt[] = [{ query, way: 'written' }];
  if (/["“”„«»]/.test(text)) return written;
  const plain: Attempt = { query: { ...query, spellings: query.spellings.slice(0, 1) }, way: 'plain' };
  const shorter = [1, 2, 3].flatMap((count) => {
    const shortened = text.normalize('NFKC').replace(/\S+/g, (word) => withoutEnding(word, count) ?? word);
    const found = shortened === text ? null : readQuery(shortened);
    return found ? [{ query: { ...found, spellings: found.spellings.slice(0, 1) }, way: 'unstemmed' as const }] : [];
  });
  return [...written, plain, ...shorter];
}

/** Returns the words to ask the index of a language for, or null if it is not asked. */
export function askedWords(
  words: string,
  way: Attempt['way'],
  { language, hasStemmer }: SearchedLanguage,
): string | null {
  switch (way) {
    case 'written':
      return words;
    case 'plain': {
      if (!hasPlainWords(language)) return null;
      const plain = words.replace(/\S+/g, (word) => plainWord(word, language));
      return plain === words.toLowerCase() ? null : plain;
    }
    case 'unstemmed':
      return hasStemmer ? null : words;
  }
}

/**
 * Returns a word without `count` letters of its ending, or null if too little would stay. In Japanese only kana after the
 * last Chinese character are an ending, and in Korean the last two syllables may be one.
 */
function withoutEnding(word: string, count: number): string | null {
  const letters = [...word];
  const kept = letters.slice(0, -count).join('');
  const ending = letters.slice(-count).join('');
  if (/\p{sc=Hang}$/u.test(word)) return count < 3 && /\p{sc=Hang}$/u.test(kept) ? kept : null;
  if (/\p{sc=Hira}$/u.test(word)) return /^\p{sc=Hira}+$/u.test(ending) && /\p{sc=Han}/u.test(kept) ? kept : null;
  if (!/^[\p{L}\p{M}]+$/u.test(word) || /[\p{sc=Han}\p{sc=Kana}\p{sc=Thai}]/u.test(word)) return null;
  return letters.length - count >= Math.max(3, letters.length * 0.6) ? kept : null;
}
