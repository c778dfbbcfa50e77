/** The plan of a site: every path that a build writes, and what each is made from. */
import type { LinkTable, RenderedBody } from '../markdown/model.ts';
import type { CheckedBody, Collection, Post, ProvenanceList, Series, Site, Tag } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';

/** What an entry is made from. Neighbours are null at the ends of a collection. */
export type Source =
  | { kind: 'post'; post: Post; newer: Post | null; older: Post | null; series: Series | null }
  | { kind: 'page'; post: Post }
  | { kind: 'raw'; post: Post }
  | { kind: 'home' }
  | { kind: 'collection'; collection: Collection; year: string | null; slice: Slice }
  | { kind: 'tag'; tag: Tag; slice: Slice }
  | { kind: 'provenance'; list: ProvenanceList; slice: Slice }
  | { kind: 'tags' }
  | { kind: 'search' }
  | { kind: 'not-found' }
  | { kind: 'copy'; absolute: string }
  | { kind: 'text'; text: string }
  /**
   * Text that needs more than the plan: the bodies, or what stands on every page. `key` is equal where the text is; where
   * there is none, it is made at each build to be compared.
   */
  | { kind: 'made'; make: (prepared: Prepared, template: Template) => string; key?: (prepared: Prepared) => string };

/** One page of a listing: `number` counts from 1; `path` is that of the first page. */
export type Slice = { posts: Post[]; number: number; of: number; path: string; total: number };

/** `path` is where it is published, `owner` what claims it, as a problem names it. */
export type Entry = { path: string; owner: string; source: Source };

/** A file of the public folder: `path` is its site path. */
export type PublicFile = { path: string; absolute: string; name: string };

/** `related` has the posts that each post's page names as such, by its file; `shareImages` the picture of each. */
export type Prepared = {
  site: Site;
  entries: Entry[];
  bodies: Bodies;
  related: Related;
  shareImages: ShareImages;
  icons: SiteIcon[];
  problems: Problem[];
};

/** What is read of a site before its paths are planned. */
export type Content = { site: Site; publicFiles: PublicFile[]; problems: Problem[] };

/**
 * What is known of a site before any body is rendered. `posts` are all that are built; `rendered` are those and the
 * files that are only checked.
 */
export type Planned = Content & { posts: Post[]; rendered: CheckedBody[]; plan: Entry[]; table: LinkTable };

/** Bodies by content file; a post that failed to render has none. */
export type Bodies = Map<string, RenderedBody>;

/** The posts that each post's page names as related, nearest first, by the post's file. */
export type Related = Map<string, RelatedPost[]>;

/** `nearness` is from 0 to 1, and the same for two posts in either order. */
type RelatedPost = { post: Post; nearness: number };

/** `url` is absolute; size and type are null for a picture of another host, which no build asks for. */
export type ShareImage = { url: string; width: number | null; height: number | null; alt: string; type: string | null };

/** By the file of the post. */
export type ShareImages = Map<string, ShareImage>;

/** A PNG made of the site's icon. */
export type SiteIcon = { path: string; width: number; purpose: 'icon' | 'touch-icon' };

/**
 * `prefix` is what every path in the file begins with; `text` has a line `post/hello/<TAB>Hello` for each, and behind
 * a former path and one more tab the path that it leads to.
 */
export type PathShard = { prefix: string; path: string; text: string };

/** What is the same on every page of a build. */
export type Template = {
  /** index.html, with a comment where each part goes. */
  html: string;
  /** Elements of the head before and after the page's own: policy, marker, style, script. */
  headStart: string;
  headEnd: string;
  base: string;
  /** The Content-Security-Policy of every page; empty in dev, which has none. */
  policy: string;
};
