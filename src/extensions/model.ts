/** What the author puts beside the content folder to shape the site. */
import type { FontRole } from '../types/config.ts';
import type { CheckedBody } from '../types/content.ts';
import type { SlotName } from '../types/slots.ts';

/** The folder that holds the content, the public folder, and the files that shape the site. */
export type SiteFolder = {
  /** The absolute path. */
  path: string;
  /** How problems name it: relative to the working directory, and empty if it is that directory. */
  name: string;
};

/** A text file of the site folder. */
export type SiteFile = {
  /** As problems name it: `theme.css`. */
  name: string;
  absolute: string;
  text: string;
};

/**
 * A text that the author puts on pages: `before-post.md`. `language` is that of the edition whose pages show it, and null for
 * all that have no own file. `path` is that of the only page that shows it.
 */
export type SlotFile = { slot: SlotName | 'head'; language: string | null; body: CheckedBody & { path?: string } };

/** `theme.css`, ready to be appended to the stylesheet of every page. */
export type Stylesheet = {
  /** As problems name it: `theme.css`. */
  name: string;
  /** Without comments and white space. Its addresses have the base. */
  text: string;
  /** The size after gzip. */
  bytes: number;
  /** The custom properties that it names: `--measure`. */
  properties: string[];
  /** The files that it names and that are not in the public folder. */
  files: PublishedFile[];
};

/** A component: what stands for an element such as `<note-box>` in a post. */
export type Component = {
  /** The name of its element. */
  name: string;
  /** The HTML of `components/note-box.html`. */
  html: string;
  /** Whether there is a module `components/note-box.js`. */
  hasModule: boolean;
  /** `components/note-box.css`; null if there is none. */
  stylesheet: Stylesheet | null;
};

/** The components of a site. */
export type Components = {
  list: Component[];
  /** The scripts of the folder, with the paths under which they are published. */
  scripts: PublishedFile[];
  /** The files of HTML, whose own links and elements are checked. */
  bodies: CheckedBody[];
};

/** What a font file says of itself. Measures are shares of the size of the text. */
export type FontFacts = {
  family: string;
  /** The smallest and the largest weight, which are the same unless the font is variable. */
  weight: [number, number];
  /** The default of each axis of a variable font, by tag: `opsz`. */
  axes: Record<string, number>;
  style: 'normal' | 'italic';
  kind: 'serif' | 'sans' | 'mono';
  ascent: number;
  descent: number;
  lineGap: number;
  /** The average width of a letter in text. */
  width: number;
  /** What the licence allows: to publish a part, only the whole file, or nothing. */
  embedding: 'subset' | 'whole' | 'forbidden';
};

/** A font of the author, as it is published. */
export type SiteFont = {
  role: FontRole;
  family: string;
  /** As in CSS: `400`, or `200 900`. */
  weight: string;
  style: 'normal' | 'italic';
  format: 'woff2' | 'woff' | 'truetype' | 'opentype';
  path: string;
  absolute: string;
  bytes: number;
  facts: FontFacts;
};

/** A file to publish: its site path, and its place on disk. */
export type PublishedFile = { path: string; absolute: string };

/** A webmention: what another site said about a page of this one. `target` is the address of that page. */
export type Mention = {
  id: number;
  kind: 'reply' | 'mention' | 'like' | 'repost' | 'bookmark';
  author: string;
  authorUrl: string | null;
  url: string;
  /** `2026-01-31` */
  day: string | null;
  text: string | null;
  target: string;
};

/** All files that shape the site. */
export type Extensions = {
  /** Null if there is no theme.css, or if it cannot be parsed. */
  stylesheet: Stylesheet | null;
  slots: SlotFile[];
  /** What other sites have said about the posts, from `webmentions.json`. */
  mentions: Mention[];
  components: Components;
  /** In the order of site.yaml. A build publishes them with only the characters that the site uses. */
  fonts: SiteFont[];
};
