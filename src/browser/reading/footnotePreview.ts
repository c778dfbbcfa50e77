/**
 * The preview of a footnote, shown when the reader points at its number or moves the focus there. As WCAG 1.4.13
 * requires, the pointer can move onto the preview, Escape closes it, and it stays until the reader leaves. A tap
 * follows the link as usual.
 */

import { adoptStyle } from '../../dom/adoptStyle.ts';
import { listen } from '../../dom/events.ts';
import style from '../../styles/footnotePreview.css?inline';
import { percentDecode } from '../../text/percentDecode.ts';

const id = 'footnote-preview';

/** Milliseconds in which the pointer can move from the number to the preview. */
const leaveDelay = 200;

type Preview = {
  reference: HTMLAnchorElement;
  box: HTMLElement;
  leaving: ReturnType<typeof setTimeout> | undefined;
  /** Removes the listeners that close the preview. */
  closed: AbortController;
};

let shown: Preview | null = null;

/** Shows the footnote that a `pointerover` or `focusin` event is about. */
export function previewFootnote(event: Event): void {
  if (!(event.target instanceof Element)) return;
  const reference = event.target.closest<HTMLAnchorElement>('a[data-footnote-ref]');
  if (!reference?.isConnected || reference === shown?.reference) return;
  // A finger cannot point without following the link, and the tap also moves the focus.
  const isByPointer = event instanceof PointerEvent;
  if (isByPointer && event.pointerType === 'touch') return;
  const note = document.getElementById(percentDecode(reference.hash.slice(1)));
  // The reader may have left the number while this script loaded.
  if (!note || !reference.matches(isByPointer ? ':hover' : ':focus-visible')) return;
  close();
  adoptStyle(style);
  const box = createBox(note);
  // Inside the text, so that it has the text's typeface and is removed with it.
  (reference.closest('.prose') ?? document.body).append(box);
  positionBox(box, reference);
  reference.setAttribute('aria-describedby', id);
  shown = { reference, box, leaving: undefined, closed: new AbortController() };
  closeOnLeaving(shown.closed.signal);
}

function close(): void {
  if (!shown) return;
  clearTimeout(shown.leaving);
  shown.box.remove();
  shown.reference.setAttribute('aria-describedby', 'footnote-label');
  shown.closed.abort();
  shown = null;
}

/** Copies a footnote without its link back, and without ids, which would be on the page twice. */
function createBox(note: Element): HTMLElement {
  const box = document.createElement('div');
  box.id = id;
  box.className = 'footnote-preview';
  box.setAttribute('role', 'tooltip');
  for (const child of note.childNodes) box.append(child.cloneNode(true));
  for (const link of box.querySelectorAll('[data-footnote-backref]')) link.remove();
  for (const element of box.querySelectorAll('[id]')) element.removeAttribute('id');
  return box;
}

/** Positions the preview below the number, or above it if there is no room, within the text and the window. */
function positionBox(box: HTMLElement, reference: Element): void {
  const { left, right, top, bottom } = reference.getBoundingClientRect();
  const { clientWidth } = document.documentElement;
  const { offsetWidth, offsetHeight } = box;
  const margin = 8;
  const middle = (left + right - offsetWidth) / 2;
  const start = Math.max(margin, Math.min(middle, clientWidth - offsetWidth - margin));
  const bar = document.querySelector('.status-bar')?.getBoundingClientRect().top ?? window.innerHeight;
  const origin = (box.offsetParent ?? document.body).getBoundingClientRect();
  // The number is above the line that it belongs to, and that line should stay readable.
  const line = bottom + margin;
  const isBelow = line + offsetHeight < bar || top < offsetHeight;
  box.style.setProperty('left', `${start - origin.left}px`);
  box.style.setProperty('top', `${(isBelow ? line : top - offsetHeight) - origin.top}px`);
}

function closeOnLeaving(signal: AbortSignal): void {
  document.addEventListener('keydown', onKey, { signal });
  document.addEventListener('pointerover', onPointer, { signal });
  document.addEventListener('focusin', onFocus, { signal });
  document.addEventListener('focusout', onFocus, { signal });
  document.addEventListener('click', onClick, { signal });
  listen('catpost:page', close, signal);
  addEventListener('scroll', onScroll, { passive: true, signal });
}

function onKey({ key }: KeyboardEvent): void {
  if (key === 'Escape') close();
}

function onPointer(event: Event): void {
  if (!shown) return;
  clearTimeout(shown.leaving);
  // While the number has the focus, the pointer does not close its preview.
  if (isWithin(event.target) || document.activeElement === shown.reference) return;
  shown.leaving = setTimeout(close, leaveDelay);
}

function onFocus(event: Event): void {
  if (event.type === 'focusin' ? !isWithin(event.target) : event.target === shown?.reference) close();
}

/** Closes after a click on a link: the number itself, or a link in the preview. */
function onClick(event: Event): void {
  if (event.target instanceof Element && event.target.closest('a, button')) close();
}

function onScroll(): void {
  if (!shown) return;
  const { top, bottom } = shown.reference.getBoundingClientRect();
  if (!shown.reference.isConnected || bottom < 0 || top > window.innerHeight) close();
}

function isWithin(target: EventTarget | null): boolean {
  return target instanceof Node && (shown?.box.contains(target) === true || shown?.reference.contains(target) === true);
}
