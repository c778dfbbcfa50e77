/** The table of contents follows the reader: the entry of the section that is read is the current one. */

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
