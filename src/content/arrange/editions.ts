/** The editions of a site: its parts in several languages, each with a home page and lists of its own. */
import type { Edition, Site } from '../../types/content.ts';

/** Returns a site whose own lists are those of the edition at `root`. Throws if it has no such edition. */
export function inEdition(site: Site, root: string): Site {
  if (site.root === root) return site;
  const known = madeFrom.get(site) ?? new Map<string, Site>();
  madeFrom.set(site, known);
  const made = known.get(root) ?? { ...site, ...editionAt(site, root) };
  known.set(root, made);
  return made;
}

const madeFrom = new WeakMap<Site, Map<string, Site>>();

function editionAt({ editions }: Site, root: string): Edition {
  const edition = editions.find((each) => each.root === root);
  if (edition === undefined) throw new Error(`There is no edition at ${root}.`);
  return edition;
}

/** Returns every edition as a site whose own lists are those of the edition, the main one first. */
export function editionSites(site: Site): Site[] {
  return site.editions.map(({ root }) => inEdition(site, root));
}
