/**
 * The line editor: the keys of a shell on top of the browser's own field. A key goes from here to editorKeys.ts, a
 * change of the text to editorState.ts.
 */
import { pressKey } from './editorKeys.ts';
import { type Editor, type EditorActions, textChanged } from './editorState.ts';
import { newRecall } from './recall.ts';

/** The code of keys that an input method has taken: https://www.w3.org/TR/uievents/#determine-keydown-keyup-keyCode */
const composedKey = 229;

/** Listens to the field of the line. */
export function createEditor(input: HTMLInputElement, actions: EditorActions): Editor {
  const editor: Editor = {
    input,
    actions,
    recall: newRecall(),
    choices: null,
    search: null,
    ghost: '',
    isLeaving: false,
    pending: new AbortController(),
  };
  input.addEventListener('input', (event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    textChanged(editor);
  });
  input.addEventListener('compositionend', () => textChanged(editor));
  input.addEventListener('keydown', (event) => {
    // The key belongs to the text that is being composed. In Safari, only its code tells: it comes after the composition.
    if (event.isComposing || event.keyCode === composedKey || event.defaultPrevented) return;
    if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return;
    const isHandled = pressKey(editor, event);
    if (event.key !== 'Escape' && event.key !== 'Tab') editor.isLeaving = false;
    if (isHandled) event.preventDefault();
  });
  return editor;
}
