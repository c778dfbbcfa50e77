/** Takes the focus for the line, remembers what had it before, and gives it back. */
import { type Editor, setText } from './editorState.ts';
import { pageField } from './pagePrompt.ts';
import type { Pane } from './pane.ts';

/** `before` is the element that gets the focus back. */
export type FocusReturn = { input: HTMLInputElement; before: Element | null };

/** Focuses the line and moves what was typed in the page's own field into it. */
export function takeFocus(
  pane: Pick<Pane, 'input' | 'open'>,
  editor: Editor,
  focus: FocusReturn,
  before: Element | null,
): void {
  rememberFocus(focus, before);
  pane.open();
  const field = pageField();
  if (field && field.value !== '') moveText(field, editor);
  pane.input.focus({ preventScroll: true });
}

/**
 * Moves the text to the cursor of the line. The line may have text: Firefox gives the field a key that was pressed there,
 * even if the line took the focus and the earlier text in the meantime.
 */
function moveText(field: HTMLInputElement, editor: Editor): void {
  const { input } = editor;
  const { value, selectionStart, selectionEnd } = field;
  const at = input.selectionStart ?? 0;
  field.value = '';
  setText(editor, input.value.slice(0, at) + value + input.value.slice(at));
  input.setSelectionRange(at + (selectionStart ?? 0), at + (selectionEnd ?? 0));
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
