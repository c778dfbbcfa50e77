/** The places on a page that files of the author fill. */

/** The name of a place, which is that of its file: `before-post.md`. */
export type SlotName = 'home' | 'before-post' | 'after-post' | 'footer' | '404';

/** The HTML of the slots that a page shows: a string at build time, trusted by policy in the browser. */
export type Slots = { [Name in SlotName]?: string | TrustedHTML };
