/** Connects the line editor with completion, the history, Ctrl-R and Ctrl-C, each of which loads when it is needed. */
import { interrupt, type Session } from '../session.ts';
import { createEditor } from './editor.ts';
import { type Editor, setText } from './editorState.ts';
import type { Pane } from './pane.ts';
import { promptText } from './promptText.ts';

/** `leave` is called when the reader wants to go back to the page. */
export function connectEditor(pane: Pane, session: Session, leave: () => void): Editor {
  const { input, log } = pane;
  const { shell } = session;
  const editor = createEditor(input, {
    history: () => shell.history,
    complete: async (editor, signal) => (await completion()).completeLine(editor, shell, log.root, signal),
    suggest: async (editor, signal) => (await completion()).suggest(editor, shell, signal),
    showGhost: pane.setGhost,
    loadSearch: async () =>
      (await import('./reverseSearch.ts')).createReverseSearch(input, (found) => {
        pane.setPrompt(found === null ? promptText(shell) : 'reverse-i-search:');
        pane.setGhost(found ? `  ${found}` : '');
      }),
    interrupt: () => {
      interrupt(session);
      setText(editor, '');
    },
    clear: log.clear,
    leave,
  });
  return editor;
}

/** Loads with the first letter that is typed. */
function completion(): Promise<typeof import('./editorCompletion.ts')> {
  return import('./editorCompletion.ts');
}
