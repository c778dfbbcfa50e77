/** Counts the posts that a build leaves out, for the last line of its report. */
import { compare } from '../../text/compare.ts';
import type { Mark, Post, Site } from '../../types/content.ts';

/** Returns how many posts are left out, and the scheduled one that comes next; none comes next `withDrafts`. */
export function leftOutOf(
  { posts, unpublished }: { posts: Post[]; unpublished: Site['unpublished'] },
  withDrafts: boolean,
): Site['leftOut'] {
  const reasons = [...unpublished.values()];
  const countOf = (mark: Mark) => reasons.filter((reason) => reason === mark).length;
  return {
    drafts: countOf('draft'),
    scheduled: countOf('scheduled'),
    expired: countOf('expired'),
    next: withDrafts ? null : nextScheduled(posts),
  };
}

/** Returns the scheduled post that will be published first. */
function nextScheduled(posts: Post[]): Site['leftOut']['next'] {
  const scheduled = posts.flatMap(({ file, due }) => (due === null ? [] : [{ file, day: due }]));
  return scheduled.sort((a, b) => compare(a.day, b.day) || compare(a.file, b.file))[0] ?? null;
}
