/** The list of all tags. */

import { pathIn } from '../content/paths/editionPaths.ts';
import { hrefOf } from '../content/paths/href.ts';
import { allProvenances } from '../plan/provenance.ts';
import type { Site } from '../types/content.ts';
import type { Counted } from '../types/link.ts';
import type { TagsPage } from '../types/page.ts';
import { fillText, numberText } from '../words/fillText.ts';
import { wordsFor } from '../words/wordsFor.ts';
import { defaultHead } from './defaultHead.ts';
import { frameOf } from './frame.ts';
import type { Built } from './model.ts';

/** Builds the page `/tags/`, or that of another edition. */
export function tagsPage(site: Site): Built<TagsPage> {
  const { build } = wordsFor(site);
  const path = pathIn(site.root, '/tags/');
  const page: TagsPage = {
    kind: 'tags',
    frame: frameOf(site, path, null, path),
    command: `ls ${path.slice(1)}`,
    title: build.tagsTitle,
    tags: countedTags(site),
    provenances: { command: `ls ${pathIn(site.root, '/by/').slice(1)}`, links: allProvenances(site) },
  };
  const { title } = site.config;
  return {
    page,
    head: defaultHead(site, path, `${build.tagsTitle} – ${title}`, fillText(build.tagsDescription, { site: title })),
  };
}

/** Returns all tags with the number of their posts, most used first. */
export function countedTags(site: Site): Counted[] {
  const { language } = wordsFor(site);
  return site.tags.map(({ name, path, posts }) => ({
    label: name,
    href: hrefOf(path, site.base),
    count: numberText(posts.length, language),
  }));
}
