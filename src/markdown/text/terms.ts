/**
 * Extracts the subject of a text as a few numbers: the hashes of its most important words. plan/related.ts finds
 * related posts by them. A weight depends only on the post itself, not on how common a word is on the site, so that a
 * new post does not change the terms of other posts.
 */

import type { Nodes, Root } from 'hast';
import type { Term } from '../model.ts';
import { isPlainEnglish } from './plainEnglish.ts';
import { stopWords } from './stopWords.ts';

/** The maximum number of terms. 64 are nearly all important words of a post of 600 words. */
const termCount = 64;

/**
 * A rehype plugin that fills `terms`, sorted by hash, from the title, the headings and the text without code blocks.
 */
export function rehypeTerms({ title, terms }: { title: string; terms: Term[] }) {
  return (tree: Root): void => {
    const weights = new Map<string, Weight>();
    count(title, 'title', weights);
    walk(tree, 'text', weights);
    const all = [...weights].map(([word, weight]): Term => hashOf(word) * 64 + weightOf(word, weight));
    const heaviest = all.sort((a, b) => (b % 64) - (a % 64) || a - b).slice(0, termCount);
    terms.push(...heaviest.sort((a, b) => a - b));
  };
}

type Place = 'title' | 'heading' | 'text';
type Weight = { times: number; isInTitle: boolean; isInHeading: boolean };

function walk(node: Nodes, place: Place, weights: Map<string, Weight>): void {
  if (node.type === 'text') count(node.value, place, weights);
  if (node.type !== 'root' && node.type !== 'element') return;
  if (node.type === 'element' && skipped.has(node.tagName)) return;
  const inside = node.type === 'element' && /^h[1-6]$/.test(node.tagName) ? 'heading' : place;
  for (const child of node.children) walk(child, inside, weights);
}

const skipped = new Set(['pre', 'math', 'svg', 'script', 'style']);

function count(text: string, place: Place, weights: Map<string, Weight>): void {
  for (const word of wordsOf(text)) {
    const known = weights.get(word);
    const weight = known ?? { times: 0, isInTitle: false, isInHeading: false };
    weight.times += 1;
    if (place === 'title') weight.isInTitle = true;
    if (place === 'heading') weight.isInHeading = true;
    if (known === undefined) weights.set(word, weight);
  }
}

/**
 * Returns the words of three letters or more that are not stop words; in scripts without spaces, pairs of characters.
 */
function wordsOf(text: string): string[] {
  if (isPlainEnglish(text)) return termsAmong(text.toLowerCase().match(/[a-z][a-z0-9]{2,}/g));
  const lower = text.normalize('NFKC').toLowerCase();
  if (!beyondAlphabets.test(lower)) return spelledWords(lower);
  const pairs = (lower.match(ideographs) ?? []).flatMap((run) => {
    const characters = [...run];
    return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  });
  // Two characters of hiragana are mostly grammar.
  return [
    ...spelledWords(lower.replace(ideographs, ' ')),
    ...pairs.filter((pair) => /[^\p{Script=Hiragana}]/u.test(pair)),
  ];
}

function spelledWords(lower: string): string[] {
  return termsAmong(lower.match(/\p{L}[\p{L}\p{M}\p{N}]{2,}/gu));
}

function termsAmong(words: string[] | null): string[] {
  return (words ?? []).filter((word) => !stopWords.has(word)).map(singular);
}

/** All ideographs are among these characters. Most texts have none of them, and looking for them first takes less than half of the time. */
const beyondAlphabets = /[\u2e80-\u{3ffff}]/u;

const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

/**
 * Removes the plural ending of English and the Romance languages, so that `container` and `containers` are one term.
 */
function singular(word: string): string {
  return word.length > 4 && word.endsWith('s') && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Returns 2 to 36. Long words count for more, because they are rarer in any language (Zipf's law of abbreviation). */
function weightOf(word: string, { times, isInTitle, isInHeading }: Weight): number {
  const repeated = 32 - Math.clz32(Math.min(times, 31));
  const rare = word.length < 5 && /^\p{Script=Latin}/u.test(word) ? 2 : word.length < 8 ? 3 : 4;
  return repeated * rare + (isInTitle ? 16 : isInHeading ? 8 : 0);
}

/** Returns an FNV-1a hash of the UTF-16 code units, mixed and cut to 24 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) & 0xffffff;
}
