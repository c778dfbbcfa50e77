/** The front matter keys that catpost reads, and the names that other blog tools have for them. */
import { foldKey } from './foldKey.ts';

const postKeys = [
  'title',
  'date',
  'updated',
  'description',
  'tags',
  'aliases',
  'image',
  'cover',
  'layout',
  'slug',
  'lang',
  'dir',
  'by',
  'series',
  'part',
  'pinned',
  'toc',
  'breaks',
  'comments',
] as const;

/** The name of a key that catpost reads. */
export type PostKey = (typeof postKeys)[number];

/** Keys by their folded names. */
const ownNames: ReadonlyMap<string, PostKey> = new Map(postKeys.map((key) => [foldKey(key), key] as const));

/** The folded names of the same keys in other blog tools. */
const otherNames: ReadonlyMap<string, PostKey> = new Map<string, PostKey>([
  ...entriesFor(
    'date',
    'pubdate published publishdate publisheddate publishedat publishedon datepublished publicationdate',
  ),
  ...entriesFor(
    'updated',
    'lastmod updateddate updatedat modified modifieddate datemodified lastmodified lastmodifiedat',
  ),
  ...entriesFor('description', 'summary'),
  ...entriesFor('tags', 'tag category categories keywords keyword topics'),
]);

/** The keys that are suggested for a misspelt one. */
export const knownKeys: readonly string[] = [
  ...postKeys,
  ...['pubDate', 'published', 'publishDate', 'lastmod', 'updatedDate', 'modified', 'summary', 'categories', 'category'],
  ...['draft', 'unlisted', 'noindex', 'expiryDate', 'keywords'],
];

/** Returns catpost's name of a key, in whatever spelling and of whatever blog tool. */
export function postKeyOf(key: string): PostKey | undefined {
  const name = foldKey(key);
  return ownNames.get(name) ?? otherNames.get(name);
}

/** Returns whether a key is one of catpost's own names, and not only that of another tool. */
export function isOwnKey(key: string): boolean {
  return ownNames.has(foldKey(key));
}

function entriesFor(name: PostKey, list: string): [string, PostKey][] {
  return list.split(' ').map((key) => [key, name]);
}
