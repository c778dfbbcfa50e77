/** Finds the days that have posts, for the calendar. */
import type { Shell } from '../../command.ts';
import { languageHome } from '../../files/languageHome.ts';
import { isPostDirectory } from '../../files/postDirectories.ts';

/**
 * `days` maps each day to the page of its newest post, `years` maps each year that was found to the page of its posts.
 */
export type PostDays = { days: Map<string, string>; years: Map<string, string> };

/**
 * Reads the posts in and below the working directory, from the day `since` on. Each list is read newest first and only as
 * far as that day, and a directory without newer posts is not read at all.
 */
export async function readPostDays({ files, directory }: Shell, since: string, signal: AbortSignal): Promise<PostDays> {
  const days: PostDays['days'] = new Map();
  const years: PostDays['years'] = new Map();
  await walk(directory);
  return { days, years };

  async function walk(path: string): Promise<void> {
    for await (const entry of files.list(path, 'date', signal)) {
      if (signal.aborted || entry.date === null || entry.date < since) return;
      if (entry.kind === 'directory') {
        if (isPostDirectory(entry)) await walk(entry.path);
        continue;
      }
      if (!days.has(entry.date)) days.set(entry.date, entry.href);
      const year = entry.date.slice(0, 4);
      if (!years.has(year)) await addYear(year, entry.target ?? entry.path);
    }
  }

  /** Adds the page of a year, which every collection has for each year with posts. */
  async function addYear(year: string, post: string): Promise<void> {
    const home = await languageHome(post, files, signal);
    const [, collection = ''] = post.slice(home.length).split('/');
    const entry = await files.entry(`${home}/${collection}`, signal);
    if (entry?.kind === 'directory') years.set(year, `${entry.href}${year}/`);
  }
}
