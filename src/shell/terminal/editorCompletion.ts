/**
 * Completion in the line: Tab completes a word and lists the candidates, and the likely rest of the line is shown
 * after it. Loads with the first letter that is typed.
 */
import type { Shell } from '../command.ts';
import { complete, suggestRest } from '../completion/complete.ts';
import { searchEarly } from '../search/earlySearch.ts';
import { createChoices } from './choices.ts';
import { type Editor, setGhost, textChanged } from './editorState.ts';

/**
 * Does nothing if the text changes before the answer is here. `log` is the element below which candidates are listed.
 */
export async function completeLine(editor: Editor, shell: Shell, log: HTMLElement, signal: AbortSignal): Promise<void> {
  const { input } = editor;
  const { value, selectionStart } = input;
  if (signal.aborted) return;
  const completed = await complete(value, selectionStart ?? value.length, shell, signal);
  if (signal.aborted || input.value !== value) return;
  const { start, end, common, candidates, hasMore } = completed;
  if (common !== value.slice(start, end)) {
    input.setRangeText(common, start, end, 'end');
    textChanged(editor);
  }
  if (candidates.length < 2) return;
  if (editor.choices === null) {
    editor.choices = createChoices(input, shell);
    log.after(editor.choices.root);
  }
  let shownEnd = start + common.length;
  editor.choices.show(candidates, hasMore, ({ text }) => {
    input.setRangeText(text, start, shownEnd, 'end');
    shownEnd = start + text.length;
    setGhost(editor, '');
  });
}

/**
 * Prepares the search for the words of the line. Shows the likely rest of the line, unless the text or what is shown with it
 * changes before the answer is here.
 */
export async function suggest(editor: Editor, shell: Shell, signal: AbortSignal): Promise<void> {
  const { input } = editor;
  const line = input.value;
  if (signal.aborted) return;
  // A failure is reported when Enter searches again.
  searchEarly(line, shell, signal).catch(() => {});
  const rest = await suggestRest(line, shell, signal);
  const isBusy = editor.search?.isOn() || editor.choices?.isShown() || editor.isLeaving;
  if (input.value === line && !isBusy) setGhost(editor, rest);
}
