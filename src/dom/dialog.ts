/** What the dialogs share: a style that loads with the first of them, and an end that leaves nothing behind. */

import style from '../styles/dialogs.css?inline';
import { adoptStyle } from './adoptStyle.ts';
import { element } from './element.ts';

/**
 * Opens a modal dialog. Esc, a click beside it, another page and whatever calls `close()` end it, and the focus goes back
 * to where it was. `onSettings` is called whenever a setting changes while it is open, in whichever tab.
 */
export function openDialog(
  properties: { className: string; ariaLabel: string },
  content: (dialog: HTMLDialogElement) => Node[],
  onSettings: () => void = () => {},
): HTMLDialogElement {
  adoptStyle(style);
  const dialog = element('dialog', properties);
  dialog.setAttribute('closedby', 'any');
  dialog.append(...content(dialog));
  const closed = new AbortController();
  const { signal } = closed;
  // Made anew each time, so that it shows what is so now.
  dialog.addEventListener('close', () => {
    closed.abort();
    dialog.remove();
  });
  const close = () => dialog.close();
  document.addEventListener('catpost:page', close, { signal });
  // At once: the page that the reader goes back to may be long in coming.
  addEventListener('popstate', close, { signal });
  document.addEventListener('catpost:settings', onSettings, { signal });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
