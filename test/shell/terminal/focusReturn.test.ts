// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { createEditor } from '../../../src/shell/terminal/editor.ts';
import { takeFocus } from '../../../src/shell/terminal/focusReturn.ts';
import type { Pane } from '../../../src/shell/terminal/pane.ts';

afterEach(() => document.body.replaceChildren());

/** A page with a text in its own field, and the pane with a text in its line. */
function prompts(typed: string, line: string) {
  document.body.innerHTML = '<div id="root"><form class="prompt"><input></form></div><form class="pane"><input></form>';
  const [field, input] = document.querySelectorAll('input');
  if (!field || !input) throw new Error('A prompt has no field.');
  Object.assign(field, { value: typed });
  Object.assign(input, { value: line });
  const editor = createEditor(input, {
    history: () => [],
    complete: async () => {},
    suggest: async () => {},
    showGhost: () => {},
    loadSearch: () => Promise.reject(new Error('There is no search.')),
    interrupt: () => {},
    clear: () => {},
    leave: () => {},
  });
  const pane: Pick<Pane, 'input' | 'open'> = { input, open: () => {} };
  return { field, input, take: () => takeFocus(pane, editor, { input, before: null }, null) };
}

test('moves the text of the page with its cursor into the line, once', () => {
  const { field, input, take } = prompts('cat hello', '');
  field.setSelectionRange(3, 3);
  take();
  take();
  expect([field.value, input.value, input.selectionStart]).toEqual(['', 'cat hello', 3]);
  expect(document.activeElement).toBe(input);
});

test('keeps what the line has received before a late key of the page', () => {
  const { field, input, take } = prompts('o', 'ech');
  input.setSelectionRange(3, 3);
  field.setSelectionRange(1, 1);
  take();
  expect([field.value, input.value, input.selectionStart]).toEqual(['', 'echo', 4]);
});
