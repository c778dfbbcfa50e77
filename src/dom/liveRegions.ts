/** Two places outside of React that speak to the reader: a polite live region, and an alert above the status bar. */
import { pageWords } from './words.ts';

/** Has screen readers read out a text, such as the title of a new page. */
export function announce(text: string): void {
  const region = document.getElementById('announcer') ?? appendRegion('div', 'announcer', 'visually-hidden');
  region.ariaLive = 'polite';
  region.textContent = text;
}

/** The buttons that an alert can have. The keys are names of actions (actions.ts). */
const offers = { reload: 'reloadPage', save: 'showSaved' } as const;

/**
 * Shows an alert until the next page, or until a call with null. An alert that is already shown is not read out again.
 */
export function alertReader(text: string | null, offer: keyof typeof offers | null = null): void {
  const shown = document.getElementById('notice');
  if (text && shown?.textContent?.startsWith(text)) return;
  shown?.remove();
  if (text === null) return;
  const notice = appendRegion('p', 'notice', 'notice');
  notice.role = 'alert';
  notice.append(`${text} `);
  if (!offer) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.action = offer;
  button.append(pageWords()[offers[offer]]);
  notice.append(button);
}

/**
 * Returns the button for an alert about the network. A service worker controls the page only while something is saved.
 */
export function savedOffer(): 'save' | null {
  return navigator.serviceWorker?.controller ? 'save' : null;
}

function appendRegion(tag: 'div' | 'p', id: string, className: string): HTMLElement {
  const region = document.createElement(tag);
  region.id = id;
  region.className = className;
  document.body.append(region);
  return region;
}
