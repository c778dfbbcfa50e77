/**
 * What a page shows, as plain data: the steps of the build hand it to `pages`, and the browser reads it back. An href is what
 * stands in an `href` attribute: percent-encoded, with the base.
 */
import type { Direction, Mark, RichText } from './content.ts';

/** A day as a page shows it, formatted at build so that no browser's locale or zone changes it. */
export type DateText = { datetime: string; text: string };

/** The unit of a post: what stands between one heading and the next. */
export type Section = {
  /** The heading's slug as on GitHub; `top` for what stands before the first heading. */
  id: string;
  heading: { level: 2 | 3 | 4 | 5 | 6; text: string } | null;
  /** Inner HTML, heading included. A string at build, trusted by policy in the browser. */
  html: string | TrustedHTML;
};

export type Link = { label: string; href: string };

/** A link to a post by its title; `language` and `direction` are null where they are those around it. */
export type PostLink = Link & { language: string | null; direction: Direction | null };

/** A numbered window of the status bar. */
type Window = Link & { current: boolean };

/** What stands around every page. */
export type Frame = {
  title: string;
  prompt: string;
  /** `~/post`: where the reader is, for the status bar. */
  place: string;
  /** `~/post`: where the prompt stands, the directory of a post. */
  directory: string;
  windows: Window[];
  /** Where the prompt leads without scripts. */
  search: string;
  navigation: Link[];
  links: { label: string; href: string; rel: string | null }[];
  footer: string | RichText;
};

export type ListingEntry = Omit<PostLink, 'label'> & {
  title: string;
  date: DateText | null;
  /** How long it takes to read, `4 min`; null where the text could not be rendered. */
  size: string | null;
  mark: Mark | null;
  /** Among the first of its listing, whatever its date. */
  pinned: boolean;
  /** The list of its provenance, where that is not the site's own. */
  by: Link | null;
  /** `Deutsch`, in that language; missing in the site's own. */
  languageName?: string;
};

/** A post's series as its box shows it: every part, and which one this is. */
export type SeriesBox = {
  name: string;
  number: number;
  of: number;
  parts: (PostLink & { number: number; current: boolean })[];
};

export type Counted = Link & { count: number };

type PageOf<Kind extends string, Data> = { kind: Kind; frame: Frame } & Data;

export type PostPage = PageOf<
  'post',
  {
    /** `cat post/hello.md`, without the `$ `. */
    command: string;
    raw: string;
    /** The title, cut at ` / `. */
    title: string[];
    language: string | null;
    date: DateText | null;
    updated: DateText | null;
    direction: Direction | null;
    minutes: number;
    /** `1,204 words`. */
    words: string;
    tags: Link[];
    mark: Mark | null;
    /** The list of its provenance. */
    by: Link | null;
    /** The other languages that the post is there in, each by its own name. */
    translations: PostLink[];
    series: SeriesBox | null;
    related: (PostLink & { date: DateText | null })[];
    older: PostLink | null;
    newer: PostLink | null;
    /** Whether the page has a table of contents. */
    contents: boolean;
    sections: Section[];
  }
>;

/** A top-level page such as /about/. */
export type PlainPage = PageOf<
  'page',
  {
    command: string;
    raw: string;
    title: string[];
    language: string | null;
    direction: Direction | null;
    updated: DateText | null;
    mark: Mark | null;
    by: Link | null;
    translations: PostLink[];
    contents: boolean;
    sections: Section[];
  }
>;

export type HomePage = PageOf<
  'home',
  {
    title: string;
    description: string | RichText;
    listings: { command: string; title: string; href: string; count: number; entries: ListingEntry[] }[];
    tags: Counted[];
    pages: PostLink[];
    feeds: Link[];
  }
>;

/** A collection, a year of one, a tag, or a provenance; 50 entries a page. */
export type ListingPage = PageOf<
  'listing',
  {
    command: string;
    title: string;
    count: number;
    /** Whether the reader can save it for offline, with all its posts. */
    savable: boolean;
    /** Years of the collection; empty on a tag's listing. */
    years: (Counted & { current: boolean })[];
    /** The lists of the provenances that occur here, where there are several. */
    provenances: (Counted & { current?: boolean })[];
    /** The listing's own; none for a provenance. */
    feeds: Link[];
    entries: ListingEntry[];
    pager: { number: number; of: number; newer: string | null; older: string | null };
  }
>;

export type TagsPage = PageOf<'tags', { command: string; title: string; tags: Counted[]; provenances: Counted[] }>;

/** What a search leads to without scripts: with them the prompt prints what it finds. */
export type SearchPage = PageOf<
  'search',
  {
    command: string;
    title: string;
    /** The years of each collection, as ways to its posts. */
    collections: (Counted & { years: Counted[] })[];
    tags: Counted[];
    /** A search engine, asked for this site only. */
    outside: Link;
  }
>;

export type NotFoundPage = PageOf<
  'not-found',
  {
    title: string;
    base: string;
    /** Where a reader can go on without scripts: home, collections, tags. */
    places: Link[];
    /** The files that list all paths, by what the paths in them begin with, sorted. */
    shards: { prefix: string; href: string }[];
  }
>;

/** All that a page component needs; everything but `sections` travels as JSON in the document. */
export type Page = PostPage | PlainPage | HomePage | ListingPage | TagsPage | SearchPage | NotFoundPage;
