/** What the dialogs share: a style that loads with the first of them, and an end that leaves nothing behind. */

import style from '../styles/dialogs.css?inline';
import { adoptStyle } from './adoptStyle.ts';
import { element } from './element.ts';

/**
 * Opens a modal dialog. Esc, a click beside it and whatever calls `close()` end it, and the focus goes back to where it
 * was.
 */
export function openDialog(
  properties: { className: string; ariaLabel: string },
  content: (dialog: HTMLDialogElement) => Node[],
): HTMLDialogElement {
  adoptStyle(style);
  const dialog = element('dialog', properties);
  dialog.setAttribute('closedby', 'any');
  dialog.append(...content(dialog));
  // Made anew each time, so that it shows what is so now, also from another tab.
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
