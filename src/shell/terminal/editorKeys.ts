/** What each key does in the line. The functions return true if the browser is to do nothing more with the key. */
import { type Editor, setGhost, setText, showText, takeGhost } from './editorState.ts';
import { lineEdits } from './lineEdits.ts';
import { newerLine, olderLine } from './recall.ts';

/** Handles a key press in the line. */
export function pressKey(editor: Editor, event: KeyboardEvent): boolean {
  const { key, ctrlKey, altKey, metaKey, shiftKey } = event;
  if (metaKey) return false;
  if (ctrlKey && !shiftKey) return pressControl(editor, key.toLowerCase());
  if (altKey) return editLine(editor, `alt+${key.toLowerCase()}`);
  if (key === 'Tab') return pressTab(editor, shiftKey);
  if (key === 'Escape') return pressEscape(editor);
  if (editor.search?.isOn()) return pressInSearch(editor, key);
  if (key === 'ArrowUp' || key === 'ArrowDown') return pressArrow(editor, key === 'ArrowUp' ? -1 : 1);
  if (key === 'Enter' && editor.choices?.isWalked()) {
    editor.choices.close();
    return true;
  }
  if (key === 'ArrowRight' || key === 'End') return takeGhost(editor);
  return false;
}

function pressControl(editor: Editor, key: string): boolean {
  const { input, actions, choices, search } = editor;
  switch (key) {
    case 'c':
      // If text is selected, the browser copies it.
      if (input.selectionStart !== input.selectionEnd || document.getSelection()?.isCollapsed === false) return false;
      search?.end();
      actions.interrupt();
      return true;
    case 'r':
      choices?.close();
      if (search?.isOn()) search.older();
      else beginSearch(editor);
      return true;
    case 'l':
      actions.clear();
      return true;
    default:
      return (key === 'e' && takeGhost(editor)) || editLine(editor, `ctrl+${key}`);
  }
}

function editLine(editor: Editor, key: string): boolean {
  const { input } = editor;
  const edited = lineEdits.get(key)?.({ text: input.value, cursor: input.selectionStart ?? 0 });
  if (!edited) return false;
  if (edited.text !== input.value) setText(editor, edited.text);
  input.setSelectionRange(edited.cursor, edited.cursor);
  return true;
}

async function beginSearch(editor: Editor): Promise<void> {
  const { input, actions } = editor;
  const typed = input.value;
  editor.search ??= await actions.loadSearch();
  setGhost(editor, '');
  editor.search.begin(typed, actions.history());
}

/** Handles a key during a search. Enter and keys that move the cursor accept the found line. */
function pressInSearch(editor: Editor, key: string): boolean {
  const endsSearch = /^(?:Arrow|Home|End)/.test(key) || key === 'Enter';
  return endsSearch && takeFound(editor) && key !== 'Enter';
}

function takeFound(editor: Editor): boolean {
  const found = editor.search?.end() ?? null;
  if (found === null) return false;
  setText(editor, found);
  return true;
}

function pressTab(editor: Editor, isBackwards: boolean): boolean {
  const { input, choices, isLeaving } = editor;
  if (takeFound(editor)) return true;
  if (input.value === '' || isLeaving) return false;
  if (choices?.isShown()) choices.walk(isBackwards ? -1 : 1);
  else if (isBackwards) return false;
  else complete(editor);
  return true;
}

function complete(editor: Editor): void {
  editor.pending = new AbortController();
  // If the code for it cannot be loaded, loadScript.ts has told the reader.
  editor.actions.complete(editor, editor.pending.signal).catch(() => {});
}

function pressArrow(editor: Editor, by: 1 | -1): boolean {
  const { input, actions, choices, recall } = editor;
  if (choices?.isShown()) {
    choices.walk(by);
    return true;
  }
  const line = by === -1 ? olderLine(recall, actions.history(), input.value) : newerLine(recall);
  if (line !== null) showText(editor, line);
  return true;
}

/** Ends the search or the list of completions; a second Escape, or one in an empty line, leaves the line. */
function pressEscape(editor: Editor): boolean {
  const { input, actions, choices, search, isLeaving } = editor;
  const isLeft = isLeaving || input.value === '';
  if (search?.isOn()) setText(editor, search.cancel());
  else if (choices?.isShown()) choices.close();
  else if (isLeft) actions.leave();
  editor.isLeaving = true;
  setGhost(editor, '');
  return true;
}
