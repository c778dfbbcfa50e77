/** The plan of a site: every path that a build publishes, and what each file is made from. */
import type { Extensions } from '../extensions/model.ts';
import type { LinkTable, RenderedBody } from '../markdown/model.ts';
import type { PageChange, PluginSession } from '../plugins/host/model.ts';
import type { CheckedBody, Collection, Post, ProvenanceList, Series, Site, Tag } from '../types/content.ts';
import type { Page } from '../types/page.ts';
import type { Picture } from '../types/picture.ts';
import type { Problem } from '../types/problem.ts';

/**
 * The source of each kind of page, which also has the `root` of its edition. A new kind starts here; the compiler then reports the tables that lack it. The
 * neighbours of a post are null at the ends of its collection.
 */
type PageSources = {
  post: { post: Post; newer: Post | null; older: Post | null; series: Series | null };
  page: { post: Post };
  home: object;
  collection: { collection: Collection; year: string | null; slice: Slice };
  tag: { tag: Tag; slice: Slice };
  provenance: { list: ProvenanceList; slice: Slice };
  tags: object;
  search: object;
  'not-found': object;
};

/** The source of each kind of file that is not a page. */
type FileSources = {
  /** The raw markdown of a post. */
  raw: { post: Post };
  /** A file that is copied unchanged. */
  copy: { absolute: string };
  /** Text that is known when the plan is made. */
  text: { text: string };
  /**
   * Text that needs more than the plan: the bodies, or what every page has in common. `key` changes whenever the text
   * does. Without it, each build generates the text to find out.
   */
  generated: { make: (prepared: Prepared, template: Template) => string; key?: (prepared: Prepared) => string };
};

/** The kinds of pages. */
export type PageSourceKind = keyof PageSources;

/** The kinds of files that are not pages. */
export type FileSourceKind = keyof FileSources;

/** The source of a page of any kind, or of the given kind. */
export type PageSource<Kind extends PageSourceKind = PageSourceKind> = {
  [Each in Kind]: { kind: Each; root: string } & PageSources[Each];
}[Kind];

/** The source of a file of any kind, or of the given kind. */
export type FileSource<Kind extends FileSourceKind = FileSourceKind> = {
  [Each in Kind]: { kind: Each } & FileSources[Each];
}[Kind];

/** The source of an entry of any kind. */
export type Source = PageSource | FileSource;

/** One page of a listing: `number` counts from 1; `path` is the path of the first page. */
export type Slice = { posts: Post[]; number: number; of: number; path: string; total: number };

/** One published file. `owner` names what it is made from, for problems about its path. */
export type Entry = { path: string; owner: string; source: Source };

/** A file of the public folder: its site path, its place on disk, and its name in problems. */
export type PublicFile = { path: string; absolute: string; name: string };

/** A site that is ready to be written: every entry, and what their contents are made from. */
export type Prepared = {
  site: Site;
  extensions: Extensions;
  /** The table that the links of the bodies were resolved against. */
  table: LinkTable;
  entries: Entry[];
  bodies: Bodies;
  related: Related;
  shareImages: ShareImages;
  pictures: Pictures;
  icons: SiteIcon[];
  plugins: PluginSession;
  /** What plugins change on pages, by their paths. */
  pageChanges: Map<string, PageChange>;
  problems: Problem[];
};

/** The content before its paths are planned. */
export type Content = {
  site: Site;
  publicFiles: PublicFile[];
  extensions: Extensions;
  plugins: PluginSession;
  /** The files that plugins add. */
  pluginFiles: Entry[];
  problems: Problem[];
};

/**
 * A site before any body is rendered. `posts` are all published posts and pages. `toRender` also has the files that are
 * only checked, and the texts of site.yaml.
 */
export type Planned = Content & { posts: Post[]; toRender: CheckedBody[]; plan: Entry[]; table: LinkTable };

/** The rendered bodies by content file. A post that failed to render has none. */
export type Bodies = Map<string, RenderedBody>;

/** The related posts of each post, nearest first, by its content file. */
export type Related = Map<string, RelatedPost[]>;

/** `similarity` is between 0 and 1, and the same for two posts in either order. */
type RelatedPost = { post: Post; similarity: number };

/** `url` is absolute. Size and type are null for an image on another host, which no build requests. */
export type ShareImage = { url: string; width: number | null; height: number | null; alt: string; type: string | null };

/** The share images of posts, by content file. */
export type ShareImages = Map<string, ShareImage>;

/** The covers of posts by content file, and the portrait of the home page by the name of the settings file. */
export type Pictures = Map<string, Picture>;

/** A PNG that is made from the site's icon. */
export type SiteIcon = { path: string; width: number; purpose: 'icon' | 'touch-icon' };

/**
 * One of the files that together list all paths of the site. Every path in it starts with `prefix`. `text` has a line
 * `post/hello/<TAB>Hello` for each path; for a former path, a second tab and its target follow.
 */
export type PathShard = { prefix: string; path: string; text: string };

/** The parts that every page of a build has in common. */
export type Template = {
  /** index.html, with a comment as the placeholder of each part. */
  html: string;
  /** The elements of the head before those of the page: policy, viewport, referrer. */
  headStart: string;
  /** The elements of the head after those of the page: icons, marker, style, script. */
  headEnd: string;
  base: string;
  /** The Content-Security-Policy of every page; empty in dev, which has none. */
  policy: string;
  /** Renders the content of a page, if the site has components of its own. */
  renderPage?: RenderPage | undefined;
};

/** Returns the HTML of a page within `#root`. */
export type RenderPage = (page: Page) => string;
