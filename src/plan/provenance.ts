/** The labels of provenances (`by:` in the front matter), and the links to the lists of their posts. */

import { hrefOf } from '../content/paths/href.ts';
import { provenancePathOf } from '../content/paths/pagePaths.ts';
import type { Provenance } from '../types/config.ts';
import type { Post, ProvenanceList, Site } from '../types/content.ts';
import type { Counted, Link } from '../types/link.ts';

/** The mark on a post, and the title of the list. */
export const provenanceTexts: Record<Provenance, { mark: string; title: string }> = {
  human: { mark: 'by human', title: 'By human' },
  mixed: { mark: 'by human and ai', title: 'By human and AI' },
  ai: { mark: 'by ai', title: 'By AI' },
  placeholder: { mark: 'placeholder', title: 'Placeholders' },
};

/** Returns the mark of a post, which links to the list of all posts with the same provenance; null if it is unknown. */
export function provenanceLink(site: Site, provenance: Provenance | null): Link | null {
  if (provenance === null) return null;
  return { label: provenanceTexts[provenance].mark, href: hrefOf(provenancePathOf(provenance), site.base) };
}

/** Returns links to all lists, with the number of their posts. */
export function allProvenances(site: Site): Counted[] {
  return provenanceLinks(site, site.provenances);
}

/** Returns links to the lists that have posts of a listing; none if all of its posts have the same provenance. */
export function provenanceFilter(site: Site, posts: Post[]): Counted[] {
  if (site.provenances.length === 0) return [];
  const found = new Set(posts.map(({ by }) => by));
  const lists = site.provenances.filter(({ provenance }) => found.has(provenance));
  return found.size < 2 ? [] : provenanceLinks(site, lists);
}

function provenanceLinks({ base }: Site, lists: ProvenanceList[]): Counted[] {
  return lists.map(({ provenance, path, posts: { length: count } }) => {
    return { label: provenanceTexts[provenance].mark, href: hrefOf(path, base), count };
  });
}
