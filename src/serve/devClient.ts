/** The part of catpost that runs in the browser, as dev serves it: from its sources by Vite, or from the bundle. */
import type { contentsOf } from '../documents/entryContents.ts';
import type { RenderPage } from '../plan/model.ts';

/** What a dev session needs to make pages for the browser. */
export type DevClient = {
  /** The content of the marker of every page: the path of the main script. */
  marker: string;
  /** The elements of the head that load the stylesheet of catpost. */
  styleElements: string;
  /** The elements of the head that load the scripts. */
  scriptElements: string;
  /** Returns the text of an optional stylesheet. */
  optionalStyle: (name: string) => string;
  /** Returns whether a path belongs to the server, so that no page can have it. */
  isReserved: (path: string) => boolean;
  /** Returns the function that makes the contents of entries. In a clone, its sources may have changed. */
  makeContents: () => Promise<typeof contentsOf>;
  /** Returns the function that renders pages with the author's components, if there are any. */
  renderPage: () => Promise<RenderPage | undefined>;
  /** Adds what the server needs to the HTML of a page. */
  completePage: (url: string, html: string) => Promise<string>;
};
