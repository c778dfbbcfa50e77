/** Shows an image in full: a dialog with the file that the image's link leads to. */

import { openDialog } from '../../dom/dialog.ts';
import { button, element } from '../../dom/element.ts';
import type { ScriptWords } from '../../words/script/model.ts';

/** `link` contains an image, and leads to the file of that image. */
export function zoom(link: HTMLElement, words: ScriptWords): void {
  const image = link.querySelector('img');
  if (!(link instanceof HTMLAnchorElement) || !image) return;
  const caption = link.parentElement?.querySelector('figcaption')?.textContent ?? '';
  const picture = fullPicture(link, image);
  const dialog = openDialog({ className: 'zoom', ariaLabel: image.alt }, (opened) => {
    const close = button(words.close, () => opened.close());
    close.autofocus = true;
    const size = button(words.actualSize, () => {
      const isFull = opened.toggleAttribute('data-full');
      size.ariaPressed = String(isFull);
      // The image scrolls now, and the arrow keys scroll what has the focus.
      picture.tabIndex = isFull ? 0 : -1;
    });
    size.ariaPressed = 'false';
    return [element('p', {}, element('span', { lang: document.documentElement.lang }, caption), size, close), picture];
  });
  dialog.addEventListener('click', ({ target }) => {
    // A click beside the image and the buttons closes the dialog.
    if (target === dialog || target === picture) dialog.close();
  });
  // Not every browser focuses a clicked link, so the browser may not know where to return the focus.
  dialog.addEventListener('close', () => link.focus());
}

/** If the reader does not want motion, an animation stays replaced by its still image. */
function fullPicture(link: HTMLAnchorElement, { alt }: HTMLImageElement): HTMLElement {
  const stills = [...link.querySelectorAll('source[media]')].map((source) => source.cloneNode());
  return element('picture', {}, ...stills, element('img', { alt, src: link.href }));
}
