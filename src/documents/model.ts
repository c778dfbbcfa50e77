/** A page on its way to becoming a document: its data, and the contents of the head. */
import type { ShareImage } from '../plan/model.ts';
import type { Direction } from '../types/content.ts';
import type { Page } from '../types/page.ts';

/** The head of a document. */
export type Head = {
  title: string;
  description: string;
  /** An absolute URL; null for the 404 page, which has no address. */
  canonical: string | null;
  language: string;
  /** The language of catpost's texts, which is that of the page unless catpost has none in it. */
  textLanguage: string;
  direction: Direction;
  /** Whether search engines are asked not to index the page. */
  isNoindex: boolean;
  /** Feeds and other language versions. */
  alternates: Alternate[];
  /** Null until it is known, and for a page without an address. */
  social: Social | null;
  /** The elements of the author's `head.html`. */
  own?: string;
};

/** A `<link rel="alternate">`. `href` is absolute; an attribute that is null is left out. */
export type Alternate = { href: string; type: string | null; language: string | null; title: string | null };

/** A `<meta>` element. `by` is the attribute that holds the key. */
export type Meta = { by: 'property' | 'name'; key: string; content: string };

/** The data for other sites and search engines: Open Graph and Twitter elements, and JSON-LD documents. */
export type Social = { metas: Meta[]; data: object[] };

/** A page with the head of its document. */
export type Built<Kind extends Page = Page> = { page: Kind; head: Head };

/** A page as it is described where it is shared. `title` is its own, without that of the site. */
export type SharedPage = {
  url: string;
  title: string;
  description: string;
  language: string;
  image: ShareImage | null;
};
