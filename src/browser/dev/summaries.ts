/** Sums up the messages of dev, each kind in one line. */
import type { UnpublishedPost } from '../../types/dev.ts';

/** Returns the number of problems and what the first one is: `1 problem: content/post/hello.md:3:1  …`. */
export function problemSummary(problems: string[]): string {
  const [first = ''] = problems[0]?.split('\n') ?? [];
  return problems.length === 1 ? `1 problem: ${first}` : `${problems.length} problems, the first: ${first}`;
}

/** Returns what a build leaves out: `3 drafts, 1 scheduled for 2026-12-24`. */
export function unpublishedSummary(posts: UnpublishedPost[]): string {
  const count = (mark: UnpublishedPost['mark']) => posts.filter((post) => post.mark === mark).length;
  const days = posts.flatMap(({ due }) => due ?? []).sort();
  const [drafts, scheduled, expired] = [count('draft'), count('scheduled'), count('expired')];
  return [
    drafts === 0 ? '' : `${drafts} ${drafts === 1 ? 'draft' : 'drafts'}`,
    scheduled === 0 ? '' : `${scheduled} scheduled ${scheduled === 1 ? 'for' : 'from'} ${days[0]}`,
    expired === 0 ? '' : `${expired} expired`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
