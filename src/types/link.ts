/** Links and dates as the data of pages has them. */
import type { Direction } from './content.ts';

/** A day, formatted at build time so that the browser's locale and time zone do not change it. */
export type DateText = { datetime: string; text: string };

/** A link. `label` is plain text. */
export type Link = { label: string; href: string };

/**
 * A link whose label is the title of a post. `language` and `direction` are null if they equal those around the link.
 */
export type PostLink = Link & { language: string | null; direction: Direction | null };

/** A link that the author has configured, with its attribute `rel`. */
export type AuthorLink = Link & { rel: string | null; language?: undefined };

/** A link to another edition of the site: to the same page, or to its home page, which is not offered. */
export type EditionLink = Link & { language: string; offer: EditionOffer | null; rel: 'alternate' | null };

/** Texts in the language of an edition: that it has the same page, and the button that dismisses the offer. */
export type EditionOffer = { sentence: string; dismiss: string };

/** Links below the command that prints them, as it is typed in the home directory of the shell. */
export type PrintedLinks<Printed = Link> = { command: string; links: Printed[] };

/** A link with the number of posts that it leads to, as the language of the page writes it. */
export type Counted = Link & { count: string };
