/**
 * Finds the related posts again after few posts have changed, without comparing all others. What can change is the lists of
 * posts that one is or was paired with (see nearPairs.ts), and pairs on both sides of it: by a word that it no longer has, they
 * are one place nearer to each other.
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
import { type ComparedPost, createVocabulary, keysOf, type Subject, subjectOf } from './similarity.ts';

/**
 * Returns the lists that have changed, by file. `posts` are all posts, with the edited one as it is now; `before` is that post
 * before the edit of its text, and `related` has the lists of then.
 */
export function relatedAfterEdit(posts: ComparedPost[], before: ComparedPost, related: RelatedFiles): RelatedFiles {
  const vocabulary = createVocabulary();
  const subjects = posts
    .filter(({ group }) => group === before.group)
    .map((post) => subjectOf(post, vocabulary))
    .sort(oldestFirst);
  const edited = subjects.findIndex(({ post }) => post.file === before.file);
  const keys = subjects.map(keysOf);
  const group: Group = { subjects, keys, relation: createRelation(vocabulary.numbers.size) };
  return changedLists(group, edited, keysOf(subjectOf(before, vocabulary)), related);
}

/** With more posts that have changed, comparing all of them takes less time. */
const maximumChanges = 10;

/**
 * Returns the lists of all posts after some have changed, come or gone. `related` has the lists of the posts `before`, and is
 * returned as it is if nothing has changed. Returns null if too many have changed.
 */
export function relatedAfterChanges(
  before: ComparedPost[],
  after: ComparedPost[],
  related: RelatedFiles,
): RelatedFiles | null {
  const [then, now] = [before, after].map((posts) => new Map(posts.map((post) => [post.file, post])));
  const gone = before.filter((post) => !isDeepStrictEqual(post, now?.get(post.file)));
  const come = after.filter((post) => !isDeepStrictEqual(post, then?.get(post.file)));
  if (gone.length + come.length === 0) return related;
  if (gone.length + come.length > 2 * maximumChanges) return null;
  const lists = new Map(related);
  const names = [...new Set([...gone, ...come].map(({ group }) => group))];
  const changes = names.map((name) => {
    const ofGroup = ({ group }: ComparedPost) => group === name;
    return changesOf(after.filter(ofGroup), gone.filter(ofGroup), come.filter(ofGroup), lists);
  });
  // A post that has gone over to another group leaves before it comes.
  for (const { leave } of changes) leave();
  for (const { enter } of changes) enter();
  for (const { file } of gone) if (!now?.has(file)) lists.delete(file);
  return lists;
}

/**
 * Prepares the changes of one group. A post that has changed has two places, because its date may have changed as well. A place
 * without keys is related to nothing, as if no post were there.
 */
function changesOf(after: ComparedPost[], gone: ComparedPost[], come: ComparedPost[], lists: RelatedFiles) {
  const vocabulary = createVocabulary();
  const subjects = [...after, ...gone].map((post) => subjectOf(post, vocabulary)).sort(oldestFirst);
  const isComing = new Set(come);
  const keys = subjects.map((subject) => (isComing.has(subject.post) ? [] : keysOf(subject)));
  const group: Group = { subjects, keys, relation: createRelation(vocabulary.numbers.size) };
  const change = (post: ComparedPost, keysNow: (subject: Subject) => number[]) => {
    const place = subjects.findIndex((subject) => subject.post === post);
    const subject = subjects[place];
    if (subject === undefined) return;
    const keysBefore = keys[place] ?? [];
    keys[place] = keysNow(subject);
    for (const [file, list] of changedLists(group, place, keysBefore, lists)) lists.set(file, list);
  };
  return {
    leave: () => {
      for (const post of gone) change(post, () => []);
    },
    enter: () => {
      for (const post of come) {
        lists.set(post.file, []);
        change(post, keysOf);
      }
    },
  };
}

/** The posts that are compared with each other, in order. */
type Group = {
  subjects: Subject[];
  keys: number[][];
  relation: (a: Subject, b: Subject) => Omit<Candidate, 'file'> | null;
};

/** Returns the lists that have changed with the keys of one item. */
function changedLists(group: Group, edited: number, keysBefore: number[], related: RelatedFiles): RelatedFiles {
  const affected = affectedBy(group, edited, new Set(keysBefore), related);
  const changed: RelatedFiles = new Map();
  for (const [item, list] of listsOf(group, affected)) {
    const file = fileOf(group, item);
    if (!isDeepStrictEqual(list, related.get(file) ?? [])) changed.set(file, list);
  }
  return changed;
}

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
