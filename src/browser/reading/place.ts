/** The reader's place on a page, as a section and a fraction of it, so that it survives a change of the layout. */

import { shownFrame } from '../../dom/words.ts';

/** A place on a page. */
export type Place = {
  /** How far the text is scrolled, from 0 to 1. Null if all of it fits into the window. */
  progress: number | null;
  section: HTMLElement | null;
  /** How much of the section is above the reading line, from 0 to 1. */
  fraction: number;
};

/** The line at which the reader is assumed to read, as a fraction of the window's height. */
const readingLine = 0.15;

/** Returns the current place. `sections` are those of the page, from top to bottom. */
export function currentPlace(sections: HTMLElement[]): Place {
  const height = window.innerHeight;
  const remaining = remainingScroll();
  const room = window.scrollY + remaining;
  // On the last screen, the line moves down to the end of the text. Otherwise the last sections could never be current.
  const below = Math.max(0, 1 - remaining / Math.max(1, Math.min(height, room)));
  const line = height * (readingLine + (1 - readingLine) * below);
  const section = lastAbove(sections, line);
  const rect = section?.getBoundingClientRect();
  const fraction = rect && rect.height > 0 ? Math.min(1, Math.max(0, (line - rect.top) / rect.height)) : 0;
  // Less than a pixel is a rounding error.
  const progress = room < 1 ? null : remaining < 1 ? 1 : Math.max(0, window.scrollY / room);
  return { progress, section, fraction };
}

/**
 * Formats progress as `less` does: `42%`, `END`, or nothing if all of the text is visible. `zero` is `0%` with the digits and
 * the sign of the page. The first use of `Intl` takes 15 ms, so the build writes that (documents/frame.ts).
 */
export function progressText(progress: number | null, zero = shownFrame().percent): string {
  if (progress === null) return '';
  if (progress === 1) return 'END';
  const digit = (code: string, first: string) => String.fromCodePoint((first.codePointAt(0) ?? 0) + Number(code));
  return zero.replace(/\p{Nd}/u, (first) =>
    String(Math.floor(progress * 100)).replace(/./g, (code) => digit(code, first)),
  );
}

/**
 * Shows the progress in the bar, by a style, so that the text of the page does not change. `attr()` would not do: Safari
 * forgets which attributes its styles read when a stylesheet is added.
 */
export function showProgress(value: number | null): void {
  const text = progressText(value);
  const progress = document.querySelector<HTMLElement>('.progress');
  if (!progress || progress.dataset.progress === text) return;
  progress.dataset.progress = text;
  progress.style.setProperty('--progress', `"${text}"`);
}

/** Scrolls to where `currentPlace` would return this progress. */
export function scrollToProgress(progress: number): void {
  window.scrollTo(0, progress * (window.scrollY + remainingScroll()));
}

/** Scrolls to where `currentPlace` would return this section and fraction, except on the last screen of a page. */
export function scrollToPlace(section: HTMLElement, fraction: number): void {
  const { top, height } = section.getBoundingClientRect();
  window.scrollTo(0, window.scrollY + top + height * fraction - window.innerHeight * readingLine);
}

/**
 * Returns the last section that begins above a line of the window. A binary search, because a post may have hundreds of
 * sections.
 */
function lastAbove(sections: HTMLElement[], line: number): HTMLElement | null {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.getBoundingClientRect().top ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return sections[low - 1] ?? null;
}

/** Returns how many pixels are left to scroll until the text ends at the status bar. The footer does not count. */
function remainingScroll(): number {
  const text = document.querySelector('main')?.getBoundingClientRect().bottom ?? 0;
  return text - (document.querySelector('.status-bar')?.getBoundingClientRect().top ?? window.innerHeight);
}
