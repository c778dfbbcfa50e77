/** Takes the focus for the line, remembers what had it before, and gives it back. */
import { type Editor, setText } from './editorState.ts';
import { pageField } from './pagePrompt.ts';
import type { Pane } from './pane.ts';

/** `before` is the element that gets the focus back. */
export type FocusReturn = { input: HTMLInputElement; before: Element | null };

/** Focuses the line and moves what was typed in the page's own field into it. */
export function takeFocus(pane: Pane, editor: Editor, focus: FocusReturn, before: Element | null): void {
  rememberFocus(focus, before);
  pane.open();
  const field = pageField();
  if (field && field.value !== '') {
    const { value, selectionStart, selectionEnd } = field;
    field.value = '';
    setText(editor, value);
    pane.input.setSelectionRange(selectionStart, selectionEnd);
  }
  pane.input.focus({ preventScroll: true });
}

/** Remembers the element that had the focus, unless it is the body or a prompt. */
export function rememberFocus(focus: FocusReturn, element: EventTarget | null): void {
  if (element instanceof Element && element !== document.body && !element.closest('.pane, .prompt')) {
    focus.before = element;
  }
}

/** Focuses the remembered element, or the heading if it is gone. */
export function returnFocus({ input, before }: FocusReturn): void {
  const target = before?.isConnected ? before : document.querySelector('h1');
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  if (document.activeElement === input) input.blur();
}
