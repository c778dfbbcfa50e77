/** Scrolls to a piece of text, even inside a closed or scrolling box. */
import { reveal } from '../navigation/fragment.ts';

/**
 * Scrolls the text to the middle of the area between bar and pane, which `scroll-padding` describes. Scrolls instantly,
 * like a jump to a section, in case the reader wants no motion.
 */
export function showRange(range: Range): void {
  const { startContainer: start } = range;
  const around = start instanceof Element ? start : start.parentElement;
  reveal(around);
  for (let box = around; box && box !== document.documentElement; box = box.parentElement) {
    if (box !== document.body && scrolls(box)) centre(range, box);
  }
  const { top, bottom } = range.getBoundingClientRect();
  const { scrollPaddingBlockStart, scrollPaddingBlockEnd } = getComputedStyle(document.documentElement);
  const free = { top: pixels(scrollPaddingBlockStart), bottom: innerHeight - pixels(scrollPaddingBlockEnd) };
  // Text that is visible already stays where it is.
  if (top >= free.top && bottom <= free.bottom) return;
  window.scrollBy({ top: (top + bottom) / 2 - (free.top + free.bottom) / 2, behavior: 'instant' });
}

function scrolls(box: Element): boolean {
  const { overflowX, overflowY } = getComputedStyle(box);
  const moves = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
  return (
    (moves(overflowX) && box.scrollWidth > box.clientWidth) || (moves(overflowY) && box.scrollHeight > box.clientHeight)
  );
}

/** Scrolls a box, such as a code block or a wide table, so that the text is in its middle. */
function centre(range: Range, box: Element): void {
  const [text, frame] = [range.getBoundingClientRect(), box.getBoundingClientRect()];
  const isInside =
    text.left >= frame.left && text.right <= frame.right && text.top >= frame.top && text.bottom <= frame.bottom;
  if (isInside) return;
  box.scrollBy({
    left: (text.left + text.right) / 2 - (frame.left + frame.right) / 2,
    top: (text.top + text.bottom) / 2 - (frame.top + frame.bottom) / 2,
    behavior: 'instant',
  });
}

/** `auto` counts as 0. */
function pixels(length: string): number {
  return Number.parseFloat(length) || 0;
}
