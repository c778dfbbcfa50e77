/** The labels of provenances (`by:` in the front matter), and the links to the lists of their posts. */

import { pathIn } from '../content/paths/editionPaths.ts';
import { hrefOf } from '../content/paths/href.ts';
import { provenancePathOf } from '../content/paths/pagePaths.ts';
import type { Provenance } from '../types/config.ts';
import type { Post, ProvenanceList, Site } from '../types/content.ts';
import type { Counted, Link } from '../types/link.ts';
import { numberText } from '../words/fillText.ts';
import { wordsFor } from '../words/wordsFor.ts';

/** Returns the mark on a post, and the title of the list, in a language or that of the site. */
export function provenanceTexts(
  site: Site,
  provenance: Provenance,
  language: string | null = null,
): { mark: string; title: string } {
  const { build } = wordsFor(site, language);
  const texts: Record<Provenance, { mark: string; title: string }> = {
    human: { mark: build.byHuman, title: build.byHumanTitle },
    mixed: { mark: build.byMixed, title: build.byMixedTitle },
    ai: { mark: build.byAi, title: build.byAiTitle },
    placeholder: { mark: build.placeholder, title: build.placeholderTitle },
  };
  return texts[provenance];
}

/** Returns the mark of a post, which links to the list of all posts with the same provenance; null if it is unknown. */
export function provenanceLink(site: Site, provenance: Provenance | null, language: string | null = null): Link | null {
  if (provenance === null) return null;
  return {
    label: provenanceTexts(site, provenance, language).mark,
    href: hrefOf(pathIn(site.root, provenancePathOf(provenance)), site.base),
  };
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

function provenanceLinks(site: Site, lists: ProvenanceList[]): Counted[] {
  const { language } = wordsFor(site);
  return lists.map(({ provenance, path, posts }) => {
    const count = numberText(posts.length, language);
    return { label: provenanceTexts(site, provenance).mark, href: hrefOf(path, site.base), count };
  });
}
