/**
 * The contract between the steps: what `content` hands to `markdown` and `output`, and what `output` hands to
 * `pages` and `browser`. Paths are site paths (`/post/hello/`: NFC, not percent-encoded, without the base);
 * hrefs are what stands in an `href` attribute (base added, percent-encoded). Only `content/paths.ts` makes either.
 */

import type { ThemeChanges } from './styles/themes.ts';

/** A place in a source file. Lines and columns count from 1. */
export type Position = { line: number; column: number };

export type Severity = 'fail' | 'warn';

/** One thing wrong with the author's files, as decision 7 of the design prints it. */
export type Problem = {
  /** A key of `rules` in content/problems.ts; `problems:` in site.yaml sets its severity. */
  rule: string;
  severity: Severity;
  /** As the author names it, from the folder the command ran in: `content/post/x.md`. */
  file: string;
  position: Position | null;
  /** The source line at `position`, without its line end. */
  line: string | null;
  message: string;
  hint: string;
};

/** A day as a page shows it, formatted at build so that no browser's locale or zone changes it. */
export type DateText = { datetime: string; text: string };

/** A moment read from the author's files. */
export type PostDate = {
  /** Milliseconds since 1970 UTC; a date without a time is midnight in the site's time zone. */
  time: number;
  /** The calendar day in the site's time zone: `2026-01-31`. */
  day: string;
};

type OutsideLink = { label: string; url: string; rel: string | null };

/** Who wrote a post's text; a placeholder is to be replaced, and kept from search engines. */
export type Provenance = 'human' | 'mixed' | 'ai' | 'placeholder';

/** The way a text runs: that of its language, unless its author says otherwise. */
export type Direction = 'ltr' | 'rtl' | 'auto';

/** Who serves the site; each has its own files for headers, redirects and caching. */
export type Host = 'github-pages' | 'netlify' | 'cloudflare' | 'vercel' | 's3' | 'nginx' | 'caddy';

/** Which posts get a drawn share image. */
export type Cards = 'all' | 'none' | { newest: number };

/** How long hashed files of earlier builds stay in the output, for tabs that still need them. */
export type Keep = { builds: number } | { days: number };

/** A path that leads to a post under another one: an alias, or one that the post had before. */
export type Redirect = { from: string; to: string };

/** A path of the author's that leads to a post, and where it is written. */
export type Alias = { path: string; position: Position | null; line: string | null };

/** What the record of published paths says of a file; `paths` is all that it has had, the newest first. */
export type PathLine = { hash: string; paths: string[] };

/** content/paths.lock: `site` is the address at the first record; `lines` are by content file. */
export type PathRecord = { site: string; lines: Map<string, PathLine> };

export type CollectionConfig = { slugs: 'file' | 'title'; pageSize: number; title: string | null; breaks: boolean };

/** `content/site.yaml`, checked, with every default filled in. */
export type SiteConfig = {
  title: string;
  /** Origin and path, without a final slash: `https://example.org/blog`. */
  url: string;
  description: string;
  author: string;
  language: string;
  /** Of posts that do not say; null where nothing is said. */
  by: Provenance | null;
  timezone: string;
  /** `visitor@host`, shown in the status bar. */
  prompt: string;
  navigation: OutsideLink[];
  links: OutsideLink[];
  footer: string;
  smartQuotes: boolean;
  /** `:tada:` becomes the character. */
  emoji: boolean;
  /** Hosts of images, frames, video and audio: `example.org`, `*.example.org`, with a port if it is written. */
  media: string[];
  /** Hosts that scripts may come from and may send to, written as in `media`. */
  scripts: string[];
  host: Host[];
  cards: Cards;
  keep: Keep;
  /** Whether posts are published with what git knows of them. */
  history: boolean;
  /** Colours in place of the built-in themes'. */
  theme: ThemeChanges;
  problems: Record<string, Severity>;
  collections: Record<string, CollectionConfig>;
};

/** Why a post is not in a build; `dev` shows it all the same, marked. */
export type Mark = 'draft' | 'scheduled' | 'expired';

/** Where a post does not stand, though it is published: search engines, the site's own search, feeds. */
export type LeftOutOf = 'engines' | 'search' | 'feeds';

/** What a post says of its series, and where; `part` is null where the date decides. */
export type InSeries = { name: string; part: number | null; position: Position | null; line: string | null };

/** One markdown file: a post of a collection, or a page (`collection` is null). */
export type Post = {
  /** From the content folder: `post/hello.md`. */
  file: string;
  collection: string | null;
  path: string;
  /** Where its markdown is published: `/post/hello.md`. */
  rawPath: string;
  /** As written. */
  title: string;
  date: PostDate | null;
  updated: PostDate | null;
  /** The author's, or null. */
  description: string | null;
  tags: string[];
  /** Other paths that lead here. */
  aliases: Alias[];
  /** The picture that stands for the post where it is shared: its address as written in the front matter. */
  image: { url: string; alt: string | null; position: Position | null; line: string | null } | null;
  mark: Mark | null;
  /** The day that a scheduled post waits for: `2026-01-31`. */
  due: string | null;
  /** Built at its path, and linked from nothing that catpost makes. */
  isUnlisted: boolean;
  leftOutOf: LeftOutOf[];
  /** The post's own `lang`, or null for the site's. */
  language: string | null;
  direction: Direction;
  by: Provenance | null;
  series: InSeries | null;
  /** Stands first in its collection's listing. */
  pinned: boolean;
  toc: boolean | null;
  breaks: boolean;
  /** Front matter that catpost does not know, kept as parsed. */
  extra: Record<string, unknown>;
  /** The markdown after the front matter, with LF line ends and without the author's comments. */
  body: string;
  /** How many lines of the file stand before `body`. */
  bodyLine: number;
  /** What was taken out of `body`, in its order. */
  cuts: Cut[];
};

/** A part of a line that was taken out of a body: its line there and its column in the file, and how long it was. */
export type Cut = { line: number; column: number; length: number };

/** A line of text with marks: strings, and elements, each with its properties and what stands in it. */
export type RichText = (string | [tag: RichTag, properties: { href?: string }, children: RichText])[];
export type RichTag = 'a' | 'abbr' | 'code' | 'del' | 'em' | 'kbd' | 'mark' | 'strong' | 'sub' | 'sup';

/** A text of site.yaml, where it stands, and how pages show it: rendered, or without its marks as long as it is not. */
export type SiteText = { markdown: string; line: number; shown: string | RichText };

/** What is rendered of a file to find the problems of its body. */
export type CheckedBody = Pick<Post, 'file' | 'title' | 'body' | 'bodyLine' | 'cuts' | 'breaks' | 'language'>;

/** A file of the content folder that is not markdown; published when something links to it. */
export type Asset = { file: string; absolute: string; path: string };

export type Collection = {
  name: string;
  title: string;
  path: string;
  pageSize: number;
  /** Newest first; equal dates by path. */
  posts: Post[];
  /** The same, with the pinned ones first. */
  listed: Post[];
  /** Newest first. */
  years: { year: string; path: string; posts: Post[] }[];
};

export type Tag = { name: string; path: string; posts: Post[] };

/** By `part`, then by date. A part without a number has the next one. */
export type Series = { name: string; parts: { number: number; post: Post }[] };

/** The posts of one provenance, newest first. */
export type ProvenanceList = { provenance: Provenance; path: string; posts: Post[] };

/** One commit of a post; `diff` has the lines that changed in the body, and is null where they are not kept. */
export type PostCommit = { hash: string; day: string; author: string; subject: string; diff: string[] | null };

/** Everything the author wrote, read and ordered. */
export type Site = {
  config: SiteConfig;
  /** False where there is no site.yaml: then dead links only warn. */
  configured: boolean;
  /** Path that the site lives under, with both slashes: `/` or `/blog/`. */
  base: string;
  /** The day the build takes for today: `2026-01-31`. */
  today: string;
  /** As the problems name it: `content`. */
  contentName: string;
  /** In the order of site.yaml, then by name. */
  collections: Collection[];
  pages: Post[];
  /** Posts and pages that are built, and stand in none of the lists here. */
  unlisted: Post[];
  /** Most used first, then by name. */
  tags: Tag[];
  series: Series[];
  /** Of each post that is there in several languages, by its file: all versions, the original first. */
  translations: Map<string, Post[]>;
  /** Only of those that occur. */
  provenances: ProvenanceList[];
  assets: Asset[];
  /** Sorted by `from`; no `from` is a path of the site. */
  redirects: Redirect[];
  /** As it is after a build; null where there is no site.yaml, or the record is damaged. */
  record: PathRecord | null;
  leftOut: { drafts: number; scheduled: number; expired: number; next: { file: string; day: string } | null };
  /** The addresses that site.yaml links to. */
  links: { url: string; position: Position | null; line: string | null }[];
  /** The commits of each content file, the newest first; empty where site.yaml does not ask for them. */
  history: Map<string, PostCommit[]>;
  /** Content files without a page, and the paths of some: a link to one says so, and not that the file is missing. */
  unpublished: Map<string, Mark | 'broken'>;
  /** Files of which no page is made because of their front matter or path; their bodies are checked all the same. */
  faulty: CheckedBody[];
  texts: { footer: SiteText; description: SiteText };
};

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
