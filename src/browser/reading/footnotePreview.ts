/**
 * A footnote, shown beside its number while the reader points at it or has come to it by Tab, as WCAG 1.4.13 asks: the
 * pointer may go into it, Escape closes it, and it stays until the reader leaves. A tap follows the link as ever. Loaded
 * at the first such moment.
 */

import { listen } from '../../dom/events.ts';
import { decoded } from '../../text/decoded.ts';

const id = 'footnote-preview';

/** Milliseconds for the way from the number to the box. */
const patience = 200;

type Preview = {
  reference: HTMLAnchorElement;
  box: HTMLElement;
  leaving: ReturnType<typeof setTimeout> | undefined;
  /** Ends the listeners that can close the preview. */
  closed: AbortController;
};

let shown: Preview | null = null;

/** Shows the footnote that `event`, a `pointerover` or `focusin`, happened on. */
export function previewFootnote(event: Event): void {
  if (!(event.target instanceof Element)) return;
  const reference = event.target.closest<HTMLAnchorElement>('a[data-footnote-ref]');
  if (!reference?.isConnected || reference === shown?.reference) return;
  // A finger has no way to point without following, and a tap focuses what it follows.
  const isByPointer = event instanceof PointerEvent;
  if (isByPointer && event.pointerType === 'touch') return;
  const note = document.getElementById(decoded(reference.hash.slice(1)));
  // The reader may have gone on while this was fetched.
  if (!note || !reference.matches(isByPointer ? ':hover' : ':focus-visible')) return;
  close();
  const box = boxOf(note);
  // In the text, so that it has its face, and goes with it.
  (reference.closest('.prose') ?? document.body).append(box);
  place(box, reference);
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

/** A copy without the way back, and without ids, which would be on the page twice. */
function boxOf(note: Element): HTMLElement {
  const box = document.createElement('div');
  box.id = id;
  box.className = 'footnote-preview';
  box.setAttribute('role', 'tooltip');
  for (const child of note.childNodes) box.append(child.cloneNode(true));
  for (const link of box.querySelectorAll('[data-footnote-backref]')) link.remove();
  for (const element of box.querySelectorAll('[id]')) element.removeAttribute('id');
  return box;
}

/** Below the number, or above where there is no room; never wider than the text and never out of the window. */
function place(box: HTMLElement, reference: Element): void {
  const { left, right, top, bottom } = reference.getBoundingClientRect();
  const { clientWidth } = document.documentElement;
  const { offsetWidth, offsetHeight } = box;
  const margin = 8;
  const middle = (left + right - offsetWidth) / 2;
  const start = Math.max(margin, Math.min(middle, clientWidth - offsetWidth - margin));
  const bar = document.querySelector('.status-bar')?.getBoundingClientRect().top ?? window.innerHeight;
  const origin = (box.offsetParent ?? document.body).getBoundingClientRect();
  // The number stands above the line that it belongs to, and that should stay readable.
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
  // What has the focus keeps its note wherever the pointer goes.
  if (isWithin(event.target) || document.activeElement === shown.reference) return;
  shown.leaving = setTimeout(close, patience);
}

function onFocus(event: Event): void {
  if (event.type === 'focusin' ? !isWithin(event.target) : event.target === shown?.reference) close();
}

/** A link was followed: the number itself, or one in the box. */
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
