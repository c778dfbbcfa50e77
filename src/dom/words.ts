/** The texts that came with the page, for what runs outside of React. */
import type { Frame } from '../types/page.ts';
import type { PageWords } from '../words/page/model.ts';

type Shown = Pick<Frame, 'words' | 'moreWords'>;

let shown: Shown | null = null;

/** Call with the frame of each page that is shown. */
export function showWords(frame: Shown): void {
  shown = frame;
}

/** Returns the texts of the page. Before it is read, nothing asks for them. */
export function pageWords(): PageWords {
  return shownPage().words;
}

/** Returns the language of catpost's texts on the page (BCP 47), by which numbers in them are written. */
export function textLanguage(): string {
  return document.body.lang || document.documentElement.lang;
}

/** Returns the href of the file with more texts in the language of the page. */
export function moreWords(): string {
  return shownPage().moreWords;
}

function shownPage(): Shown {
  if (shown === null) throw new Error('no page is shown');
  return shown;
}
