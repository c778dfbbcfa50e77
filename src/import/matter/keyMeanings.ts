/** What the keys of other tools mean. */
import { foldKey } from '../../content/keys/foldKey.ts';
import { type ForeignGroup, foreignGroupOf } from '../../content/keys/foreignGroups.ts';
import { isOwnKey, type PostKey, postKeyOf } from '../../content/keys/postKeys.ts';
import type { KeyMeaning } from './model.ts';

/** What a key means, and how sure that is: of several keys with one meaning, the lowest rank counts. */
export type RankedMeaning = { meaning: KeyMeaning; rank: number };

/** Returns what a key means. `own` are the meanings that one tool has for its keys, by their folded names. */
export function keyMeaning(key: string, own: Readonly<Record<string, KeyMeaning>>): RankedMeaning {
  const name = foldKey(key);
  const ofTool = Object.hasOwn(own, name) ? own[name] : undefined;
  if (ofTool !== undefined) return { meaning: ofTool, rank: 0 };
  const exception = exceptions.get(name);
  if (exception !== undefined) return { meaning: exception, rank: 3 };
  const postKey = postKeyOf(key);
  if (postKey !== undefined) return { meaning: postKeyMeanings[postKey], rank: isOwnKey(key) ? 1 : 2 };
  const group = foreignGroupOf(key);
  return { meaning: group === undefined ? 'keep' : groupMeanings[group], rank: 4 };
}

/** Keys whose group says too little. */
const exceptions: ReadonlyMap<string, KeyMeaning> = new Map<string, KeyMeaning>([
  ...entriesFor('tags', 'topic'),
  ...entriesFor('keep', 'link basename'),
  ...entriesFor('drop', 'id postid wordpressid commentid'),
  ...entriesFor('noContents', 'notoc hidetoc hidetableofcontents'),
  ...entriesFor('noComments', 'nocomments disablecomments'),
]);

const postKeyMeanings: Readonly<Record<PostKey, KeyMeaning>> = {
  title: 'title',
  date: 'date',
  updated: 'updated',
  description: 'description',
  tags: 'tags',
  aliases: 'aliases',
  image: 'image',
  cover: 'cover',
  layout: 'own',
  slug: 'slug',
  lang: 'language',
  dir: 'own',
  by: 'own',
  series: 'series',
  part: 'part',
  pinned: 'pinned',
  toc: 'contents',
  breaks: 'own',
  comments: 'own',
};

const groupMeanings: Readonly<Record<ForeignGroup, KeyMeaning>> = {
  authors: 'keep',
  covers: 'cover',
  previews: 'image',
  descriptions: 'description',
  subtitles: 'subtitle',
  titles: 'title',
  addresses: 'address',
  aliases: 'aliases',
  redirects: 'keep',
  canonical: 'canonical',
  languages: 'language',
  translations: 'keep',
  created: 'date',
  changed: 'updated',
  pins: 'pinned',
  orders: 'keep',
  parts: 'part',
  contents: 'contents',
  contentsSettings: 'drop',
  comments: 'drop',
  formulas: 'drop',
  layouts: 'drop',
  look: 'drop',
  navigation: 'drop',
  themeSettings: 'drop',
  engines: 'keep',
  recordings: 'keep',
  licences: 'keep',
  files: 'keep',
  toolSettings: 'drop',
};

function entriesFor(meaning: KeyMeaning, list: string): [string, KeyMeaning][] {
  return list.split(/\s+/).map((key) => [key, meaning]);
}
