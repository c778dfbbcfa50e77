/**
 * Finds the related posts of each post by text and tags. The similarity of two posts depends on those two alone, and so
 * does the tie-break between equally similar ones. So a new post changes only the lists that it enters; nearPairs.ts
 * describes the one exception.
 */

import { collectedPosts } from '../content/arrange/postLists.ts';
import type { RenderedBody } from '../markdown/model.ts';
import type { Post, Site } from '../types/content.ts';
import type { Related } from './model.ts';
import { nearPairs } from './nearPairs.ts';
import { createComparison, keysOf, mix, type Subject, subjectOf } from './similarity.ts';

const listLength = 3;

/** Two posts that are less similar than this share a word or a tag by chance. */
const minimumSimilarity = 0.1;

/**
 * Returns up to three related posts for each rendered post of a collection. They are in the same edition, have the same language and are not
 * part of the same series; placeholders are left out on both sides. Yields between steps, because 3,500 posts take 0.4
 * s.
 */
export function* relatedOf(
  site: Pick<Site, 'config' | 'editions'>,
  bodies: Map<string, Pick<RenderedBody, 'terms'>>,
): Generator<void, Related> {
  const byLanguage = new Map<string, Subject[]>();
  const wordNumbers = new Map<number, number>();
  for (const post of collectedPosts(site)) {
    const body = bodies.get(post.file);
    if (!body || post.by === 'placeholder') continue;
    const language = `${post.root} ${primaryLanguage(post.language ?? site.config.language)}`;
    const subjects = byLanguage.get(language) ?? [];
    if (subjects.length === 0) byLanguage.set(language, subjects);
    subjects.push(subjectOf(post, body.terms, wordNumbers));
    yield;
  }
  const related: Related = new Map();
  for (const subjects of byLanguage.values()) {
    for (const [file, list] of yield* relate(subjects.sort(oldestFirst), wordNumbers.size)) related.set(file, list);
  }
  return related;
}

/** Returns the language without script and region: `en` for `en-GB`. */
function primaryLanguage(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

function oldestFirst({ post: a }: Subject, { post: b }: Subject): number {
  return (a.date?.time ?? 0) - (b.date?.time ?? 0) || (a.path < b.path ? -1 : 1);
}

type Candidate = { post: Post; similarity: number; tieBreak: number };

/** Relates the posts of one language. */
function* relate(subjects: Subject[], wordCount: number): Generator<void, Related> {
  const keys: number[][] = [];
  for (const subject of subjects) {
    keys.push(keysOf(subject));
    yield;
  }
  const lists = subjects.map((): Candidate[] => []);
  const compare = createComparison(wordCount);
  yield* nearPairs(keys, (later, earlier) => {
    const [a, b] = [subjects[later], subjects[earlier]];
    if (!a || !b || (a.series !== null && a.series === b.series)) return;
    const similarity = compare(a, b);
    if (similarity < minimumSimilarity) return;
    const tieBreak = mix(a.fileHash, b.fileHash);
    insert(lists[later], { post: b.post, similarity, tieBreak });
    insert(lists[earlier], { post: a.post, similarity, tieBreak });
  });
  return new Map(
    subjects.map(({ post: { file } }, index) => {
      const list = lists[index] ?? [];
      return [file, list.map(({ post, similarity }) => ({ post, similarity }))];
    }),
  );
}

/** Inserts a candidate into a list that stays sorted and short. Most candidates are too dissimilar to enter it. */
function insert(list: Candidate[] | undefined, candidate: Candidate): void {
  if (!list) return;
  const last = list.at(-1);
  if (last && list.length === listLength && candidate.similarity < last.similarity) return;
  const index = list.findIndex((other) => comesBefore(candidate, other));
  list.splice(index === -1 ? list.length : index, 0, candidate);
  if (list.length > listLength) list.pop();
}

function comesBefore(a: Candidate, b: Candidate): boolean {
  if (a.similarity !== b.similarity) return a.similarity > b.similarity;
  return a.tieBreak === b.tieBreak ? a.post.file < b.post.file : a.tieBreak < b.tieBreak;
}
