/** The messages between a page and the worker that searches one language. */

/** A part of an index (src/publish/search/indexParts.ts): the name of its metadata, and how many posts it has. */
export type IndexPart = { hash: string; posts: number };

/**
 * What a worker searches. `folder` is the address of the index, `program` names Pagefind's WebAssembly, which knows the
 * endings of one language, and the newest part is the last. An excerpt has `excerptLength` words.
 */
export type SearchedIndex = { folder: string; program: string; parts: IndexPart[]; excerptLength: number };

/** `{ tag: ['linux'] }` asks for all of the values, `{ year: { any: ['2025', '2026'] } }` for one of them. */
export type IndexFilters = Record<string, string[] | { any: string[] }>;

/**
 * `open` is the first message. `search` begins a search, `load` asks for the post at a place in its order, and `free` says
 * that no more of them will be loaded.
 */
export type Request =
  | { kind: 'open'; index: SearchedIndex }
  | { kind: 'search'; id: number; search: number; words: string; filters: IndexFilters }
  | { kind: 'load'; id: number; search: number; place: number }
  | { kind: 'free'; search: number };

/** The answer to the request with the same id. The `text` of a search, or after the last post, is null. */
export type Answer = { id: number; text: IndexedText | null } | { id: number; error: string };

/** What the index stores of a post. Its texts are as Pagefind stores them; in excerpts, `<` and `>` are escaped too. */
export type IndexedText = { url: string; content: string; meta: Record<string, string>; sections: FoundSection[] };

/**
 * A section with matching words, which `excerpt` marks with `<mark>`. Locations count the words of the post's content.
 * There is no `anchor` before the first heading.
 */
export type FoundSection = { title: string; excerpt: string; locations: number[]; anchor: Anchor | null };

/** A heading, and the word of the content that it begins with. */
export type Anchor = { element: string; id: string; text: string; location: number };
