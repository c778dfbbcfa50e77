/** What a search finds, and what it can be limited to. */
import type { Excerpt } from './excerpt.ts';

/** A section of a post. `heading` and `section` are null for what stands before the first heading. */
export type Hit = Excerpt & {
  /** The post's markdown, `/post/hello.md`, and its page. */
  path: string;
  page: string;
  title: string;
  date: string | null;
  section: { id: string; heading: string; level: number } | null;
  /** The section, with the words to mark behind a `?h=`. */
  href: string;
};

/** Days are `2026-01-31`, tags and title in lower case; null where all are wanted. */
export type SearchFilters = { tags: string[]; since: string | null; until: string | null; title: string | null };
