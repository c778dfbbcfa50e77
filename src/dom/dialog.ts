/** What all dialogs share: a stylesheet that loads with the first of them, and the ways to close one. */

import style from '../styles/dialogs.css?inline';
import { adoptStyle } from './adoptStyle.ts';
import { element } from './element.ts';
import { listen } from './events.ts';

/**
 * Opens a modal dialog. Escape, a click beside it, a navigation and `close()` close it, and the browser returns the
 * focus. Calls `onSettings` when a setting changes while the dialog is open, in this tab or another.
 */
export function openDialog(
  properties: { className: string; ariaLabel: string },
  content: (dialog: HTMLDialogElement) => Node[],
  onSettings: () => void = () => {},
): HTMLDialogElement {
  adoptStyle(style);
  const dialog = element('dialog', properties);
  dialog.setAttribute('closedby', 'any');
  if (!('closedBy' in dialog)) closeByClickBeside(dialog);
  dialog.append(...content(dialog));
  const closed = new AbortController();
  const { signal } = closed;
  // A dialog is built each time it opens, so that it shows the current state.
  dialog.addEventListener('close', () => {
    closed.abort();
    dialog.remove();
  });
  const close = () => dialog.close();
  listen('catpost:page', close, signal);
  // Before the new page is shown, which may take long to load.
  addEventListener('popstate', close, { signal });
  listen('catpost:settings', onSettings, signal);
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** Does what `closedby` does in other browsers. A press that begins or ends inside may be meant to select text. */
function closeByClickBeside(dialog: HTMLDialogElement): void {
  let beganBeside = false;
  dialog.addEventListener('pointerdown', (event) => {
    beganBeside = isBeside(dialog, event);
  });
  dialog.addEventListener('click', (event) => {
    if (beganBeside && isBeside(dialog, event)) dialog.close();
    beganBeside = false;
  });
}

/** Events of the backdrop have the dialog as their target, as have those of its padding. */
function isBeside(dialog: HTMLDialogElement, { target, clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return target === dialog && (clientX < left || clientX >= right || clientY < top || clientY >= bottom);
}
