/**
 * The line: its keys are those of a shell, on top of what the browser's own field can do. What completes it is fetched,
 * so that an answer that comes after the next key is dropped.
 */

import type { complete } from '../completion/complete.ts';
import type { Choices } from './choices.ts';
import { lineEdits } from './lineEdits.ts';
import { createRecall } from './recall.ts';
import type { ReverseSearch } from './reverseSearch.ts';

export type EditorActions = {
  history: () => readonly string[];
  complete: (line: string, cursor: number, signal: AbortSignal) => ReturnType<typeof complete>;
  ghost: (line: string, signal: AbortSignal) => Promise<string>;
  /** Shows the likely rest behind the line. */
  showGhost: (rest: string) => void;
  /** Both load when they are first asked for. */
  loadChoices: () => Promise<Choices>;
  loadSearch: () => Promise<ReverseSearch>;
  /** Ctrl-C. */
  interrupt: () => void;
  /** Ctrl-L. */
  clear: () => void;
  /** Escape with nothing left to end in the line. */
  leave: () => void;
};

/** Listens to a field. `set` puts a text in it. */
export function createEditor(input: HTMLInputElement, actions: EditorActions): { set: (text: string) => void } {
  const recall = createRecall(actions.history);
  let choices: Choices | null = null;
  let search: ReverseSearch | null = null;
  let rest = '';
  // After Escape, Tab leaves the field.
  let leaving = false;
  let pending = new AbortController();

  input.addEventListener('input', (event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    changed();
  });
  input.addEventListener('compositionend', changed);
  input.addEventListener('keydown', (event) => {
    // The key belongs to what is being composed.
    if (event.isComposing || event.key === 'Process' || event.defaultPrevented) return;
    if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return;
    const isDone = press(event);
    if (event.key !== 'Escape' && event.key !== 'Tab') leaving = false;
    if (isDone) event.preventDefault();
  });
  return { set };

  /** True where the browser is to do nothing more. */
  function press(event: KeyboardEvent): boolean {
    const { key, ctrlKey, altKey, metaKey, shiftKey } = event;
    if (metaKey) return false;
    if (ctrlKey && !shiftKey) return control(key.toLowerCase());
    if (altKey) return edit(`alt+${key.toLowerCase()}`);
    if (key === 'Tab') return tab(shiftKey);
    if (key === 'Escape') return endOrLeave();
    if (search?.isOn()) {
      // Any key that moves takes the line found, to go on with it.
      const found = /^(?:Arrow|Home|End)/.test(key) || key === 'Enter' ? search.end() : null;
      if (found !== null) set(found);
      return found !== null && key !== 'Enter';
    }
    if (key === 'ArrowUp' || key === 'ArrowDown') return arrow(key === 'ArrowUp' ? -1 : 1);
    if (key === 'Enter' && choices?.isWalked()) {
      choices?.close();
      return true;
    }
    if (key === 'ArrowRight' || key === 'End') return takeGhost();
    return false;
  }

  function control(key: string): boolean {
    if (key === 'c') {
      // What is selected is copied.
      if (input.selectionStart !== input.selectionEnd || document.getSelection()?.isCollapsed === false) return false;
      search?.end();
      actions.interrupt();
      return true;
    }
    if (key === 'r') {
      choices?.close();
      if (search?.isOn()) search.older();
      else beginSearch();
      return true;
    }
    if (key === 'l') {
      actions.clear();
      return true;
    }
    if (key === 'e' && takeGhost()) return true;
    return edit(`ctrl+${key}`);
  }

  async function beginSearch(): Promise<void> {
    const typed = input.value;
    search ??= await actions.loadSearch();
    showGhostOf('');
    search.begin(typed, actions.history());
  }

  function edit(key: string): boolean {
    const done = lineEdits.get(key)?.({ text: input.value, cursor: input.selectionStart ?? 0 });
    if (!done) return false;
    if (done.text !== input.value) set(done.text);
    input.setSelectionRange(done.cursor, done.cursor);
    return true;
  }

  function tab(back: boolean): boolean {
    const found = search?.isOn() ? search.end() : null;
    if (found !== null) {
      set(found);
      return true;
    }
    if (input.value === '' || leaving) return false;
    if (choices?.isShown()) choices.walk(back ? -1 : 1);
    else if (back) return false;
    else completeLine();
    return true;
  }

  function arrow(by: 1 | -1): boolean {
    if (choices?.isShown()) {
      choices.walk(by);
      return true;
    }
    const line = by === -1 ? recall.older(input.value) : recall.newer();
    if (line !== null) put(line);
    return true;
  }

  function endOrLeave(): boolean {
    const isLeft = leaving || input.value === '';
    if (search?.isOn()) set(search.cancel());
    else if (choices?.isShown()) choices?.close();
    else if (isLeft) actions.leave();
    leaving = true;
    actions.showGhost('');
    rest = '';
    return true;
  }

  async function completeLine(): Promise<void> {
    const { value, selectionStart } = input;
    pending = new AbortController();
    const { signal } = pending;
    const completed = await actions.complete(value, selectionStart ?? value.length, signal).catch(() => null);
    if (completed === null || signal.aborted || input.value !== value) return;
    const { start, end, common, candidates, more } = completed;
    if (common !== value.slice(start, end)) {
      input.setRangeText(common, start, end, 'end');
      changed();
    }
    if (candidates.length < 2) return;
    const text = input.value;
    choices ??= await actions.loadChoices();
    if (input.value !== text) return;
    let stop = start + common.length;
    choices.show(candidates, more, ({ text }) => {
      input.setRangeText(text, start, stop, 'end');
      stop = start + text.length;
      showGhostOf('');
    });
  }

  function takeGhost(): boolean {
    if (rest === '' || input.selectionStart !== input.value.length) return false;
    set(input.value + rest);
    return true;
  }

  function set(text: string): void {
    put(text);
    recall.reset();
    changed();
  }

  function put(text: string): void {
    input.value = text;
    input.setSelectionRange(text.length, text.length);
    showGhostOf('');
  }

  function changed(): void {
    pending.abort();
    choices?.close();
    recall.reset();
    showGhostOf('');
    if (search?.isOn()) {
      search.look();
      return;
    }
    const line = input.value;
    if (line === '' || input.selectionStart !== line.length) return;
    pending = new AbortController();
    actions.ghost(line, pending.signal).then(
      (found) => {
        if (input.value === line && !search?.isOn() && !choices?.isShown() && !leaving) showGhostOf(found);
      },
      () => {},
    );
  }

  function showGhostOf(text: string): void {
    rest = text;
    actions.showGhost(text);
  }
}
