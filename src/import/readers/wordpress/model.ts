/** What an export of WordPress contains. */

/** An entry of an export, with the names that WordPress has for its parts. Missing parts are empty texts. */
export type Item = {
  id: string;
  /** `post`, `page`, `attachment`, or a type of a plugin. */
  type: string;
  /** `publish`, `draft`, `pending`, `private`, `future`, `inherit` or `trash`. */
  status: string;
  title: string;
  /** The address of its page. That of a draft is `/?p=12`. */
  link: string;
  slug: string;
  /** The login of its author. */
  creator: string;
  content: string;
  excerpt: string;
  /** In the time of the site: `2020-01-31 09:30:00`. */
  date: string;
  /** The same time in UTC. */
  utcDate: string;
  modified: string;
  hasPassword: boolean;
  isSticky: boolean;
  parent: string;
  menuOrder: number;
  attachmentUrl: string;
  /** The names of its categories and tags, and of other terms with the names of their kinds. */
  terms: { domain: string; name: string }[];
  meta: Map<string, string>;
  comments: number;
  /** The file of the export, from the root, and the line on which the content begins. */
  file: string;
  line: number;
};

/** An export, or several of one site. */
export type WordpressExport = {
  title: string;
  url: string;
  description: string;
  language: string;
  /** Names by login. */
  authors: Map<string, string>;
  items: Item[];
};
