/** What a body amounts to: how long it takes to read, and the sentences that stand for it. */

import type { Element, ElementContent, Root } from 'hast';
import { withoutUnsafeCharacters } from '../../text/controlCharacters.ts';
import type { Summary } from '../model.ts';
import { isCodeOf } from '../plugins/math.ts';
import { SKIP, visit } from '../tree/visit.ts';
import { counted } from './countWords.ts';

/** A rehype plugin that fills `summary` from the text of the tree. */
export function rehypeSummary({ summary }: { summary: Summary }) {
  return (tree: Root): void => {
    Object.assign(summary, summaryOf(tree));
  };
}

/** People read about 230 words of English a minute (Brysbaert 2019), or 500 Chinese or Japanese characters. */
function summaryOf(tree: Root): Summary {
  const { words, characters } = counted(spacedText(tree));
  const minutes = Math.max(1, Math.round(words / 230 + characters / 500));
  const unit = characters > words ? 'characters' : 'words';
  return { words: words + characters, unit, minutes, excerpt: excerptOf(tree) };
}

function spacedText(tree: Root): string {
  const parts: string[] = [];
  visit(tree, 'text', (node) => {
    parts.push(node.value);
  });
  return parts.join(' ');
}

const excerptLength = 200;

/** A shorter one says little: what comes after it is added, such as the next line of a poem. */
const enough = 60;

/** The first whole sentences of the first paragraph that has any; one that is too long is cut between words. */
function excerptOf(tree: Root): string {
  let text = '';
  for (const paragraph of paragraphsOf(tree)) {
    const next = firstSentences(spoken(paragraph));
    if (!/[\p{L}\p{N}]/u.test(next)) continue;
    const joined = text === '' ? next : `${text}${/\p{P}$/u.test(text) ? ' ' : ' / '}${next}`;
    if (joined.length > excerptLength) break;
    text = joined;
    if (text.length >= enough) break;
  }
  // Beside other texts, in lists and elsewhere, open marks of direction would turn those too.
  return withoutUnsafeCharacters(text);
}

/** Those that are prose: no footnote, and none that is only a picture or a link. */
function paragraphsOf(tree: Root): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (node) => {
    if ('dataFootnotes' in node.properties) return SKIP;
    if (node.tagName === 'p' && !isAlone(node)) found.push(node);
  });
  return found;
}

function isAlone({ children }: Element): boolean {
  const [only, ...more] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return more.length === 0 && only?.type === 'element' && ['a', 'img', 'picture', 'span'].includes(only.tagName);
}

/** Stands for a formula, whose source nobody reads aloud. */
const formula = '\uFFFC';

/** A paragraph as plain text: without the numbers of footnotes, and without shortcodes that became no character. */
function spoken(paragraph: Element): string {
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

// The language is named, so that the machine's does not count.
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Those before the first with a formula. Far fewer characters are looked at than a paragraph may have. */
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
  // Where there are few spaces, as in Chinese, words are found by their dictionary.
  const cut = spaced.length < start.length && spaced.length > excerptLength / 2 ? spaced : fitting(all, words);
  return `${(cut.trim() || fitting(all, characters)).replace(/[\s,;:，、；：،؛–—-]+$/u, '')}…`;
}

/** As many segments as an excerpt has room for. */
function fitting(text: string, segmenter: Intl.Segmenter): string {
  let start = '';
  for (const { segment } of segmenter.segment(text)) {
    if (start.length + segment.length >= excerptLength) break;
    start += segment;
  }
  return start;
}
