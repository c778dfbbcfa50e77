/** A title as readers see it. */
import type { Post, Site } from '../../types/content.ts';
import { smarten } from './smartQuotes.ts';

/** A title as readers see it, with the quotes of its language where the site has typographic ones. */
export function displayTitle(site: Site, { title, language }: Pick<Post, 'title' | 'language'>): string {
  return site.config.smartQuotes ? smarten(title, language ?? site.config.language) : title;
}
