/** What the keys of other tools mean, by their folded names. */
import { foldKey } from '../../content/keys/foldKey.ts';
import type { KeyMeaning } from './model.ts';

/** Returns what a key means. `own` are the meanings that one tool has for its keys. */
export function keyMeaning(key: string, own: Readonly<Record<string, KeyMeaning>>): KeyMeaning {
  const name = foldKey(key);
  return (Object.hasOwn(own, name) ? own[name] : undefined) ?? meanings.get(name) ?? 'keep';
}

const meanings: ReadonlyMap<string, KeyMeaning> = new Map<string, KeyMeaning>([
  ...entriesFor('title', 'title'),
  ...entriesFor(
    'date',
    `date pubdate published publishdate publisheddate publishedat publishedon datepublished publicationdate created
    createdat createdon datecreated creationdate createddate posted postedat`,
  ),
  ...entriesFor(
    'updated',
    `updated lastmod updateddate updatedat updatedon modified modifieddate modifiedat datemodified lastmodified
    lastmodifiedat lastupdated dateupdated`,
  ),
  ...entriesFor('description', 'description summary excerpt spoiler subtitle lead metadescription'),
  ...entriesFor('tags', 'tags tag categories category keywords keyword topics topic'),
  ...entriesFor('slug', 'slug'),
  ...entriesFor('address', 'permalink url path'),
  ...entriesFor('aliases', 'aliases alias redirectfrom'),
  ...entriesFor('image', 'image images thumbnail featuredimage socialimage ogimage'),
  ...entriesFor('cover', 'cover hero heroimage banner bannerimage'),
  ...entriesFor('language', 'lang locale language'),
  ...entriesFor('series', 'series'),
  ...entriesFor('part', 'part seriesorder seriesweight'),
  ...entriesFor('pinned', 'pinned sticky'),
  ...entriesFor('contents', 'toc showtoc tableofcontents'),
  ...entriesFor('drop', 'layout template type math katex mathjax mermaid comments id'),
]);

function entriesFor(meaning: KeyMeaning, list: string): [string, KeyMeaning][] {
  return list.split(/\s+/).map((key) => [key, meaning]);
}
