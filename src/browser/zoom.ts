/** A picture in full: a dialog with the file that a zooming link leads to. Loads with the first such click. */
import type { Action } from './actions.ts';

/** `link` has an image in it, and the file of that image as its address. */
export const zoom: Action = (link) => {
  const image = link.querySelector('img');
  if (!(link instanceof HTMLAnchorElement) || !image) return;
  const dialog = document.createElement('dialog');
  dialog.className = 'zoom';
  dialog.ariaLabel = image.alt;
  const caption = document.createElement('span');
  caption.textContent = link.parentElement?.querySelector('figcaption')?.textContent ?? '';
  const picture = fullPicture(link, image);
  const close = button('close', () => dialog.close());
  const size = button('actual size', () => {
    const isFull = dialog.toggleAttribute('data-full');
    size.ariaPressed = String(isFull);
    // It scrolls now, and the arrow keys scroll what has the focus.
    picture.tabIndex = isFull ? 0 : -1;
  });
  size.ariaPressed = 'false';
  const bar = document.createElement('p');
  bar.append(caption, size, close);
  dialog.append(bar, picture);
  dialog.addEventListener('click', ({ target }) => {
    // A click beside the picture and the buttons is one outside of it.
    if (target === dialog || target === picture) dialog.close();
  });
  // Going back means the page, which the dialog does not belong to.
  const leave = () => dialog.close();
  addEventListener('popstate', leave);
  dialog.addEventListener('close', () => {
    removeEventListener('popstate', leave);
    dialog.remove();
    // Not every browser focuses a link that is clicked, so the dialog may not know where to go back to.
    link.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  close.focus();
};

/** An animation keeps the still that stands for it where the reader does not want motion. */
function fullPicture(link: HTMLAnchorElement, { alt }: HTMLImageElement): HTMLElement {
  const picture = document.createElement('picture');
  for (const source of link.querySelectorAll('source[media]')) picture.append(source.cloneNode());
  const full = document.createElement('img');
  full.alt = alt;
  full.src = link.href;
  picture.append(full);
  return picture;
}

function button(label: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', onClick);
  return element;
}
