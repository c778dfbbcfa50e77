/** Two places outside of React that speak to the reader: a polite live region, and an alert above the status bar. */

/** Says the title of a new page to screen readers. */
export function announce(text: string): void {
  const region = document.getElementById('announcer') ?? appendRegion('div', 'announcer', 'visually-hidden');
  region.ariaLive = 'polite';
  region.textContent = text;
}

/** Shows an alert until the next page, or until it is cleared by null. */
export function alertReader(text: string | null): void {
  document.getElementById('notice')?.remove();
  if (text === null) return;
  const notice = appendRegion('p', 'notice', 'notice');
  notice.role = 'alert';
  notice.textContent = text;
}

function appendRegion(tag: 'div' | 'p', id: string, className: string): HTMLElement {
  const region = document.createElement(tag);
  region.id = id;
  region.className = className;
  document.body.append(region);
  return region;
}
