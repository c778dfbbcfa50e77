/** The data of the pages that list posts. */
import type { Layout, ListStyle } from './config.ts';
import type { Mark } from './content.ts';
import type { AuthorLink, Counted, DateText, Link, PostLink, PrintedLinks } from './link.ts';
import type { Picture } from './picture.ts';
import type { RichText } from './richText.ts';
import type { Section } from './section.ts';

/** An entry of a listing. */
export type ListingEntry = Omit<PostLink, 'label'> & {
  title: string;
  date: DateText | null;
  /** The reading time: `4 min`; null if the body could not be rendered. */
  size: string | null;
  mark: Mark | null;
  /** Whether the entry comes first in its listing regardless of its date. */
  pinned: boolean;
  /** The list of its provenance, if that differs from the site's default. */
  by: Link | null;
  /** The name of the language in that language: `Deutsch`. Missing for the site's own language. */
  languageName?: string;
  /** The description or the first words of the post. Missing in a listing of titles. */
  excerpt?: string;
  /** Only in a listing of cards. */
  cover?: Picture;
};

/** The home page. */
export type HomeData = {
  title: string;
  /** The language of the author's texts, if catpost's texts have another one. */
  language?: string | undefined;
  portrait?: Picture;
  /** Below the title, unless the site has a text of its own for the home page. */
  description: string | RichText;
  links: AuthorLink[];
  listings: {
    command: string;
    title: string;
    href: string;
    /** The label of the link to all entries; null if all are shown. */
    more: string | null;
    list: ListStyle;
    entries: ListingEntry[];
  }[];
  tags: PrintedLinks<Counted>;
  pages: PrintedLinks<PostLink>;
  feeds: PrintedLinks;
};

/** One page of the listing of a collection, a year, a tag or a provenance. */
export type ListingData = {
  command: string;
  title: string;
  /** The language of the title and the text, if the author has written them and catpost's texts have another one. */
  language?: string | undefined;
  count: number;
  /** `12 posts`. */
  countText: string;
  /** Whether the reader can save the listing and all its posts for offline use. */
  savable: boolean;
  /** The text above the entries: one line, or the sections of a file. Only the first page of a collection has it. */
  intro: string | RichText;
  layout?: Layout;
  sections: Section[];
  /** The years of the collection; empty for a tag or a provenance. */
  years: (Counted & { current: boolean })[];
  /** The lists of the provenances that occur here; empty if there is only one. */
  provenances: (Counted & { current?: boolean })[];
  /** The feeds of the listing; null if it has none, as that of a provenance. */
  feeds: PrintedLinks | null;
  list: ListStyle;
  entries: ListingEntry[];
  /** Null if there is only one page. */
  pager: ListingPager | null;
};

/** The hrefs of the pages before and after. `text` says where the reader is: `page 2 of 5`. */
export type ListingPager = { text: string; newer: string | null; older: string | null };
