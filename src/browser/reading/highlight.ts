/**
 * Marks the words that a search led here for, without a change of the page's elements (CSS Custom Highlight API), until
 * Escape, and brings the first one into sight.
 */

import type { NavigationType } from 'react-router-dom';
import { adoptStyle } from '../../dom/adoptStyle.ts';
import style from '../../styles/highlight.css?inline';
import { foldedWithPlaces } from '../../text/folded.ts';
import { namedElement } from '../navigation/fragment.ts';
import { showRange } from './showRange.ts';

const name = 'found';

/**
 * `search` has the words: `?h=socket+buffer`, and in double quotes those that stand together. Unless the reader comes back,
 * the first one in the section that `hash` names is scrolled to; `arrival` is how the page was come to, null for the first
 * one of the document. Returns what takes the marks away. An older browser shows none.
 */
export function highlight(search: string, hash: string, arrival: NavigationType | null): () => void {
  const words = wordsIn(search);
  if (words.length === 0) return () => {};
  const found = rangesOf(words);
  if (arrival === null ? isFreshDocument() : arrival !== 'POP') {
    const section = namedElement(hash);
    const first = found.find(({ startContainer }) => section?.contains(startContainer)) ?? found[0];
    if (first) showRange(first);
  }
  if (!('highlights' in CSS)) return () => {};
  adoptStyle(style);
  CSS.highlights.set(name, new Highlight(...found));
  const clear = () => {
    CSS.highlights.delete(name);
    document.removeEventListener('keydown', clearByKey);
  };
  const clearByKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') clear();
  };
  document.addEventListener('keydown', clearByKey);
  return clear;
}

/** False after a reload, and on the way back from another site: the browser has scrolled to the place of before. */
function isFreshDocument(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation instanceof PerformanceNavigationTiming && navigation.type === 'navigate';
}

function wordsIn(search: string): string[] {
  const asked = new URLSearchParams(search).getAll('h').join(' ');
  return [...asked.matchAll(/"([^"]+)"|\S+/g)].map(([word, phrase]) => phrase ?? word);
}

/** So many are marked that a page without end stays quick. */
const most = 1_000;

/** What grep found in the middle of a word is no word; and what was one in markdown may not be one in the page. */
function rangesOf(words: string[]): Range[] {
  const texts = [...document.querySelectorAll('main section[data-section]')].map(textOf);
  const ways = [patternOf(words, true), patternOf(words, false), patternOf(words.flatMap(parts), false)];
  for (const pattern of ways) {
    const ranges = pattern === null ? [] : texts.flatMap((text) => matchesIn(text, pattern));
    if (ranges.length > 0) return ranges.slice(0, most);
  }
  return [];
}

function parts(word: string): string[] {
  return word.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Words of a language with spaces begin where no letter stands before. Null where nothing is to be found. */
function patternOf(words: string[], whole: boolean): RegExp | null {
  const sources = words.map((word) => {
    const source = foldedWithPlaces(word.trim())
      .text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
      .replace(/\s+/g, '\\s+');
    const isWord = /^[\p{L}\p{N}_]/u.test(word) && !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u.test(word);
    return whole && isWord ? `(?<![\\p{L}\\p{N}])${source}` : source;
  });
  const some = sources.filter((source) => source !== '');
  return some.length === 0 ? null : new RegExp(some.join('|'), 'gu');
}

/** The text of a section, in which words go over the ends of elements. `starts` are where its nodes begin. */
type SectionText = { text: string; places: number[]; nodes: Text[]; starts: number[] };

function textOf(section: Element): SectionText {
  const nodes: Text[] = [];
  const starts: number[] = [];
  let whole = '';
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    // What is for machines, and the labels of buttons, are no text of the author's.
    if (!(node instanceof Text) || node.parentElement?.closest('annotation, button')) continue;
    nodes.push(node);
    starts.push(whole.length);
    whole += node.data;
  }
  return { ...foldedWithPlaces(whole), nodes, starts };
}

function matchesIn({ text, places, nodes, starts }: SectionText, pattern: RegExp): Range[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: match, index }) => {
    const range = document.createRange();
    const start = pointAt(places[index] ?? 0);
    // The end of the last letter, which the next one's place is not where something was left out between.
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
