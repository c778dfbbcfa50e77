/** A prepared site with the given parts, and nothing else. */
import { noExtensions } from '../../src/extensions/readExtensions.ts';
import type { Prepared } from '../../src/plan/model.ts';
import { noPlugins } from '../../src/plugins/pluginSession.ts';
import type { Site } from '../../src/types/content.ts';

/** Returns a prepared site whose missing parts are empty. */
export function preparedWith(site: Site, parts: Partial<Omit<Prepared, 'site'>> = {}): Prepared {
  const { extensions } = noExtensions;
  const table = { base: site.base, files: {}, paths: {} };
  const empty = { table, entries: [], icons: [], plugins: noPlugins, problems: [] };
  const maps = {
    bodies: new Map(),
    related: new Map(),
    shareImages: new Map(),
    pictures: new Map(),
    pageChanges: new Map(),
  };
  return { site, extensions, ...empty, ...maps, ...parts };
}
