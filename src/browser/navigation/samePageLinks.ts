/** Handles a click on a link to the current URL as browsers do: it scrolls, and adds no history entry. */

import { clickedUrl } from '../../dom/links.ts';
import { focusOn, namedElement, reveal } from './fragment.ts';

/** Call once. `replace` replaces the current history entry, and a navigation in progress. */
export function followSamePageLinks(base: string, replace: (url: URL) => void): void {
  document.addEventListener('click', (event) => {
    const url = clickedUrl(event, base);
    if (url?.href !== location.href) return;
    event.preventDefault();
    goWithinPage(url.hash);
    replace(url);
  });
}

function goWithinPage(hash: string): void {
  const target = namedElement(hash);
  reveal(target);
  if (target) {
    target.scrollIntoView();
    focusOn(target);
  } else if (hash === '' || hash === '#top') window.scrollTo(0, 0);
}
