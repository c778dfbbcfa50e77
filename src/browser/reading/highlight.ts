/**
 * Highlights the words of the search that led to a page, until Escape. The CSS Custom Highlight API leaves the elements
 * of the page unchanged. Also scrolls to the first match.
 */

import type { NavigationType } from 'react-router-dom';
import { adoptStyle } from '../../dom/adoptStyle.ts';
import style from '../../styles/highlight.css?inline';
import { foldTextWithPlaces } from '../../text/foldText.ts';
import { namedElement } from '../navigation/fragment.ts';
import { showRange } from './showRange.ts';

const highlightName = 'found';

/**
 * Highlights the words in `search`, such as `?h=socket+buffer` with phrases in double quotes. Scrolls to the first
 * match in the section that `hash` names, unless the reader came back to the page: `arrival` says how, and is null for
 * the first page of the document. Returns a function that removes the highlights. An older browser shows none.
 */
export function highlight(search: string, hash: string, arrival: NavigationType | null): () => void {
  const words = wordsIn(search);
  if (words.length === 0) return () => {};
  const found = findRanges(words);
  if (arrival === null ? isFreshDocument() : arrival !== 'POP') {
    const section = namedElement(hash);
    const first = found.find(({ startContainer }) => section?.contains(startContainer)) ?? found[0];
    if (first) showRange(first);
  }
  if (!('highlights' in CSS)) return () => {};
  adoptStyle(style);
  CSS.highlights.set(highlightName, new Highlight(...found));
  const clear = () => {
    CSS.highlights.delete(highlightName);
    document.removeEventListener('keydown', clearByKey);
  };
  const clearByKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') clear();
  };
  document.addEventListener('keydown', clearByKey);
  return clear;
}

/** False after a reload and after coming back from another site, when the browser restores the scroll position. */
function isFreshDocument(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation instanceof PerformanceNavigationTiming && navigation.type === 'navigate';
}

function wordsIn(search: string): string[] {
  const query = new URLSearchParams(search).getAll('h').join(' ');
  return [...query.matchAll(/"([^"]+)"|\S+/g)].map(([word, phrase]) => phrase ?? word);
}

/** Limits the time that a very long page takes. */
const maximumMarks = 1_000;

/**
 * Finds whole words. If there are none, finds parts of words, which grep may have matched; and then single words, in
 * case the markdown between them is not in the page.
 */
function findRanges(words: string[]): Range[] {
  const texts = [...document.querySelectorAll('main section[data-section]')].map(readSectionText);
  const patterns = [patternOf(words, true), patternOf(words, false), patternOf(words.flatMap(wordParts), false)];
  for (const pattern of patterns) {
    const ranges = pattern === null ? [] : texts.flatMap((text) => matchesIn(text, pattern));
    if (ranges.length > 0) return ranges.slice(0, maximumMarks);
  }
  return [];
}

function wordParts(word: string): string[] {
  return word.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/**
 * Builds a pattern, or null if there is nothing to find. A whole word begins where no letter precedes it, in languages
 * that put spaces between words.
 */
function patternOf(words: string[], isWholeWords: boolean): RegExp | null {
  const sources = words.map((word) => {
    const source = foldTextWithPlaces(word.trim())
      .text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
      .replace(/\s+/g, '\\s+');
    const isWord = /^[\p{L}\p{N}_]/u.test(word) && !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u.test(word);
    return isWholeWords && isWord ? `(?<![\\p{L}\\p{N}])${source}` : source;
  });
  const nonEmpty = sources.filter((source) => source !== '');
  return nonEmpty.length === 0 ? null : new RegExp(nonEmpty.join('|'), 'gu');
}

/** The text of a section, in which matches may span elements. `starts` has the offset at which each node begins. */
type SectionText = { text: string; places: number[]; nodes: Text[]; starts: number[] };

function readSectionText(section: Element): SectionText {
  const nodes: Text[] = [];
  const starts: number[] = [];
  let whole = '';
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    // Leave out text for machines, and the labels of buttons.
    if (!(node instanceof Text) || node.parentElement?.closest('annotation, button')) continue;
    nodes.push(node);
    starts.push(whole.length);
    whole += node.data;
  }
  return { ...foldTextWithPlaces(whole), nodes, starts };
}

function matchesIn({ text, places, nodes, starts }: SectionText, pattern: RegExp): Range[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: match, index }) => {
    const range = document.createRange();
    const start = pointAt(places[index] ?? 0);
    // The next letter's position would include characters that were left out before it.
    const end = pointAt((places[index + match.length] ?? 1) - 1);
    if (!start || !end || match === '') return [];
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset + 1);
    return [range];
  });

  function pointAt(place: number): { node: Text; offset: number } | null {
    let at = 0;
    for (let end = starts.length; at + 1 < end; ) {
      const middle = (at + end) >> 1;
      if ((starts[middle] ?? 0) <= place) at = middle;
      else end = middle;
    }
    const node = nodes[at];
    return node ? { node, offset: place - (starts[at] ?? 0) } : null;
  }
}
