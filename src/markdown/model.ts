/** What a body is rendered from, and what comes out. Plain data, so that it can be cached and sent between threads. */
import type { Section } from '../types/page.ts';
import type { Position } from '../types/problem.ts';

/** What a body's HTML depends on, the link table aside. */
export type BodyInput = {
  /** From the content folder; relative links start there. */
  file: string;
  title: string;
  /** Markdown without front matter, LF line ends. */
  body: string;
  /** BCP 47; quotes are those of this language. */
  language: string;
  breaks: boolean;
  smartQuotes: boolean;
  /** `:tada:` becomes the character. */
  emoji: boolean;
  /** Hosts that images, frames, video and audio may come from. */
  media: string[];
};

/** Something in a body that its author should know of; `position` counts from the body's first line. */
export type BodyProblem = { rule: string; position: Position | null; message: string; hint: string };

/** How a plugin reports. */
export type Report = (problem: BodyProblem) => unknown;

/** Plain data, so that it can be cached and sent between threads. */
export type RenderedBody = {
  /** The hash of what the HTML is made from: equal where it is equal. */
  key: string;
  sections: (SectionOutline & { html: string })[];
  /** Every id on the page that a fragment can name. */
  ids: string[];
  links: TracedLink[];
  /** The images of this site in it; each is an `<img data-image>` until src/images knows its pixels. */
  images: ShownImage[];
  problems: BodyProblem[];
  summary: Summary;
  /** What the text is about, for the lists of related posts; see terms.ts. */
  terms: Term[];
};

/** One address as it was resolved; `media` is video and audio; `url` is percent-encoded, as remark-rehype does it. `position` counts from the body's first line. */
export type TracedLink = {
  kind: 'link' | 'image' | 'media' | 'frame';
  url: string;
  target: Target;
  position: Position | null;
};

/** An image of this site that a body shows; its place in the list is its `data-image`. */
export type ShownImage = {
  /** As in Target: a content file or a site path. */
  file: string;
  /** Of the file itself. */
  href: string;
  alt: string;
  /** Null where it became the caption. */
  title: string | null;
  /** As raw HTML says it. */
  width: number | null;
  height: number | null;
  /** False for the first image of a body where it stands within about a screen of text. */
  lazy: boolean;
  /** `picture`: the author's own `<picture>` stands around it; `link`: it is, or is in, something to click at. */
  within: 'text' | 'link' | 'picture';
  position: Position | null;
};

/** A section before its nodes are rendered. */
export type SectionOutline = Pick<Section, 'id' | 'heading'>;

/** `excerpt` is plain text of at most 200 characters; `minutes` at least 1; `unit` is what `words` mostly counts. */
export type Summary = { words: number; unit: 'words' | 'characters'; minutes: number; excerpt: string };

/** A word's hash (24 bits) and its weight (6 bits), in one small integer: `hash * 64 + weight`. */
export type Term = number;

/** What can be linked to; plain data, because it is sent to the workers. */
export type LinkTable = {
  base: string;
  /** The address of the site, where site.yaml says it. */
  url?: string;
  /** Files of the content folder (`post/hello.md`, `post/x.png`) -> href. */
  files: Record<string, string>;
  /** Site paths, decoded (`/post/hello/`, `/post/hello.md`, `/favicon.svg`) -> href. */
  paths: Record<string, string>;
};

/** `file` is a content file or a site path; `fragment` is decoded, without `#` and without a text directive. */
export type Target =
  | { kind: 'inside'; href: string; file: string | null; fragment: string }
  | { kind: 'outside'; href: string }
  | { kind: 'blocked' }
  | { kind: 'dead'; looked: string };

/** A body, or why there is none. */
export type Outcome = { body: RenderedBody } | { failed: 'timeout' | 'error'; reason: string };
