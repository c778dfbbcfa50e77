/** The components of pages that an author may replace, in a project with Vite. */
import type { Layout, ListStyle } from './config.ts';
import type { DateText, Link } from './link.ts';
import type { ListingEntry } from './listing.ts';
import type { HomePage, ListingPage, NotFoundPage, PlainPage, PostPage, SeriesBox, TagsPage } from './page.ts';
import type { Section } from './section.ts';
import type { PageSlot, Slots } from './slots.ts';

/**
 * The properties of each component, by name. `page` is the data of the page: see types/page.ts. The prompt, the status
 * bar and the search page are missing, because scripts outside of React rely on their elements.
 */
export type ComponentProps = {
  /** The home page. */
  Home: { page: HomePage };
  /** The listing of a collection, a year or a tag. */
  Listing: { page: ListingPage };
  /** A post of a collection. */
  Post: { page: PostPage };
  /** A page outside of the collections. */
  PlainPage: { page: PlainPage };
  /** The list of all tags. */
  Tags: { page: TagsPage };
  /** The page for addresses that do not exist. `missing` is what the browser learned about the address. */
  NotFound: { page: NotFoundPage; missing: Missing | null };
  /** The facts below the title of a post. */
  Facts: { page: PostPage };
  /** The entries of a listing, also on the home page. */
  Entries: { list: ListStyle; entries: ListingEntry[] };
  /** The table of contents of a text. */
  Contents: { sections: Section[]; language?: string | undefined };
  /** The box of a series. */
  Series: { series: SeriesBox; language?: string | undefined };
};

/** The properties of parts that the author's components may contain, from `catpost/components`. */
export type PartProps = {
  /** A prompt line. With `href`, the command is a link to its output. */
  Command: { command: string; href?: string; hasCursor?: boolean };
  Day: { date: DateText };
  /** The text of a post or page. */
  Sections: { sections: Section[]; layout?: Layout | undefined; language?: string | undefined };
  /** A text that the author puts on pages with a file such as `before-post.md`. */
  Slot: { slots: Slots | undefined; name: PageSlot };
  /** The only h1 of a page. Each part has its own line. */
  Title: { parts: string[]; language?: string | undefined };
};

/** The name of a component that may be replaced. */
export type ComponentName = keyof ComponentProps;

/** The missing path as a file name, such as `post/helo.md`, and similar pages. */
export type Missing = { path: string; nearest: Link[] };
