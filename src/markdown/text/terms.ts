/**
 * What a text is about, small enough to keep: its weightiest words as numbers. Related posts are found by them
 * (output/related.ts). A weight depends on its own post alone, never on how common the word is on the site, so that a
 * new post changes no other post's terms.
 */

import type { Nodes, Root } from 'hast';
import type { Term } from '../model.ts';
import { stopWords } from './stopWords.ts';

/** How many terms stand for a text. 64 are about every word of weight in a post of 600 words. */
const size = 64;

/** A rehype plugin that fills `terms`, sorted by hash, from the title, the headings and the text, code blocks aside. */
export function rehypeTerms({ title, terms }: { title: string; terms: Term[] }) {
  return (tree: Root): void => {
    const weights = new Map<string, Weight>();
    count(title, 'title', weights);
    walk(tree, 'text', weights);
    const all = [...weights].map(([word, weight]): Term => hashOf(word) * 64 + weightOf(word, weight));
    const weightiest = all.sort((a, b) => (b % 64) - (a % 64) || a - b).slice(0, size);
    terms.push(...weightiest.sort((a, b) => a - b));
  };
}

type Place = 'title' | 'heading' | 'text';
type Weight = { times: number; title: boolean; heading: boolean };

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
    const weight = weights.get(word) ?? { times: 0, title: false, heading: false };
    weight.times += 1;
    if (place !== 'text') weight[place] = true;
    weights.set(word, weight);
  }
}

/** Words of three letters or more that say something; pairs of characters where a script has no spaces. */
function wordsOf(text: string): string[] {
  const lower = text.normalize('NFKC').toLowerCase();
  const spelled = lower.replace(ideographs, ' ').match(/\p{L}[\p{L}\p{M}\p{N}]{2,}/gu) ?? [];
  const pairs = (lower.match(ideographs) ?? []).flatMap((run) => {
    const characters = [...run];
    return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  });
  return [
    ...spelled.filter((word) => !stopWords.has(word)).map(singular),
    // Two characters of hiragana are grammar.
    ...pairs.filter((pair) => /[^\p{Script=Hiragana}]/u.test(pair)),
  ];
}

const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

/** One form for `container` and `containers`, and for the plurals of Romance languages. */
function singular(word: string): string {
  return word.length > 4 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Long words are rare ones in any language (Zipf's law of abbreviation), so they count for more. */
function weightOf(word: string, { times, title, heading }: Weight): number {
  const repeated = 32 - Math.clz32(Math.min(times, 31));
  const rare = word.length < 5 && /^\p{Script=Latin}/u.test(word) ? 2 : word.length < 8 ? 3 : 4;
  return repeated * rare + (title ? 16 : heading ? 8 : 0);
}

/** FNV-1a over UTF-16, mixed and cut to 24 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) & 0xffffff;
}
