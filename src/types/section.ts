/** The part of a body that links, the table of contents and the search can name. */

/** The unit of a post: the content between one heading and the next. */
export type Section = {
  /** The GitHub slug of the heading; `top` for the content before the first heading. */
  id: string;
  heading: { level: 2 | 3 | 4 | 5 | 6; text: string } | null;
  /** Inner HTML, including the heading: a string at build time, trusted by policy in the browser. */
  html: string | TrustedHTML;
};
