/** Gives components the texts of catpost in the language of the page. */
import { createContext, useContext } from 'react';
import type { PageWords } from '../words/page/model.ts';

/** The texts of the current page. */
export const WordsContext = createContext<PageWords | null>(null);

/** Returns the texts of the current page. */
export function useWords(): PageWords {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('not within PageView');
  return words;
}
