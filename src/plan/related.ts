/**
 * Finds the related posts of each post by text and tags. The similarity of two posts depends on those two alone, and so
 * does the tie-break between equally similar ones. So a new post changes only the lists that it enters; nearPairs.ts
 * describes the one exception.
 */

import { collectedPosts } from '../content/arrange/postLists.ts';
import type { Site } from '../types/content.ts';
import type { Related } from './model.ts';
import { nearPairs } from './nearPairs.ts';
import {
  type ComparedPost,
  createComparison,
  createVocabulary,
  keysOf,
  mix,
  type Subject,
  subjectOf,
} from './similarity.ts';

/** How many related posts a post has at most. */
export const listLength = 3;

/** Two posts that are less similar than this share a word or a tag by chance. */
const minimumSimilarity = 0.1;

/** The related posts of each post by file, the nearest first. */
export type RelatedFiles = Map<string, { file: string; similarity: number }[]>;

/**
 * Returns the posts of collections that are rendered. Those of the same edition and language are a group. Placeholders are
 * related to nothing.
 */
export function comparedPosts(
  site: Pick<Site, 'config' | 'editions'>,
  bodies: ReadonlyMap<string, Pick<ComparedPost, 'terms'>>,
): ComparedPost[] {
  return collectedPosts(site).flatMap(({ file, path, tags, series, date, root, language, by }) => {
    const body = bodies.get(file);
    if (!body || by === 'placeholder') return [];
    const group = `${root} ${primaryLanguage(language ?? site.config.language)}`;
    return [{ file, path, tags, series, date, group, terms: body.terms }];
  });
}

/**
 * Returns up to three related posts for each post. They are in the same group, and not part of the same series. Yields
 * between steps, because 3,500 posts take 0.4 s.
 */
export function* relatedFiles(posts: ComparedPost[]): Generator<void, RelatedFiles> {
  const groups = new Map<string, Subject[]>();
  const vocabulary = createVocabulary();
  for (const post of posts) {
    const subjects = groups.get(post.group) ?? [];
    if (subjects.length === 0) groups.set(post.group, subjects);
    subjects.push(subjectOf(post, vocabulary));
    yield;
  }
  const related: RelatedFiles = new Map();
  for (const subjects of groups.values()) {
    for (const [file, list] of yield* relate(subjects.sort(oldestFirst), vocabulary.numbers.size))
      related.set(file, list);
  }
  return related;
}

/** Returns the related posts with their posts in place of their files. */
export function relatedPosts(site: Pick<Site, 'editions'>, related: RelatedFiles): Related {
  const posts = new Map(collectedPosts(site).map((post) => [post.file, post]));
  return new Map(
    [...related].map(([file, list]) => [
      file,
      list.flatMap(({ file: other, similarity }) => {
        const post = posts.get(other);
        return post === undefined ? [] : [{ post, similarity }];
      }),
    ]),
  );
}

/** Returns the language without script and region: `en` for `en-GB`. */
function primaryLanguage(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

/** The order in which neighbours are counted. */
export function oldestFirst({ post: a }: Subject, { post: b }: Subject): number {
  return (a.date?.time ?? 0) - (b.date?.time ?? 0) || (a.path < b.path ? -1 : 1);
}

/** Relates the posts of one language. */
function* relate(subjects: Subject[], wordCount: number): Generator<void, RelatedFiles> {
  const keys: number[][] = [];
  for (const subject of subjects) {
    keys.push(keysOf(subject));
    yield;
  }
  const lists = subjects.map((): Candidate[] => []);
  const relation = createRelation(wordCount);
  yield* nearPairs(keys, (later, earlier) => {
    const [a, b] = [subjects[later], subjects[earlier]];
    const found = a && b && relation(a, b);
    if (!found) return;
    insert(lists[later], { file: b.post.file, ...found });
    insert(lists[earlier], { file: a.post.file, ...found });
  });
  return new Map(subjects.map(({ post: { file } }, index) => [file, listOf(lists[index] ?? [])]));
}

/** A post that may be related. Of two that are equally similar, `tieBreak` decides. */
export type Candidate = { file: string; similarity: number; tieBreak: number };

/** Creates a function that compares two posts of a group. It returns null if they are not related. */
export function createRelation(wordCount: number): (a: Subject, b: Subject) => Omit<Candidate, 'file'> | null {
  const compare = createComparison(wordCount);
  return (a, b) => {
    if (a.series !== null && a.series === b.series) return null;
    const similarity = compare(a, b);
    return similarity < minimumSimilarity ? null : { similarity, tieBreak: mix(a.fileHash, b.fileHash) };
  };
}

/** Returns the list that is kept of some candidates. */
export function listOf(candidates: readonly Candidate[]): { file: string; similarity: number }[] {
  return candidates.map(({ file, similarity }) => ({ file, similarity }));
}

/** Inserts a candidate into a list that stays sorted and short. Most candidates are too dissimilar to enter it. */
export function insert(list: Candidate[] | undefined, candidate: Candidate): void {
  if (!list) return;
  const last = list.at(-1);
  if (last && list.length === listLength && candidate.similarity < last.similarity) return;
  const index = list.findIndex((other) => comesBefore(candidate, other));
  list.splice(index === -1 ? list.length : index, 0, candidate);
  if (list.length > listLength) list.pop();
}

function comesBefore(a: Candidate, b: Candidate): boolean {
  if (a.similarity !== b.similarity) return a.similarity > b.similarity;
  return a.tieBreak === b.tieBreak ? a.file < b.file : a.tieBreak < b.tieBreak;
}
