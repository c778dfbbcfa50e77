/**
 * The stylesheets in `optional/`. A site whose settings do not ask for one does not carry it, so that the stylesheet of
 * every other site stays small.
 */
import type { SiteConfig } from '../types/config.ts';

/** Returns whether a site needs the stylesheet of each name, which is that of its file. */
const optionalStyles: Record<string, (config: SiteConfig) => boolean> = {};

/** The names of all optional stylesheets. */
export const optionalStyleNames = Object.keys(optionalStyles);

/** Returns the names of the optional stylesheets that a site needs, in the order in which they are added. */
export function neededStyles(config: SiteConfig): string[] {
  return optionalStyleNames.filter((name) => optionalStyles[name]?.(config));
}
