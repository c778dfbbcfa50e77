/**
 * The input and the output of rendering a body. Both are plain data, so that they can be cached and sent between
 * threads.
 */

import type { BodyFormat } from '../types/body.ts';
import type { MarkdownPluginUse } from '../types/plugin.ts';
import type { Position } from '../types/problem.ts';
import type { Section } from '../types/section.ts';
import type { WordsInBody } from '../words/body/model.ts';

/** Everything that the HTML of a body depends on, except for the link table. */
export type BodyInput = {
  /** Path from the content folder; relative links start there. */
  file: string;
  /** `html` and `head` are files of the author beside the content folder, which are trusted. */
  format: BodyFormat;
  title: string;
  /** Markdown without front matter, with LF line ends. */
  body: string;
  /** A BCP 47 tag, which decides the quotation marks. */
  language: string;
  /** What catpost puts into the body. */
  words: WordsInBody;
  /** Whether each line end becomes a line break. */
  keepsLineBreaks: boolean;
  hasSmartQuotes: boolean;
  /** Whether shortcodes such as `:tada:` become characters. */
  hasEmoji: boolean;
  /** The hosts that images, frames, video and audio may come from; for `head`, those of scripts. */
  media: string[];
  /** The components that the body uses, with those that they use. */
  components: ComponentSource[];
  /** The names of all components, if the body has an element that may be a misspelt one. */
  componentNames: string[];
  /** The plugins of the author, in their order. */
  plugins: readonly MarkdownPluginUse[];
};

/** The HTML of a component, such as `components/note-box.html`. */
export type ComponentSource = {
  /** The name of its element: `note-box`. */
  name: string;
  html: string;
  /** Whether it has a module, which is a script that the browser loads. */
  hasModule: boolean;
};

/** A problem in a body. `position` counts from the body's first line. */
export type BodyProblem = { rule: string; position: Position | null; message: string; hint: string };

/** Called by plugins with each problem. */
export type Report = (problem: BodyProblem) => unknown;

/** The HTML of a body, and everything that other steps need to know about the body. */
export type RenderedBody = {
  /** A hash of the inputs of the HTML: equal keys mean equal HTML. */
  key: string;
  sections: (SectionOutline & { html: string })[];
  /** Every id on the page that a fragment can name. */
  ids: string[];
  links: ResolvedLink[];
  /** The images of this site that the body shows. Each is an `<img data-image>` until src/images inserts its size. */
  images: ShownImage[];
  problems: BodyProblem[];
  summary: Summary;
  /** The subject of the text, for lists of related posts; see text/terms.ts. */
  terms: Term[];
};

/**
 * An address in a body, and its target. `media` is video and audio. `url` is percent-encoded as remark-rehype does it.
 * `position` counts from the body's first line.
 */
export type ResolvedLink = {
  kind: 'link' | 'image' | 'media' | 'frame';
  url: string;
  target: Target;
  position: Position | null;
};

/** An image of this site in a body. Its index in the list is its `data-image`. */
export type ShownImage = {
  /** A content file or a site path, as in `Target`. */
  file: string;
  /** The address of the file itself. */
  href: string;
  alt: string;
  /** Null if the title became the caption. */
  title: string | null;
  /** The width and height that raw HTML gives it, in CSS pixels. */
  width: number | null;
  height: number | null;
  /**
   * Whether the image loads only near the window. False for the first image of a body if it is within the first screen.
   */
  isLazy: boolean;
  /** `picture`: it is in a `<picture>` of the author; `link`: a click on it follows a link or opens a `<details>`. */
  within: 'text' | 'link' | 'picture';
  position: Position | null;
};

/** A section without its HTML. */
export type SectionOutline = Pick<Section, 'id' | 'heading'>;

/** `unit` is what most of `words` are; `minutes` is at least 1; `excerpt` is plain text of at most 200 characters. */
export type Summary = { words: number; unit: 'words' | 'characters'; minutes: number; excerpt: string };

/** The hash of a word (24 bits) and its weight (6 bits) in one small integer: `hash * 64 + weight`. */
export type Term = number;

/** All targets of links within this site. */
export type LinkTable = {
  base: string;
  /** The address of the site, if site.yaml has it. */
  url?: string;
  /** The hosts of `media:`. The own one may be among them, for files that are not in the site. */
  media?: string[];
  /**
   * The languages with a home page of their own, the main one first; missing if there is one home page. Folders at the top
   * are named after them.
   */
  languages?: string[];
  /** Maps files of the content folder (`post/hello.md`, `post/x.png`) to addresses. */
  files: Record<string, string>;
  /** Maps decoded site paths (`/post/hello/`, `/post/hello.md`, `/favicon.svg`) to addresses. */
  paths: Record<string, string>;
};

/** `file` is a content file or a site path; `fragment` is decoded, without `#` and without a text directive. */
export type Target =
  | { kind: 'inside'; href: string; file: string | null; fragment: string }
  | { kind: 'outside'; href: string }
  | { kind: 'blocked' }
  | { kind: 'dead'; looked: string };

/** A rendered body, or the reason why there is none. */
export type Outcome =
  | { body: RenderedBody }
  | { failed: 'timeout' | 'error'; reason: string }
  | { failed: 'plugin'; reason: string; by: PluginFailure };

/** The plugin of the author that has failed, and the file and line of its code. */
export type PluginFailure = { plugin: string; place: string | null };
