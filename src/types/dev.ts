/** What the dev server tells the pages that it serves. */
import type { Mark } from './content.ts';

/** A post that dev shows and a build leaves out. `due` is the day on which a scheduled post is published. */
export type UnpublishedPost = { mark: Mark; title: string; href: string; due: string | null };

/** What a page of dev knows about the site. It is part of the document, and of every event. */
export type DevState = {
  /** Differs for each run of the server. */
  server: string;
  /** Counts the changes of what pages show. */
  version: number;
  /** Changes with what only another load of the document can apply: `head.html`, scripts, pictures. */
  document: string;
  /** As the terminal prints them; null until all content is checked. */
  problems: string[] | null;
  unpublished: UnpublishedPost[];
};

/** What an open page gets when it connects, and after each change. */
export type DevEvent = DevState & {
  /** The texts of the style elements that depend on the site, by the id of the element. */
  styles: Record<string, string>;
  /** By the href of each page whose file was renamed while the server ran: the href of its new page. */
  moved: Record<string, string>;
};

/** The path at which pages listen for events. */
export const devEventsPath = '/@catpost/events';

/** The id of the element with the state of the page, as JSON. */
export const devStateId = 'dev-state';
