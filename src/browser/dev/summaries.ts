/** Sums up the messages of dev, each kind in one line. */
import type { UnpublishedPost } from '../../types/dev.ts';

/** Returns the number of problems: `2 problems`. */
export function problemCount({ length }: string[]): string {
  return `${length} ${length === 1 ? 'problem' : 'problems'}`;
}

/** Returns what a screen reader reads out: the number, and what the first problem is. */
export function problemAlert(problems: string[]): string {
  const [first = ''] = problems[0]?.split('\n') ?? [];
  return `${problemCount(problems)}${problems.length === 1 ? ':' : ', the first:'} ${first}`;
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
