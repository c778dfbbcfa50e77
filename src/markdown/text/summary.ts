/** Summarizes a body: the number of words, the reading time, and an excerpt. */

import type { Element, ElementContent, Root } from 'hast';
import { withoutUnsafeCharacters } from '../../text/controlCharacters.ts';
import type { Summary } from '../model.ts';
import { isCodeOf } from '../plugins/math.ts';
import { SKIP, visit } from '../tree/visit.ts';
import { countWords } from './countWords.ts';

/** A rehype plugin that fills `summary`. */
export function rehypeSummary({ summary }: { summary: Summary }) {
  return (tree: Root): void => {
    Object.assign(summary, summaryOf(tree));
  };
}

/** People read about 230 words of English a minute (Brysbaert 2019), or 500 Chinese or Japanese characters. */
function summaryOf(tree: Root): Summary {
  const { words, characters } = countWords(textContent(tree));
  const minutes = Math.max(1, Math.round(words / 230 + characters / 500));
  const unit = characters > words ? 'characters' : 'words';
  return { words: words + characters, unit, minutes, excerpt: excerptOf(tree) };
}

/** Returns the text of all nodes, with spaces between them. */
function textContent(tree: Root): string {
  const parts: string[] = [];
  visit(tree, 'text', (node) => {
    parts.push(node.value);
  });
  return parts.join(' ');
}

const excerptLength = 200;

/** A shorter excerpt says little, so the next paragraph is added to it, such as the next line of a poem. */
const shortExcerpt = 60;

/**
 * Returns the first whole sentences of the first paragraph with words. A sentence that is too long is cut between
 * words.
 */
function excerptOf(tree: Root): string {
  let text = '';
  for (const paragraph of paragraphsOf(tree)) {
    const next = firstSentences(plainText(paragraph));
    if (!/[\p{L}\p{N}]/u.test(next)) continue;
    const joined = text === '' ? next : `${text}${/\p{P}$/u.test(text) ? ' ' : ' / '}${next}`;
    if (joined.length > excerptLength) break;
    text = joined;
    if (text.length >= shortExcerpt) break;
  }
  // An open mark of direction would turn the text around the excerpt, too, such as in a list of posts.
  return withoutUnsafeCharacters(text);
}

/** Returns the paragraphs of prose: not those of footnotes, and none that is only an image or a link. */
function paragraphsOf(tree: Root): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (node) => {
    if ('dataFootnotes' in node.properties) return SKIP;
    if (node.tagName === 'p' && !hasOneChild(node)) found.push(node);
  });
  return found;
}

function hasOneChild({ children }: Element): boolean {
  const [only, ...more] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return more.length === 0 && only?.type === 'element' && ['a', 'img', 'picture', 'span'].includes(only.tagName);
}

/** The placeholder of a formula, whose source would make no sense in an excerpt. */
const formula = '\uFFFC';

/** Returns the text of a paragraph without the numbers of footnotes and without shortcodes such as `:tada:`. */
function plainText(paragraph: Element): string {
  return textIn(paragraph)
    .replace(/(?<![\p{L}\p{N}:]):[a-z][\w+-]*:(?![\p{L}\p{N}:])/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function textIn(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  if (node.tagName === 'br') return ' ';
  if (node.tagName === 'annotation' || 'dataFootnoteRef' in node.properties) return '';
  return node.tagName === 'code' && isCodeOf(node, 'math') ? formula : node.children.map(textIn).join('');
}

// A fixed language, so that the result does not depend on that of the machine.
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Returns the sentences before the first formula. Only as much text is segmented as an excerpt can need. */
function firstSentences(text: string): string {
  let all = '';
  let whole = '';
  for (const { segment } of sentences.segment(text.slice(0, 5 * excerptLength))) {
    if (segment.includes(formula)) break;
    all += segment;
    if (all.trimEnd().length <= excerptLength) whole = all.trimEnd();
  }
  if (all.trimEnd() === whole || whole.length > 40) return whole;
  const start = all.slice(0, excerptLength - 1);
  const spaced = start.replace(/\s+\S*$/, '');
  // Where there are few spaces, as in Chinese, Intl.Segmenter finds the words with a dictionary.
  const cut = spaced.length < start.length && spaced.length > excerptLength / 2 ? spaced : fitting(all, words);
  return `${(cut.trim() || fitting(all, characters)).replace(/[\s,;:，、；：،؛–—-]+$/u, '')}…`;
}

/** Returns as many whole segments as fit into an excerpt. */
function fitting(text: string, segmenter: Intl.Segmenter): string {
  let start = '';
  for (const { segment } of segmenter.segment(text)) {
    if (start.length + segment.length >= excerptLength) break;
    start += segment;
  }
  return start;
}
