/** The commands in the headers of listings. Typed at the prompt, each prints the list below it. */

import type { Collection, Post } from '../types/content.ts';

/** Returns the command that lists the latest posts of a collection: `ls -t post/ | head -5`. */
export function latestCommand({ listed, path }: Collection, count: number): string {
  return `ls -t${pinnedOption(listed)} ${path.slice(1)} | head -${count}`;
}

/** Returns the command that lists a collection, or the posts of one year: `ls -lt post/ | grep 2026`. */
export function collectionCommand(collection: Collection, year: string | null): string {
  const path = collection.path.slice(1);
  return year === null
    ? `ls -lt${pinnedOption(collection.listed)} ${path}`
    : `ls -lt ${path} | grep ${yearPattern(collection, year)}`;
}

/** Pinned posts come first in `listed`, so the first one says whether there are any. */
function pinnedOption([first]: Post[]): string {
  return first?.isPinned ? ' --pinned' : '';
}

/** Returns a pattern that matches the posts of a year, and not those with the same number in their names. */
function yearPattern({ posts }: Collection, year: string): string {
  const years = misleadingYears.get(posts) ?? new Set(posts.flatMap(yearsInName));
  misleadingYears.set(posts, years);
  return years.has(year) ? `' ${year}-'` : year;
}

/** The cached years by the posts of a collection, because a year may have several pages. */
const misleadingYears = new WeakMap<Post[], Set<string>>();

/** Returns the numbers of four digits in a post's path that are not its year. */
function yearsInName({ date, rawPath }: Post): string[] {
  const found = [...rawPath.matchAll(/(?=(\d{4}))/g)].map(([, year = '']) => year);
  return found.filter((year) => year !== date?.day.slice(0, 4));
}
