/** A click on a link to the very address that is shown: no entry of the history, and the place that a browser goes to. */

import { clickedUrl } from '../../dom/links.ts';
import { focusOn, namedElement, reveal } from './fragment.ts';

/** To be called once. `replace` takes the place of the entry that is shown, and of a navigation under way. */
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
