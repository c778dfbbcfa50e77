/**
 * The stylesheets in `optional/`. A site whose settings do not ask for one does not carry it, so that the stylesheet of
 * every other site stays small.
 */
import type { ListStyle, SiteConfig } from '../types/config.ts';
import type { Post } from '../types/content.ts';

/** Returns whether a site needs the stylesheet of each name, which is that of its file. */
const optionalStyles: Record<string, (config: SiteConfig, posts: Post[]) => boolean> = {
  cover: (_, posts) => posts.some(({ cover }) => cover !== null),
  excerpts: (config) => hasList(config, 'excerpts') || hasList(config, 'cards'),
  cards: (config) => hasList(config, 'cards'),
};

/** The names of all optional stylesheets. */
export const optionalStyleNames = Object.keys(optionalStyles);

/**
 * Returns the names of the optional stylesheets that a site needs, in the order in which they are added. `posts` are all
 * posts and pages of the site.
 */
export function neededStyles(config: SiteConfig, posts: Post[]): string[] {
  return optionalStyleNames.filter((name) => optionalStyles[name]?.(config, posts));
}

/** Returns whether some listing of the site is of this style. */
function hasList({ list, collections }: SiteConfig, style: ListStyle): boolean {
  return [list, ...Object.values(collections).map((collection) => collection.list)].includes(style);
}
