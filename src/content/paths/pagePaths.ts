/**
 * Makes the paths of pages and listings. A site path is NFC, not percent-encoded, and begins with `/`. No other folder
 * makes paths or hrefs, so that they are the same everywhere.
 */
import { pathSegment } from './slug.ts';

/** Returns the path of a post or page: `hello` in the collection `post` -> `/post/hello/`; a page has no collection. */
export function pagePathOf(slug: string, collection: string | null): string {
  return collection === null ? `/${slug}/` : `${collectionPathOf(collection)}${slug}/`;
}

/** Returns where the markdown of a post is published: `/post/hello/` -> `/post/hello.md`. */
export function rawPathOf(path: string): string {
  return `${path.replace(/\/$/, '')}.md`;
}

/** Returns where the history of a post is published: `/post/hello.md` -> `/paths/log/post/hello.txt`. */
export function historyPathOf(rawPath: string): string {
  return `/paths/log${rawPath.replace(/\.md$/, '')}.txt`;
}

/** Returns the directory of a post, as the shell has it: `/post/hello.md` -> `/post/`. */
export function directoryPathOf(rawPath: string): string {
  return rawPath.slice(0, rawPath.lastIndexOf('/') + 1);
}

/** Returns the path of a collection: `post` -> `/post/`. */
export function collectionPathOf(name: string): string {
  return `/${pathSegment(name)}/`;
}

/** Returns the path of a year of a collection: `post`, `2026` -> `/post/2026/`. */
export function yearPathOf(collection: string, year: string): string {
  return `${collectionPathOf(collection)}${year}/`;
}

/** Returns the path of the posts of one provenance: `human` -> `/by/human/`. */
export function provenancePathOf(provenance: string): string {
  return `/by/${provenance}/`;
}

/**
 * Returns the path of one page of a listing: `/post/`, 2 -> `/post/page/2/`. The first page has the listing's own path.
 */
export function pageNumberPathOf(path: string, number: number): string {
  return number === 1 ? path : `${path}page/${number}/`;
}
