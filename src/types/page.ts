/**
 * The data of each kind of page. The build passes it to `pages`, and the browser reads it back from the document. An
 * href is the value of an `href` attribute: percent-encoded, with the base. Names are short, because they are in the
 * JSON of every document.
 */
import type { PageWords } from '../words/page/model.ts';
import type { Layout } from './config.ts';
import type { Direction, Mark } from './content.ts';
import type { AuthorLink, Counted, DateText, EditionLink, Link, PostLink, PrintedLinks } from './link.ts';
import type { HomeData, ListingData } from './listing.ts';
import type { Picture } from './picture.ts';
import type { RichText } from './richText.ts';
import type { Section } from './section.ts';
import type { Slots } from './slots.ts';

/** The data of the frame around every page. */
export type Frame = {
  /** The name of the site, short enough for the status bar. */
  name: string;
  prompt: string;
  /** The location that the status bar shows: `~/post`, or a word for the home page. */
  place: string;
  /** The working directory of the prompt, which for a post is its directory: `~/post`. */
  directory: string;
  /** The numbered windows of the status bar: home, the collections, and the links of `navigation`. */
  windows: (Link & { current: boolean })[];
  /** The href that the prompt's form submits to without scripts. */
  search: string;
  links: AuthorLink[];
  footer: string | RichText;
  /** The other editions of the site; missing if it has only one. */
  editions?: EditionLink[];
  /** The language of the author's texts in the frame, if catpost's texts have another one. */
  language?: string | undefined;
  words: PageWords;
  /** The href of the file with the texts of dialogs and of the shell. */
  moreWords: string;
  /** How the language of catpost's texts writes zero per cent, such as `0%`. */
  percent: string;
};

/** The box of a series on the page of a post: every part, and the number of this one. */
export type SeriesBox = {
  name: string;
  /** What screen readers call the box. */
  label: string;
  /** `part 2 of 5`. */
  part: string;
  parts: (PostLink & { number: number; current: boolean })[];
};

/**
 * The content of each kind of page within its frame. A new kind starts here; the compiler then reports the tables that
 * lack it.
 */
type PageData = {
  post: PostData;
  page: PlainPageData;
  home: HomeData;
  listing: ListingData;
  tags: TagsData;
  search: SearchData;
  'not-found': NotFoundData;
};

/** The kinds of pages. */
export type PageKind = keyof PageData;

/**
 * The data of a page of any kind, or of the given kind. All of it but `sections` and `slots` is embedded in the document
 * as JSON.
 */
export type Page<Kind extends PageKind = PageKind> = {
  [Each in Kind]: { kind: Each; frame: Frame; slots?: Slots | undefined } & PageData[Each];
}[Kind];

/** The page of a post. The types below are those of the other kinds. */
export type PostPage = Page<'post'>;
export type PlainPage = Page<'page'>;
export type HomePage = Page<'home'>;
export type ListingPage = Page<'listing'>;
export type TagsPage = Page<'tags'>;
export type SearchPage = Page<'search'>;
export type NotFoundPage = Page<'not-found'>;

/** A post of a collection. */
type PostData = {
  /** The command in the header, without the `$ `: `cat post/hello.md`. */
  command: string;
  /** The href of the raw markdown. */
  raw: string;
  /** The lines of the title, which is split at ` / `. */
  title: string[];
  /** The language of the text, if catpost's texts have another one. */
  language?: string | undefined;
  date: DateText | null;
  updated: DateText | null;
  direction: Direction | null;
  /** `5 min, 1,204 words`. */
  length: string;
  tags: Link[];
  mark: Mark | null;
  /** The list of its provenance. */
  by: Link | null;
  /** The other language versions, each labelled with its language in that language. */
  translations: PostLink[];
  series: SeriesBox | null;
  related: (PostLink & { date: DateText | null })[];
  older: PostLink | null;
  newer: PostLink | null;
  /** The picture above the text. */
  cover?: Picture;
  /** Whether the page has a table of contents. */
  contents: boolean;
  layout?: Layout;
  sections: Section[];
};

/** A top-level page such as /about/, or any text with the layout `plain`. */
type PlainPageData = {
  command: string;
  raw: string;
  title: string[];
  /** The language of the text, if catpost's texts have another one. */
  language?: string | undefined;
  direction: Direction | null;
  updated: DateText | null;
  mark: Mark | null;
  by: Link | null;
  translations: PostLink[];
  cover?: Picture;
  contents: boolean;
  layout?: Layout;
  sections: Section[];
};

type TagsData = {
  command: string;
  title: string;
  tags: Counted[];
  provenances: PrintedLinks<Counted>;
};

/** The target of the prompt's form without scripts. With scripts, the prompt prints the results instead. */
type SearchData = {
  command: string;
  title: string;
  /** The language of the titles and tags, if catpost's texts have another one. */
  language?: string | undefined;
  /** The years of each collection, as links to its posts. */
  collections: (Counted & { years: Counted[] })[];
  tags: Counted[];
  /** An external search engine, limited to this site. */
  outside: Link;
};

type NotFoundData = {
  title: string;
  base: string;
  /** Where a reader can continue without scripts: home, collections, tags. */
  places: Link[];
  /** The files that together list all paths of the site, sorted by the prefix that the paths in each have in common. */
  shards: { prefix: string; href: string }[];
};
