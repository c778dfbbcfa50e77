/** What the steps of the search index hand to one another. */

/**
 * `url` is the href of the page without the base; `day` is empty for a post without a date; `language` is the name of its
 * index. `document` makes the HTML when its part is indexed, because keeping all of it takes 100 MB for 10,000 posts.
 * Equal keys mean equal HTML, as long as the code is the same.
 */
export type IndexedPost = {
  url: string;
  day: string;
  language: string;
  key: string;
  document: () => string | Promise<string>;
};

/** A file of an index. `name` is its path in the index's folder. */
export type IndexFile = { name: string; bytes: Uint8Array };
