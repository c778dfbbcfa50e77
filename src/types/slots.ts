/** The places on a page that files of the author fill. */

/** The name of a place, which is that of its file: `before-post.md`. */
export type SlotName = 'home' | 'before-post' | 'after-post' | 'footer' | '404';

/** A place on a page: that of a file, or the one that the services of site.yaml fill. */
export type PageSlot = SlotName | 'services';

/** The HTML of the slots that a page shows: a string at build time, trusted by policy in the browser. */
export type Slots = { [Name in PageSlot]?: string | TrustedHTML };
