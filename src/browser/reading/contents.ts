/** The table of contents: opens it where the margin has room, and marks the entry of the section that is being read. */

/** Lists that this module has opened, rather than the reader. */
const unfolded = new WeakSet<HTMLDetailsElement>();

/**
 * Beside the text, the stylesheet hides the summary. Opens the list then, so that assistive technology reads it, too.
 */
export function unfoldContents(): void {
  const details = document.querySelector<HTMLDetailsElement>('.contents details');
  const summary = details?.querySelector('summary');
  if (!details || !summary) return;
  const isBeside = getComputedStyle(summary).display === 'none';
  if (isBeside && !details.open) {
    details.open = true;
    unfolded.add(details);
  } else if (!isBeside && unfolded.delete(details)) details.open = false;
}

/**
 * Marks the entry of a section, or none if it is null. Scrolls the box of the contents to the entry, but never the
 * page.
 */
export function followContents(section: HTMLElement | null): void {
  const box = document.querySelector<HTMLElement>('.contents');
  if (!box) return;
  const href = section === null ? '' : `#${encodeURIComponent(section.id)}`;
  const before = box.querySelector('[aria-current]');
  if (before?.getAttribute('href') === href) return;
  before?.removeAttribute('aria-current');
  const entry = [...box.querySelectorAll('a')].find((link) => link.getAttribute('href') === href);
  if (!entry) return;
  entry.ariaCurrent = 'true';
  const { top, bottom } = entry.getBoundingClientRect();
  const view = box.getBoundingClientRect();
  if (top < view.top) box.scrollTop += top - view.top;
  else if (bottom > view.bottom) box.scrollTop += bottom - view.bottom;
}
