/** The table of contents follows the reader: it is open where there is room, and the section that is read is its current entry. */

/** The parts of a folded list that this file has unfolded, and not the reader. */
const unfolded = new WeakSet<HTMLDetailsElement>();

/** Beside the text the stylesheet shows the list without its summary: then it is open to assistive technology too. */
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

/** Marks the entry of a section, or none, and keeps it in view within its own box: the page never scrolls for it. */
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
