/** How a post's provenance (`by:` in its front matter) is worded, and the links to the lists of each. */

import { hrefOf, provenancePathOf } from '../content/paths/paths.ts';
import type { Provenance } from '../types/config.ts';
import type { Post, ProvenanceList, Site } from '../types/content.ts';
import type { Counted, Link } from '../types/page.ts';

/** The mark on a post, and the title of a list. */
export const provenanceTexts: Record<Provenance, { mark: string; title: string }> = {
  human: { mark: 'by human', title: 'By human' },
  mixed: { mark: 'by human and ai', title: 'By human and ai' },
  ai: { mark: 'by ai', title: 'By ai' },
  placeholder: { mark: 'placeholder', title: 'Placeholders' },
};

/** A post's mark, which leads to all of its kind; null where nothing is known. */
export function provenanceLink(site: Site, provenance: Provenance | null): Link | null {
  if (provenance === null) return null;
  return { label: provenanceTexts[provenance].mark, href: hrefOf(provenancePathOf(provenance), site.base) };
}

/** Every list, with the count of its posts. */
export function allProvenances(site: Site): Counted[] {
  return provenanceLinks(site, site.provenances);
}

/** The lists that a listing's posts stand in; none where all of them have one provenance. */
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
