/** Where the reader is on a page, in terms that outlive a change of its layout: a section, and how far into it. */

export type Place = {
  /** How much of the way to the end of the text is scrolled, 0 to 1; null where all of it is seen at once. */
  progress: number | null;
  section: HTMLElement | null;
  /** How much of the section lies above the line that the reader reads at. */
  fraction: number;
};

/** The line that the reader reads at, as a part of the window's height from its top. */
const readingLine = 0.15;

/** `sections` are the page's, from top to bottom. */
export function currentPlace(sections: HTMLElement[]): Place {
  const height = window.innerHeight;
  const left = wayLeft();
  const room = window.scrollY + left;
  // On the last screen the line goes down to the end of the text, or the last sections would never have their turn.
  const below = Math.max(0, 1 - left / Math.max(1, Math.min(height, room)));
  const line = height * (readingLine + (1 - readingLine) * below);
  const section = lastAbove(sections, line);
  const rect = section?.getBoundingClientRect();
  const fraction = rect && rect.height > 0 ? Math.min(1, Math.max(0, (line - rect.top) / rect.height)) : 0;
  // Half a pixel of rounding is no room, and no way to go.
  const progress = room < 1 ? null : left < 1 ? 1 : Math.max(0, window.scrollY / room);
  return { progress, section, fraction };
}

/** As `less` says it: `0%`, `42%`, `END`; nothing where all is seen at once. */
export function progressText(progress: number | null): string {
  if (progress === null) return '';
  return progress === 1 ? 'END' : `${Math.floor(progress * 100)}%`;
}

/** The last section that begins above a line of the window, by halving: a post may have hundreds. */
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

/** Pixels to scroll until the end of the text stands on the bar; the footer is not for reading. */
function wayLeft(): number {
  const text = document.querySelector('main')?.getBoundingClientRect().bottom ?? 0;
  return text - (document.querySelector('.status-bar')?.getBoundingClientRect().top ?? window.innerHeight);
}

/** Scrolls to where `currentPlace` gave this progress. */
export function scrollToProgress(progress: number): void {
  window.scrollTo(0, progress * (window.scrollY + wayLeft()));
}

/** Scrolls to where `currentPlace` gave this section and fraction, outside of a page's last screen. */
export function scrollToPlace(section: HTMLElement, fraction: number): void {
  const { top, height } = section.getBoundingClientRect();
  window.scrollTo(0, window.scrollY + top + height * fraction - window.innerHeight * readingLine);
}
