/** Computes how similar two posts are, by the words of their texts and by their tags. */

import { hash } from 'node:crypto';
import type { Term } from '../markdown/model.ts';
import type { Post } from '../types/content.ts';

/** What the related posts of a post depend on. It is plain data, because it is sent to a thread. */
export type ComparedPost = Pick<Post, 'file' | 'path' | 'tags' | 'series' | 'date'> & {
  /** Only posts of the same group are compared. */
  group: string;
  terms: ArrayLike<Term>;
};

/** A post prepared for comparison. The first three arrays are parallel: one element for each word. */
export type Subject = {
  post: ComparedPost;
  /** The hashes of the words, sorted. */
  words: Uint32Array;
  /** The number of each word among all words of all subjects. */
  numbers: Uint32Array;
  /** The weight of each word; the vector of weights has the length 1. */
  weights: Float64Array;
  /** The hashes of the tags. */
  tags: number[];
  series: string | null;
  /** A hash of the post's file, for tie-breaks. */
  fileHash: number;
};

/** What the subjects of a comparison share. */
export type Vocabulary = {
  /** The number of each word. */
  numbers: Map<number, number>;
  tagHashes: Map<string, number>;
};

/** Returns an empty vocabulary. */
export function createVocabulary(): Vocabulary {
  return { numbers: new Map(), tagHashes: new Map() };
}

/** Prepares a post. A word that is not in the vocabulary yet is added with the next free number. */
export function subjectOf(post: ComparedPost, { numbers, tagHashes }: Vocabulary): Subject {
  const { terms } = post;
  const words = Uint32Array.from(terms, (term) => Math.floor(term / 64));
  for (const word of words) if (!numbers.has(word)) numbers.set(word, numbers.size);
  const weights = Float64Array.from(terms, (term) => term % 64);
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  return {
    post,
    words,
    numbers: words.map((word) => numbers.get(word) ?? 0),
    weights: weights.map((weight) => weight / length),
    tags: post.tags.map((tag) => hashOfTag(tag.toLowerCase(), tagHashes)),
    series: post.series?.name.toLowerCase() ?? null,
    fileHash: hashOf(post.file),
  };
}

/**
 * Returns the keys for nearPairs.ts: every word, every tag, and every pair among the six weightiest words, which two
 * posts on the same subject are likely to share.
 */
export function keysOf({ words, weights, tags }: Subject): number[] {
  const weightiest = weightiestOf(weights).map((index) => words[index] ?? 0);
  const pairs = weightiest.flatMap((word, index) => weightiest.slice(0, index).map((other) => mix(word, other)));
  return [...new Set([...words, ...tags, ...pairs])];
}

/** Returns the places of the six largest weights, the largest first. Sorting all of them takes three times as long. */
function weightiestOf(weights: Float64Array): number[] {
  const found: number[] = [];
  for (const [index, weight] of weights.entries()) {
    if (found.length === 6 && weight <= (weights[found[5] ?? 0] ?? 0)) continue;
    const place = found.findIndex((other) => (weights[other] ?? 0) < weight);
    found.splice(place === -1 ? found.length : place, 0, index);
    if (found.length > 6) found.pop();
  }
  return found;
}

/**
 * Creates a function that compares two subjects. The result is between 0 and 1: three quarters are the cosine
 * similarity of their words, one quarter that of their tags. `wordCount` is the number of all words. The weights of `a`
 * are stored by the number of each word, so that comparing the same `a` with many others takes one lookup for each word
 * of `b`.
 */
export function createComparison(wordCount: number): (a: Subject, b: Subject) => number {
  const weightsOfA = new Float64Array(wordCount);
  let current: Subject | null = null;
  return (a, b) => {
    if (a !== current) {
      for (const number of current?.numbers ?? []) weightsOfA[number] = 0;
      a.numbers.forEach((number, index) => {
        weightsOfA[number] = a.weights[index] ?? 0;
      });
      current = a;
    }
    return 0.75 * wordSimilarity(weightsOfA, b) + 0.25 * tagSimilarity(a.tags, b.tags);
  };
}

/** Mixes two 32-bit numbers into one that is the same in either order and evenly distributed. */
export function mix(a: number, b: number): number {
  const low = Math.min(a, b);
  const high = Math.max(a, b);
  let mixed = Math.imul(low ^ (low >>> 16), 0x7feb352d) ^ Math.imul(high ^ (high >>> 15), 0x846ca68b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** Remembers the hash, because thousands of posts have the same few tags. */
function hashOfTag(tag: string, known: Map<string, number>): number {
  const found = known.get(tag) ?? hashOf(tag);
  known.set(tag, found);
  return found;
}

/** Returns the first 32 bits of the SHA-256 of a text. */
function hashOf(text: string): number {
  return Number.parseInt(hash('sha256', text).slice(0, 8), 16);
}

function wordSimilarity(weightsOfA: Float64Array, { numbers, weights }: Subject): number {
  let sum = 0;
  for (let index = 0; index < numbers.length; index += 1) {
    sum += (weightsOfA[numbers[index] ?? 0] ?? 0) * (weights[index] ?? 0);
  }
  return sum;
}

function tagSimilarity(tagsOfA: number[], tagsOfB: number[]): number {
  let shared = 0;
  for (const tag of tagsOfA) if (tagsOfB.includes(tag)) shared += 1;
  return shared === 0 ? 0 : shared / Math.sqrt(tagsOfA.length * tagsOfB.length);
}
