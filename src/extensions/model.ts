/** What the author puts beside the content folder to shape the site. */
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

/** A text that the author puts on pages: `before-post.md`. `path` is that of the only page that shows it. */
export type SlotFile = { slot: SlotName; body: CheckedBody & { path?: string } };

/** All files that shape the site. */
export type Extensions = {
  /** `theme.css`, which is appended to the stylesheet of every page; null if there is none. */
  stylesheet: SiteFile | null;
  slots: SlotFile[];
};
