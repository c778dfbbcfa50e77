/** Decides which keys of a front matter stay as they are, and which are dropped. */
import { foldKey } from '../../content/keys/foldKey.ts';
import { postKeyOf } from '../../content/keys/postKeys.ts';
import { readBoolean } from '../../content/values/words.ts';
import { type Hiding, hidingKeys } from '../../content/visibility/hidingKeys.ts';
import { keyMeaning } from './keyMeanings.ts';
import type { ForeignValues, KeyMeaning } from './model.ts';
import { readText } from './readText.ts';

/** The keys that stay, and those that only matter to the old tool. */
export type SortedKeys = { kept: string[]; dropped: string[] };

/** What is known of the keys: those whose values catpost has, those that it cannot obey, and the texts that it has. */
export type KnownKeys = {
  own: Readonly<Record<string, KeyMeaning>>;
  used: ReadonlySet<string>;
  refused: ReadonlySet<string>;
  texts: ReadonlySet<string>;
};

/** Sorts the keys at the top of a front matter. A key whose value is empty, or said by another key, is left out. */
export function sortKeys(values: ForeignValues, { own, used, refused, texts }: KnownKeys): SortedKeys {
  const sorted: SortedKeys = { kept: [], dropped: [] };
  for (const [key, value] of Object.entries(values)) {
    if (used.has(key) || refused.has(key) || isEmpty(value) || isObeyed(key, value)) continue;
    const { meaning } = keyMeaning(key, own);
    if (meaning !== 'keep' && texts.has(readText(value) ?? '')) continue;
    const isSecondDescription = meaning === 'description' && readText(value) !== null;
    if (droppedMeanings.has(meaning) || (postKeyOf(key) !== undefined && !isSecondDescription)) {
      sorted.dropped.push(key);
    } else sorted.kept.push(key);
  }
  return sorted;
}

const droppedMeanings: ReadonlySet<KeyMeaning> = new Set<KeyMeaning>([
  'drop',
  'own',
  'noContents',
  'noComments',
  'names',
]);

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Returns whether a key decided who may see the post, so that catpost's own keys say it now. */
function isObeyed(key: string, value: unknown): boolean {
  const name = foldKey(key);
  if (name === 'build') return true;
  const hiding = hidingKeys.get(name) ?? hidingKeys.get(name.replace(/^wp/, ''));
  return hiding !== undefined && (isAlwaysObeyed(hiding) || readBoolean(value) !== null);
}

/** Keys that are not strict have other uses: `state: Bavaria`. */
function isAlwaysObeyed(hiding: Hiding): boolean {
  return 'isStrict' in hiding ? hiding.isStrict : true;
}
