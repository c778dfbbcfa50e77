/** A picture in full: a dialog with the file that a zooming link leads to. Loads with the first such click. */

import { openDialog } from '../../dom/dialog.ts';
import { button, element } from '../../dom/element.ts';
import type { Action } from '../actions.ts';

/** `link` has an image in it, and the file of that image as its address. */
export const zoom: Action = (link) => {
  const image = link.querySelector('img');
  if (!(link instanceof HTMLAnchorElement) || !image) return;
  const caption = link.parentElement?.querySelector('figcaption')?.textContent ?? '';
  const picture = fullPicture(link, image);
  const dialog = openDialog({ className: 'zoom', ariaLabel: image.alt }, (opened) => {
    const close = button('close', () => opened.close());
    close.autofocus = true;
    const size = button('actual size', () => {
      const isFull = opened.toggleAttribute('data-full');
      size.ariaPressed = String(isFull);
      // It scrolls now, and the arrow keys scroll what has the focus.
      picture.tabIndex = isFull ? 0 : -1;
    });
    size.ariaPressed = 'false';
    return [element('p', {}, element('span', {}, caption), size, close), picture];
  });
  dialog.addEventListener('click', ({ target }) => {
    // A click beside the picture and the buttons is one outside of it.
    if (target === dialog || target === picture) dialog.close();
  });
  // Not every browser focuses a link that is clicked, so the dialog may not know where to go back to.
  dialog.addEventListener('close', () => link.focus());
};

/** An animation keeps the still that stands for it where the reader does not want motion. */
function fullPicture(link: HTMLAnchorElement, { alt }: HTMLImageElement): HTMLElement {
  const stills = [...link.querySelectorAll('source[media]')].map((source) => source.cloneNode());
  return element('picture', {}, ...stills, element('img', { alt, src: link.href }));
}
