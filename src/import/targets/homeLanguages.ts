/** Finds the languages that had a part of the old site below an address of their own, such as `/de/`. */
import { isPageLanguage, isSameLanguage } from '../../content/values/language.ts';
import type { ReadPost } from '../matter/model.ts';

/**
 * Returns the languages, in lower case, of which most posts had such an address. `addresses` are the old ones. `main` is the
 * language of the site, which has its home page at `/` wherever it was.
 */
export function homeLanguagesOf(
  posts: ReadPost[],
  addresses: ReadonlyMap<ReadPost, string[]>,
  main: string | null,
): string[] {
  const counts = new Map<string, { all: number; below: number }>();
  for (const post of posts) {
    const language = languageOf(post);
    if (language === null || !isPageLanguage(language) || isSameLanguage(language, main ?? '')) continue;
    const { all, below } = counts.get(language) ?? { all: 0, below: 0 };
    const isBelow = addresses.get(post)?.[0]?.toLowerCase().startsWith(`/${language}/`) === true;
    counts.set(language, { all: all + 1, below: below + Number(isBelow) });
  }
  return [...counts].filter(([, { all, below }]) => below * 2 > all).map(([language]) => language);
}

/** Returns the start of all paths of a post: `/de` in one of the languages, else an empty text. */
export function rootOfPost(post: ReadPost, languages: readonly string[]): string {
  const language = languageOf(post);
  return language !== null && languages.includes(language) ? `/${language}` : '';
}

function languageOf({ language, meaning }: ReadPost): string | null {
  return (meaning.language ?? language)?.toLowerCase() ?? null;
}
