/** What a search finds, and what it can be limited to. */

/** A part of a text, from `start` to `end` in UTF-16 units. */
export type TextRange = { start: number; end: number };

/** A part of a section, and where the words of the query are in it. */
export type Excerpt = { text: string; matches: TextRange[] };

/** A section of a post. `section` is null for what comes before the first heading. */
export type Hit = Excerpt & {
  /** The post's markdown, such as `/post/hello.md`. */
  path: string;
  /** The post's page. */
  page: string;
  title: string;
  date: string | null;
  section: { id: string; heading: string; level: number } | null;
  /** The section, with the words to highlight in `?h=`. */
  href: string;
};

/**
 * Days are `2026-01-31`, tags and the title are in lower case. Null, or no tags, is no limit. Of a site with several home
 * pages, only the posts of the one that `directory` is below are found.
 */
export type SearchFilters = {
  tags: string[];
  since: string | null;
  until: string | null;
  title: string | null;
  directory: string | null;
};
