/** A page on its way to a document: its data, and what the head says of it. */
import type { ShareImage, Source } from '../plan/model.ts';
import type { Direction } from '../types/content.ts';
import type { Page } from '../types/page.ts';

/** What a document says of its page outside the body. */
export type Head = {
  title: string;
  description: string;
  /** Absolute; null where the page has no address of its own, as the 404 page. */
  canonical: string | null;
  language: string;
  /** The site's, on every page, so that it stays right when a page takes another's place. */
  direction: Direction;
  /** Keeps search engines away: drafts in dev, placeholders, the 404 page. */
  noindex: boolean;
  /** The page in other forms and languages. */
  alternates: Alternate[];
  /** What other sites and search engines are told; null until it is known, and on a page that has no address. */
  social: Social | null;
};

/** `href` is absolute; the others are null where they say nothing. */
export type Alternate = { href: string; type: string | null; language: string | null; title: string | null };

/** `by` is the attribute that holds the key. */
export type Meta = { by: 'property' | 'name'; key: string; content: string };

/** `data` are documents of JSON-LD. */
export type Social = { metas: Meta[]; data: object[] };

/** A page with the head of its document. */
export type Built<Kind extends Page = Page> = { page: Kind; head: Head };

/** The source of one kind of entry. */
export type SourceOf<Kind extends Source['kind']> = Extract<Source, { kind: Kind }>;

/** A page as others are told of it; `title` is its own, without the site's. */
export type SharedPage = {
  url: string;
  title: string;
  description: string;
  language: string;
  image: ShareImage | null;
};
