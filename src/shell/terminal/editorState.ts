/** The state of the line editor, and what happens when its text changes. */
import type { Choices } from './choices.ts';
import { newRecall, type Recall } from './recall.ts';
import type { ReverseSearch } from './reverseSearch.ts';

/** What the editor calls. */
export type EditorActions = {
  history: () => readonly string[];
  /** Completes the word before the cursor. */
  complete: (editor: Editor, signal: AbortSignal) => Promise<void>;
  /** Shows the likely rest of the line as a ghost. */
  suggest: (editor: Editor, signal: AbortSignal) => Promise<void>;
  /** Shows the likely rest after the line. */
  showGhost: (rest: string) => void;
  /** Loads the search with the first Ctrl-R. */
  loadSearch: () => Promise<ReverseSearch>;
  /** Ctrl-C. */
  interrupt: () => void;
  /** Ctrl-L. */
  clear: () => void;
  /** Escape, when nothing in the line is left to end. */
  leave: () => void;
};

/** The state of the editor. */
export type Editor = {
  input: HTMLInputElement;
  actions: EditorActions;
  recall: Recall;
  choices: Choices | null;
  search: ReverseSearch | null;
  /** The likely rest of the line, which is shown after it. */
  ghost: string;
  /** True after Escape: the next Tab leaves the field. */
  isLeaving: boolean;
  /** Aborted when the text changes, so that an answer to the text from before is dropped. */
  pending: AbortController;
};

/** Replaces the text as if the reader had typed it. */
export function setText(editor: Editor, text: string): void {
  showText(editor, text);
  textChanged(editor);
}

/** Replaces the text by a recalled line, which neither completes nor ends the walk through the history. */
export function showText(editor: Editor, text: string): void {
  editor.input.value = text;
  editor.input.setSelectionRange(text.length, text.length);
  setGhost(editor, '');
}

/** Ends what belonged to the old text, and asks for the likely rest of the new one. */
export function textChanged(editor: Editor): void {
  const { input, actions, search } = editor;
  editor.pending.abort();
  editor.choices?.close();
  editor.recall = newRecall();
  setGhost(editor, '');
  if (search?.isOn()) {
    search.update();
    return;
  }
  if (input.value === '' || input.selectionStart !== input.value.length) return;
  editor.pending = new AbortController();
  actions.suggest(editor, editor.pending.signal).catch(() => {});
}

/** Shows `rest` as the ghost. An empty text removes it. */
export function setGhost(editor: Editor, rest: string): void {
  editor.ghost = rest;
  editor.actions.showGhost(rest);
}

/** Adds the likely rest to the line. Returns false if there is none, or the cursor is not at the end. */
export function takeGhost(editor: Editor): boolean {
  const { input, ghost } = editor;
  if (ghost === '' || input.selectionStart !== input.value.length) return false;
  setText(editor, input.value + ghost);
  return true;
}
