/**
 * The stylesheets in `optional/`. A site whose settings do not ask for one does not carry it, so that the stylesheet of
 * every other site stays small.
 */
import type { ListStyle, SiteConfig } from '../types/config.ts';

/** Returns whether a site needs the stylesheet of each name, which is that of its file. */
const optionalStyles: Record<string, (config: SiteConfig) => boolean> = {
  excerpts: (config) => hasList(config, 'excerpts') || hasList(config, 'cards'),
};

/** The names of all optional stylesheets. */
export const optionalStyleNames = Object.keys(optionalStyles);

/** Returns the names of the optional stylesheets that a site needs, in the order in which they are added. */
export function neededStyles(config: SiteConfig): string[] {
  return optionalStyleNames.filter((name) => optionalStyles[name]?.(config));
}

/** Returns whether some listing of the site is of this style. */
function hasList({ list, collections }: SiteConfig, style: ListStyle): boolean {
  return [list, ...Object.values(collections).map((collection) => collection.list)].includes(style);
}
