/** Reads the settings of a Ghost site out of its export. The address of the site is not in it. */
import { z } from 'zod';
import type { ForeignSettings } from '../../folder/model.ts';
import type { GhostExport } from './readExport.ts';

/** Returns the settings. The author is named if there is only one. */
export function settingsOf({ settings, posts_authors, users }: GhostExport): ForeignSettings {
  const values = new Map(settings.map(({ key, value }) => [key, typeof value === 'string' ? value : null]));
  const writers = new Set(posts_authors.map(({ author_id }) => author_id));
  const [only] = writers.size === 0 ? users.map(({ id }) => id) : writers;
  const isOfOne = writers.size === 1 || (writers.size === 0 && users.length === 1);
  return {
    title: values.get('title') || null,
    url: null,
    description: values.get('description') || null,
    author: isOfOne ? (users.find(({ id }) => id === only)?.name ?? null) : null,
    language: values.get('locale') || values.get('lang') || values.get('default_locale') || null,
    timezone: values.get('timezone') || values.get('active_timezone') || values.get('activeTimezone') || null,
    navigation: navigationOf(values.get('navigation') ?? ''),
  };
}

const navigationSchema = z.array(z.object({ label: z.string(), url: z.string() }));

/** Reads the links, which are stored as JSON. */
function navigationOf(json: string): ForeignSettings['navigation'] {
  try {
    const links = navigationSchema.safeParse(JSON.parse(json)).data ?? [];
    return links.map(({ label, url }) => ({ label, url: url.replace(/^__GHOST_URL__/, '') || '/' }));
  } catch {
    return [];
  }
}
