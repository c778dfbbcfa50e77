/** The page that a host serves for a path that does not exist. */

import { shownCollections } from '../content/arrange/postLists.ts';
import { pathIn } from '../content/paths/editionPaths.ts';
import { hrefOf } from '../content/paths/href.ts';
import type { PathShard } from '../plan/model.ts';
import type { Site } from '../types/content.ts';
import type { NotFoundPage } from '../types/page.ts';
import { wordsFor } from '../words/wordsFor.ts';
import { frameOf } from './frame.ts';
import type { Built, Head } from './model.ts';
import { siteLanguage } from './postLinks.ts';

/** Builds the 404 page. In the browser it fetches one of `shards` to suggest the nearest paths. */
export function notFoundPage(site: Site, shards: PathShard[]): Built<NotFoundPage> {
  const { base, config } = site;
  const { build } = wordsFor(site);
  const page: NotFoundPage = {
    kind: 'not-found',
    frame: frameOf(site, null, null),
    title: build.noSuchFile,
    base,
    places: [
      { label: build.homeWindow, href: hrefOf(site.root, base) },
      ...shownCollections(site).map(({ path }) => ({ label: path.slice(site.root.length), href: hrefOf(path, base) })),
      ...(site.tags.length > 0 ? [{ label: 'tags/', href: hrefOf(pathIn(site.root, '/tags/'), base) }] : []),
    ],
    shards: shards.map(({ prefix, path }) => ({ prefix, href: hrefOf(path, base) })),
  };
  const head: Head = {
    title: `${build.noSuchFile} – ${config.title}`,
    description: build.nothingHere,
    canonical: null,
    ...siteLanguage(site),
    textLanguage: wordsFor(site).language,
    isNoindex: true,
    alternates: [],
    social: null,
  };
  return { page, head };
}
