/** Decides on which days a post is published. */
import { compare } from '../../text/compare.ts';
import type { Mark, PostDate } from '../../types/content.ts';
import type { Visibility } from './visibility.ts';

/**
 * Returns why a post is not published on the day `today`, and the day on which a scheduled post will be published. A
 * post expires at the start of its day.
 */
export function markOf(
  { isDraft, from, until }: Pick<Visibility, 'isDraft' | 'from' | 'until'>,
  date: PostDate | null,
  today: string,
): { mark: Mark | null; due: string | null } {
  if (isDraft) return { mark: 'draft', due: null };
  if (until.some((day) => day <= today)) return { mark: 'expired', due: null };
  const due = [date?.day ?? '', ...from].sort(compare).at(-1) ?? '';
  return due > today ? { mark: 'scheduled', due } : { mark: null, due: null };
}
