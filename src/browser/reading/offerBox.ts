/** The box above the status bar in which the reader is offered something. It covers no text that cannot be scrolled. */
import { adoptStyle } from '../../dom/adoptStyle.ts';
import { element } from '../../dom/element.ts';
import style from '../../styles/offer.css?inline';
import { directionOf } from '../../text/direction.ts';

/** Shows an offer in place of an earlier one, and returns the box. `language` is that of the content if the page has another. */
export function showOffer(content: HTMLElement[], language: string | null = null): HTMLElement {
  adoptStyle(style);
  shownOffer()?.remove();
  const box = element('div', { className: 'offer', role: 'status' });
  if (language !== null) Object.assign(box, { lang: language, dir: directionOf(language) });
  document.body.append(box);
  // Screen readers read out a status only when its text changes after it was added.
  requestAnimationFrame(() => box.append(...content));
  return box;
}

/** Returns the box that is shown, or null. */
export function shownOffer(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.offer');
}
