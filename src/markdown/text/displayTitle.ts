/** The titles of posts as readers see them. */
import type { Post, Site } from '../../types/content.ts';
import { smarten } from './smartQuotes.ts';

/** Returns the title of a post, with the typographic quotes of its language unless `smartQuotes` is off. */
export function displayTitle(site: Site, { title, language }: Pick<Post, 'title' | 'language'>): string {
  return site.config.smartQuotes ? smarten(title, language ?? site.config.language) : title;
}
