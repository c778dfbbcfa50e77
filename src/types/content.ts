/**
 * The author's content after it is read and sorted. `content` produces it, and every later step reads it. A path is a
 * site path such as `/post/hello/`: NFC, not percent-encoded, without the base. Only `content/paths/` makes paths and
 * hrefs.
 */
import type { BodyFormat, Cut, SiteText } from './body.ts';
import type { FontSetting, Layout, ListStyle, Provenance, SiteConfig } from './config.ts';
import type { PostCommit } from './history.ts';
import type { PathRecord } from './pathRecord.ts';
import type { MarkdownPluginUse } from './plugin.ts';
import type { Position } from './problem.ts';
import type { Alias, Redirect } from './redirect.ts';
import type { HomeSettings, NamedImage } from './settings.ts';

/** A point in time from the author's files. */
export type PostDate = {
  /** Milliseconds since 1970 UTC. A date without a time is midnight in the site's time zone. */
  time: number;
  /** The calendar day in the site's time zone: `2026-01-31`. */
  day: string;
};

/** The text direction: that of the language, unless the author sets another one. */
export type Direction = 'ltr' | 'rtl' | 'auto';

/** Why a post is not published. `dev` shows such posts with this mark. */
export type Mark = 'draft' | 'scheduled' | 'expired';

/** The places that do not show a published post: search engines, the site's own search, feeds. */
export type LeftOutOf = 'engines' | 'search' | 'feeds';

/** The `series:` of a post. `part` is null when the date decides the order. */
export type InSeries = { name: string; part: number | null; position: Position | null; line: string | null };

/** One markdown file: a post of a collection, or a top-level page. */
export type Post = {
  /** Relative to the content folder: `post/hello.md`. */
  file: string;
  /** The name of the collection; null for a page. */
  collection: string | null;
  /** The home page of the edition that the post belongs to: `/` or `/de/`. */
  root: string;
  path: string;
  /** Where the raw markdown is published: `/post/hello.md`. A permalink does not change it. */
  rawPath: string;
  /** The title as written. */
  title: string;
  date: PostDate | null;
  updated: PostDate | null;
  /** The `description:` of the front matter. */
  description: string | null;
  tags: string[];
  /** Further paths that redirect to the post. */
  aliases: Alias[];
  /** The `image:` for previews. */
  image: NamedImage | null;
  /** The `cover:`, which is shown above the text and in cards. */
  cover: NamedImage | null;
  layout: Layout | null;
  mark: Mark | null;
  /** The day on which a scheduled post is published: `2026-01-31`. */
  due: string | null;
  /** Whether the post is published at its path but appears in no list, feed or link that catpost makes. */
  isUnlisted: boolean;
  leftOutOf: LeftOutOf[];
  /** The post's own `lang`; null when it has the site's language. */
  language: string | null;
  direction: Direction;
  by: Provenance | null;
  series: InSeries | null;
  /** Whether the post comes first in the listing of its collection. */
  isPinned: boolean;
  /** Whether the page has a table of contents; null when the number of sections decides. */
  hasContents: boolean | null;
  /** Whether a line break in the markdown is a line break on the page. */
  keepsLineBreaks: boolean;
  /** False if the post has no comments; the address of their thread on Mastodon; null for what site.yaml says. */
  comments: false | string | null;
  /** Front matter keys that catpost does not know, with their parsed values. */
  extra: Record<string, unknown>;
  /** The markdown after the front matter, with LF line ends and without the author's comments. */
  body: string;
  /** How many lines of the file come before `body`. */
  bodyLine: number;
  /** The comments that were removed from `body`, in order. */
  cuts: Cut[];
};

/** The parts of a file that rendering its body and reporting the body's problems need. */
export type CheckedBody = Pick<
  Post,
  'file' | 'title' | 'body' | 'bodyLine' | 'cuts' | 'keepsLineBreaks' | 'language'
> & {
  /** For a file beside the content folder, such as `footer.md`: how problems name it, and its format. */
  beside?: { name: string; format: BodyFormat };
  layout?: Layout | null;
};

/** The index.md of a collection: the text above its listing, whose path is `path`. */
export type Intro = CheckedBody & {
  collection: string;
  /** The home page of its edition. */
  root: string;
  path: string;
  /** The heading that the file gives to the listing; null if it has none. */
  heading: string | null;
  description: string | null;
};

/** A file of the content folder other than markdown. It is published if something links to it. */
export type Asset = { file: string; absolute: string; path: string };

/** A collection of posts, which is a folder of the content. */
export type Collection = {
  name: string;
  title: string;
  path: string;
  pageSize: number;
  list: ListStyle;
  /** Whether the collection has feeds of its own. */
  hasFeed: boolean;
  /** Newest first; posts of the same date by path. */
  posts: Post[];
  /** The text above the listing; null without an index.md. A single line is in the site's `texts`. */
  intro: Intro | null;
  /** `posts` with the pinned ones first. */
  listed: Post[];
  /** Newest first. */
  years: { year: string; path: string; posts: Post[] }[];
};

/** A tag with its posts, newest first. */
export type Tag = { name: string; path: string; posts: Post[] };

/** The posts of a series by `part`, then by date. A post without a `part` gets the next number. */
export type Series = { name: string; parts: { number: number; post: Post }[] };

/** The posts of one provenance, newest first. */
export type ProvenanceList = { provenance: Provenance; path: string; posts: Post[] };

/** The part of a site in one language, with a home page and lists of its own. A site in one language has one. */
export type Edition = {
  /** The path of its home page: `/`, or `/de/` for a further language. */
  root: string;
  /** The settings, with the language and the texts of the edition. */
  config: SiteConfig;
  /** `intros` are those of collections, by name. */
  texts: { footer: SiteText; description: SiteText; intros: Record<string, SiteText> };
  /** In the order of site.yaml, then by name. */
  collections: Collection[];
  pages: Post[];
  /** Posts and pages that are published but appear in no other list of this type. */
  unlisted: Post[];
  /** Most used first, then by name. */
  tags: Tag[];
  series: Series[];
  /** Only the provenances that occur. */
  provenances: ProvenanceList[];
};

/**
 * The whole content of a site, read and sorted. Its own lists are those of one edition: the main one, unless
 * `inEdition` has made it another.
 */
export type Site = Edition & {
  /** The main one first. */
  editions: readonly Edition[];
  /** Whether the site has a readable site.yaml. Without one, dead links are only warnings. */
  isConfigured: boolean;
  /** The file with the settings, relative to the content folder: `site.yaml` or `site.config.ts`. */
  settingsFile: string;
  /** The path that the site is served under, with both slashes: `/` or `/blog/`. */
  base: string;
  /** The day that the build takes as today: `2026-01-31`. */
  today: string;
  /** The content folder as problems name it: `content`. */
  contentName: string;
  /** All language versions of each translated post, the original first; keyed by the file of every version. */
  translations: Map<string, Post[]>;
  assets: Asset[];
  /** Sorted by `from`. No `from` is a current path of the site. */
  redirects: Redirect[];
  /** The record of paths as this build will write it; null without site.yaml, or if the record is damaged. */
  record: PathRecord | null;
  /** How many posts were left out, and the scheduled one that comes next. */
  leftOut: { drafts: number; scheduled: number; expired: number; next: { file: string; day: string } | null };
  /** The plugins that take part in rendering bodies. */
  markdownPlugins: readonly MarkdownPluginUse[];
  /** The links of site.yaml. */
  links: { url: string; position: Position | null; line: string | null }[];
  /** The fonts of site.yaml, with their places in it. */
  fonts: (FontSetting & { position: Position | null; line: string | null })[];
  /** The commits of each content file, newest first; empty unless site.yaml asks for the history. */
  history: Map<string, PostCommit[]>;
  home: HomeSettings;
  /** Why a content file or path has no page, so that a link to it can say so instead of calling it missing. */
  unpublished: Map<string, Mark | 'broken'>;
  /** Files that have no page because their front matter or path has problems. Their bodies are still checked. */
  faultyFiles: CheckedBody[];
};
