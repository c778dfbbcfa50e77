/**
 * What the author wrote, read and ordered: `content` makes it, and every later step reads it. A path is a site path such as
 * `/post/hello/`: NFC, not percent-encoded, without the base. Only `content/paths/paths.ts` makes paths and hrefs.
 */
import type { Provenance, SiteConfig } from './config.ts';
import type { Position } from './problem.ts';

/** A moment read from the author's files. */
export type PostDate = {
  /** Milliseconds since 1970 UTC; a date without a time is midnight in the site's time zone. */
  time: number;
  /** The calendar day in the site's time zone: `2026-01-31`. */
  day: string;
};

/** The way a text runs: that of its language, unless its author says otherwise. */
export type Direction = 'ltr' | 'rtl' | 'auto';

/** A path that leads to a post under another one: an alias, or one that the post had before. */
export type Redirect = { from: string; to: string };

/** A path of the author's that leads to a post, and where it is written. */
export type Alias = { path: string; position: Position | null; line: string | null };

/** What the record of published paths says of a file; `paths` is all that it has had, the newest first. */
export type PathLine = { hash: string; paths: string[] };

/** content/paths.lock: `site` is the address at the first record; `lines` are by content file. */
export type PathRecord = { site: string; lines: Map<string, PathLine> };

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
