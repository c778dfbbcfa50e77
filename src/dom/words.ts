/** What came with the page that is shown, for what runs outside of React: its texts, and links to other editions. */
import type { Frame } from '../types/page.ts';
import type { PageWords } from '../words/page/model.ts';

type Shown = Pick<Frame, 'words' | 'moreWords' | 'editions' | 'percent'>;

/** Set as soon as the page is read, before anything asks for it. */
let shown: Shown;

/** Call with the frame of each page that is shown. */
export function showWords(frame: Shown): void {
  shown = frame;
}

/** Returns the texts of the page. */
export function pageWords(): PageWords {
  return shownFrame().words;
}

/** Returns the frame of the page. */
export function shownFrame(): Shown {
  return shown;
}
