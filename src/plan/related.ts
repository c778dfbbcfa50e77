/**
 * Related posts, from tags and text. How near two posts are depends on those two alone, and so does which of two equally
 * near ones comes first; therefore a new post changes only the lists that gain it (see nearPairs.ts for the one limit).
 */

import { hash } from 'node:crypto';
import type { RenderedBody } from '../markdown/model.ts';
import type { Post, Site } from '../types/content.ts';
import type { Related } from './model.ts';

import { nearPairs } from './nearPairs.ts';

const listLength = 3;

/** Below this, two posts share a word or a tag by chance. */
const leastNearness = 0.1;

/**
 * A post of the same language, of another series or none, and no placeholder. Pages and failed posts have no list. It
 * takes 0.4 s for 3,504 posts, in steps.
 */
export function* relatedOf(
  site: Pick<Site, 'config' | 'collections'>,
  bodies: Map<string, Pick<RenderedBody, 'terms'>>,
): Generator<void, Related> {
  const byLanguage = new Map<string, Subject[]>();
  const numbers = new Map<number, number>();
  for (const post of site.collections.flatMap(({ posts }) => posts)) {
    const body = bodies.get(post.file);
    if (!body || post.by === 'placeholder') continue;
    const language = (post.language ?? site.config.language).toLowerCase().split('-')[0] ?? '';
    const subjects = byLanguage.get(language) ?? [];
    if (subjects.length === 0) byLanguage.set(language, subjects);
    subjects.push(subjectOf(post, body.terms, numbers));
    yield;
  }
  const related: Related = new Map();
  for (const subjects of byLanguage.values()) yield* relate(subjects.sort(oldestFirst), numbers.size, related);
  return related;
}

/** A post as it is compared. */
type Subject = {
  post: Post;
  /** Hashes of words, sorted, the number that each has among all words of all subjects, and its weight. */
  words: Uint32Array;
  numbers: Uint32Array;
  weights: Float64Array;
  tags: number[];
  series: string | null;
  identity: number;
};

/** Words that are new get the next free number. */
function subjectOf(post: Post, terms: number[], numbers: Map<number, number>): Subject {
  const words = Uint32Array.from(terms, (term) => Math.floor(term / 64));
  for (const word of words) if (!numbers.has(word)) numbers.set(word, numbers.size);
  const weights = Float64Array.from(terms, (term) => term % 64);
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  return {
    post,
    words,
    numbers: words.map((word) => numbers.get(word) ?? 0),
    weights: weights.map((weight) => weight / length),
    tags: post.tags.map((tag) => numberOf(tag.toLowerCase())),
    series: post.series?.name.toLowerCase() ?? null,
    identity: numberOf(post.file),
  };
}

/** 32 bits. */
function numberOf(text: string): number {
  return Number.parseInt(hash('sha256', text).slice(0, 8), 16);
}

function oldestFirst({ post: a }: Subject, { post: b }: Subject): number {
  return (a.date?.time ?? 0) - (b.date?.time ?? 0) || (a.path < b.path ? -1 : 1);
}

type Near = { subject: Subject; similarity: number; tieBreak: number };

/** `count` is how many words there are in all. */
function* relate(subjects: Subject[], count: number, related: Related): Generator<void> {
  const lists = subjects.map((): Near[] => []);
  // The weights of the one that is compared, where the other finds each of its own words at once.
  const weights = new Float64Array(count);
  let compared: Subject | undefined;
  const compare = (subject: Subject) => {
    if (subject === compared) return;
    for (const number of compared?.numbers ?? []) weights[number] = 0;
    subject.numbers.forEach((number, index) => {
      weights[number] = subject.weights[index] ?? 0;
    });
    compared = subject;
  };
  const keys: number[][] = [];
  for (const subject of subjects) {
    keys.push(keysOf(subject));
    yield;
  }
  yield* nearPairs(keys, (first, second) => {
    const [a, b] = [subjects[first], subjects[second]];
    if (!a || !b || (a.series !== null && a.series === b.series)) return;
    compare(a);
    const similarity = nearnessOf(a, weights, b);
    if (similarity < leastNearness) return;
    const tieBreak = tieBreakOf(a.identity, b.identity);
    insert(lists[first], b, similarity, tieBreak);
    insert(lists[second], a, similarity, tieBreak);
  });
  subjects.forEach(({ post }, index) => {
    related.set(
      post.file,
      (lists[index] ?? []).map(({ subject, similarity }) => ({ post: subject.post, similarity })),
    );
  });
}

/** Its words and its tags, and every two of its six weightiest words: two posts that share both are near ones. */
function keysOf({ words, weights, tags }: Subject): number[] {
  const weightiest = [...words.keys()]
    .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
    .slice(0, 6)
    .map((index) => words[index] ?? 0);
  const pairs = weightiest.flatMap((word, index) => weightiest.slice(0, index).map((other) => tieBreakOf(word, other)));
  return [...new Set([...words, ...tags, ...pairs])];
}

/** Three parts the cosine of the weights of their words, one part that of their tags; from 0 to 1. */
function nearnessOf(a: Subject, weights: Float64Array, b: Subject): number {
  let words = 0;
  for (let index = 0; index < b.numbers.length; index += 1) {
    words += (weights[b.numbers[index] ?? 0] ?? 0) * (b.weights[index] ?? 0);
  }
  let shared = 0;
  for (const tag of a.tags) if (b.tags.includes(tag)) shared += 1;
  const tags = shared === 0 ? 0 : shared / Math.sqrt(a.tags.length * b.tags.length);
  return 0.75 * words + 0.25 * tags;
}

/** The same for two numbers in either order, and spread evenly. */
function tieBreakOf(a: number, b: number): number {
  const low = Math.min(a, b);
  const high = Math.max(a, b);
  let mixed = Math.imul(low ^ (low >>> 16), 0x7feb352d) ^ Math.imul(high ^ (high >>> 15), 0x846ca68b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** Keeps a list sorted and short. Most pairs come too late for either list. */
function insert(list: Near[] | undefined, subject: Subject, similarity: number, tieBreak: number): void {
  if (!list) return;
  const last = list.at(-1);
  if (last && list.length === listLength && similarity < last.similarity) return;
  const near = { subject, similarity, tieBreak };
  const index = list.findIndex((other) => comesBefore(near, other));
  list.splice(index === -1 ? list.length : index, 0, near);
  if (list.length > listLength) list.pop();
}

function comesBefore(a: Near, b: Near): boolean {
  if (a.similarity !== b.similarity) return a.similarity > b.similarity;
  return a.tieBreak === b.tieBreak ? a.subject.post.file < b.subject.post.file : a.tieBreak < b.tieBreak;
}
