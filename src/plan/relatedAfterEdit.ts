/**
 * Finds the related posts again after the text of one post has changed, without comparing all others. What can change is the
 * lists of posts that it is or was paired with (see nearPairs.ts), and pairs on both sides of it: by a word that it no longer
 * has, they are one place nearer to each other.
 */
import { isDeepStrictEqual } from 'node:util';
import { window } from './nearPairs.ts';
import {
  type Candidate,
  createRelation,
  insert,
  listLength,
  listOf,
  oldestFirst,
  type RelatedFiles,
} from './related.ts';
import { type ComparedPost, keysOf, type Subject, subjectOf } from './similarity.ts';

/**
 * Returns the lists that have changed, by file. `posts` are all posts, with the edited one as it is now; `before` is that post
 * before the edit, and `related` has the lists of then.
 */
export function relatedAfterEdit(posts: ComparedPost[], before: ComparedPost, related: RelatedFiles): RelatedFiles {
  const numbers = new Map<number, number>();
  const subjects = posts
    .filter(({ group }) => group === before.group)
    .map((post) => subjectOf(post, numbers))
    .sort(oldestFirst);
  const edited = subjects.findIndex(({ post }) => post.file === before.file);
  const keys = subjects.map(keysOf);
  const group: Group = { subjects, keys, relation: createRelation(numbers.size) };
  const affected = affectedBy(group, edited, new Set(keysOf(subjectOf(before, numbers))), related);
  const changed: RelatedFiles = new Map();
  for (const [item, list] of listsOf(group, affected)) {
    const file = subjects[item]?.post.file ?? '';
    if (!isDeepStrictEqual(list, related.get(file) ?? [])) changed.set(file, list);
  }
  return changed;
}

/** The posts that are compared with each other, in order. */
type Group = {
  subjects: Subject[];
  keys: number[][];
  relation: (a: Subject, b: Subject) => Omit<Candidate, 'file'> | null;
};

/** Returns the items whose lists may have changed, the edited one among them. */
function affectedBy(group: Group, edited: number, keysBefore: Set<number>, related: RelatedFiles): Set<number> {
  const keysNow = new Set(group.keys[edited]);
  const affected = new Set([edited]);
  const isListed = (item: number, other: number) =>
    (related.get(fileOf(group, item)) ?? []).some(({ file }) => file === fileOf(group, other));
  const mayEnter = (item: number, other: number) => {
    const [a, b] = [group.subjects[item], group.subjects[other]];
    const found = a && b && group.relation(a, b);
    const list = related.get(fileOf(group, item)) ?? [];
    return found && (list.length < listLength || found.similarity >= (list.at(-1)?.similarity ?? 0));
  };
  const check = (item: number, other: number) => {
    if (isListed(item, other) || mayEnter(item, other)) affected.add(item);
  };
  for (const [key, items] of itemsByKey(group, new Set([...keysBefore, ...keysNow]))) {
    const others = items.filter((item) => item !== edited);
    const after = others.findIndex((item) => item > edited);
    const place = after === -1 ? others.length : after;
    for (const partner of others.slice(Math.max(0, place - window), place + window)) check(partner, edited);
    if (keysBefore.has(key) === keysNow.has(key)) continue;
    for (let first = Math.max(0, place - window); first < place; first += 1) {
      const [one, other] = [others[first], others[first + window]];
      if (one === undefined || other === undefined) continue;
      check(one, other);
      check(other, one);
    }
  }
  return affected;
}

/** Returns the lists of some items, made as those of all items are. */
function listsOf(group: Group, wanted: Set<number>): Map<number, { file: string; similarity: number }[]> {
  const items = itemsByKey(group, new Set([...wanted].flatMap((item) => group.keys[item] ?? [])));
  return new Map([...wanted].map((item) => [item, listOf(candidatesOf(group, item, items))]));
}

function candidatesOf(group: Group, item: number, itemsOf: Map<number, number[]>): Candidate[] {
  const subject = group.subjects[item];
  const partners = new Set<number>();
  for (const key of group.keys[item] ?? []) {
    const items = itemsOf.get(key) ?? [];
    const place = items.indexOf(item);
    for (const partner of items.slice(Math.max(0, place - window), place + window + 1)) partners.add(partner);
  }
  const list: Candidate[] = [];
  for (const partner of partners) {
    const other = group.subjects[partner];
    const found = partner !== item && subject && other && group.relation(subject, other);
    if (found) insert(list, { file: other.post.file, ...found });
  }
  return list;
}

/** Returns the items that have each of some keys, in order. */
function itemsByKey({ keys }: Group, wanted: Set<number>): Map<number, number[]> {
  const items = new Map([...wanted].map((key): [number, number[]] => [key, []]));
  for (const [item, own] of keys.entries()) for (const key of own) items.get(key)?.push(item);
  return items;
}

function fileOf({ subjects }: Group, item: number): string {
  return subjects[item]?.post.file ?? '';
}
