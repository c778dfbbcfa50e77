/** Marks words in the text of the page, without a change of its elements (CSS Custom Highlight API), until Escape. */

import style from '../styles/highlight.css?inline';
import { adoptStyle } from './adoptStyle.ts';

const name = 'found';

/** `search` has the words: `?h=socket+buffer`. Returns what takes the marks away. An older browser shows none. */
export function highlight(search: string): () => void {
  const words = new URLSearchParams(search).getAll('h').join(' ').split(/\s+/).filter(Boolean);
  if (words.length === 0 || !('highlights' in CSS)) return () => {};
  adoptStyle(style);
  const found = rangesOf(words, true);
  // What grep found in the middle of a word is no word.
  CSS.highlights.set(name, new Highlight(...(found.length > 0 ? found : rangesOf(words, false))));
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

/** So many are marked that a page without end stays quick. */
const most = 1_000;

/** Words of a language with spaces begin where no letter stands before. */
function rangesOf(words: string[], whole: boolean): Range[] {
  const sources = words.map((word) => {
    const source = word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/['’]/g, "['’]");
    return whole && !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u.test(word)
      ? `(?<![\\p{L}\\p{N}])${source}`
      : source;
  });
  const pattern = new RegExp(sources.join('|'), 'giu');
  const ranges: Range[] = [];
  for (const part of document.querySelectorAll('main section[data-section]')) {
    const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      for (const { 0: match, index } of (text.nodeValue ?? '').matchAll(pattern)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + match.length);
        ranges.push(range);
        if (ranges.length >= most) return ranges;
      }
    }
  }
  return ranges;
}
