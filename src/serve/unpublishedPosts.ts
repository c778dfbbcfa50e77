/** Lists the posts and pages that dev shows and a build leaves out. */
import { builtPosts } from '../content/arrange/postLists.ts';
import { hrefOf } from '../content/paths/href.ts';
import { displayTitle } from '../markdown/text/displayTitle.ts';
import { compare } from '../text/compare.ts';
import type { Mark, Site } from '../types/content.ts';
import type { UnpublishedPost } from '../types/dev.ts';

/** Returns the drafts, then the scheduled posts by their day, then the expired ones. */
export function unpublishedPosts(site: Site): UnpublishedPost[] {
  return builtPosts(site)
    .flatMap((post) => {
      const { mark, path, due } = post;
      return mark === null ? [] : [{ mark, title: displayTitle(site, post), href: hrefOf(path, site.base), due }];
    })
    .sort((a, b) => order[a.mark] - order[b.mark] || compare(a.due ?? '', b.due ?? '') || compare(a.title, b.title));
}

const order: Record<Mark, number> = { draft: 0, scheduled: 1, expired: 2 };
