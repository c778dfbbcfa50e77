/**
 * Starts the shell when the prompt is first used: a pane that replaces the prompts of the pages.
 *
 * A typed line goes from the editor (terminal/editor.ts) to the queue (session.ts), is run (execution/runLine.ts) with
 * the commands that it names (loadCommand.ts), and its output goes into the log (terminal/log.ts).
 */
import { listen } from '../dom/events.ts';
import type { PageActions, Shell, ShellTexts, TerminalActions } from './command.ts';
import { createSession, queueLine, queueUnattended, type Session } from './session.ts';
import { addressOf, lineIn } from './terminal/address.ts';
import {
  type CommandAddresses,
  createCommandAddresses,
  isNewAddress,
  markEcho,
  type Navigation,
  showAddress,
} from './terminal/commandAddresses.ts';
import { connectEditor } from './terminal/connectEditor.ts';
import { type Editor, setText } from './terminal/editorState.ts';
import { type FocusReturn, rememberFocus, returnFocus, takeFocus } from './terminal/focusReturn.ts';
import { pagePrompt, searchPath } from './terminal/pagePrompt.ts';
import { createPane, type Pane } from './terminal/pane.ts';
import { promptText } from './terminal/promptText.ts';
import { createReaderShell } from './terminal/readerShell.ts';

/** What the app provides for the shell. `base` is the path that the site lives under, with both slashes. */
export type ShellSite = Navigation & { base: string };

/** The running shell, as the page uses it. */
export type Terminal = {
  texts: ShellTexts;
  /**
   * Takes the focus, and the text of the page's own field. `before` had the focus when the reader asked for the prompt.
   */
  take: (before?: Element | null) => void;
  /** Passes on a key that was pressed in the page's own field. */
  press: (event: KeyboardEvent) => void;
  /** Runs a line that is on a page, or was typed into its field. */
  run: (line: string) => void;
  /** Runs the command that the current address holds, if it is a new address. */
  visit: () => void;
};

/** `style` is the stylesheet of the pane, and `texts` its texts. `createPageActions` returns what commands can do to the page. */
export function startShell(
  site: ShellSite,
  style: string,
  texts: ShellTexts,
  createPageActions: (terminal: TerminalActions) => PageActions,
): Terminal {
  const addresses = createCommandAddresses();
  const leave = () => {
    pane.fold();
    returnFocus(focus);
  };
  const pane = createPane(style, texts, leave);
  const focus: FocusReturn = { input: pane.input, before: null };
  const shell = createReaderShell(
    site.base,
    texts,
    pane,
    createPageActions({
      base: site.base,
      go: (to) => site.navigate(to, addresses.isUnattended),
      clear: pane.log.clear,
      close: () => {
        pane.hide();
        returnFocus(focus);
      },
      onAction: () => {
        addresses.hasActed = true;
      },
    }),
  );
  const session = connectSession(site, pane, shell, addresses, (line) => {
    setText(editor, line);
    pane.input.focus({ preventScroll: true });
  });
  const editor = connectEditor(pane, session, leave);
  listenToPage(pane, session, editor, focus);
  pane.setPrompt(promptText(shell));
  pane.open();
  const take: Terminal['take'] = (before = document.activeElement) => takeFocus(pane, editor, focus, before);
  return {
    texts,
    take,
    press: (event) => {
      take();
      // An event has all the members of the object that it was initialized with.
      const copy = new KeyboardEvent('keydown', event);
      if (!pane.input.dispatchEvent(copy)) event.preventDefault();
    },
    run: (line) => void queueLine(session, line),
    visit: () => void visit(pane, session, addresses, site.base),
  };
}

function connectSession(
  site: ShellSite,
  pane: Pane,
  shell: Shell,
  addresses: CommandAddresses,
  typeIn: (line: string) => void,
): Session {
  return createSession(shell, {
    log: pane.log,
    onBegin: (echo, line) => {
      pane.open();
      markEcho(addresses, line, echo);
    },
    onEnd: (line, isInterrupted) => {
      pane.setPrompt(promptText(shell));
      showAddress(addresses, line, isInterrupted, site);
    },
    typeIn,
  });
}

function listenToPage(pane: Pane, session: Session, editor: Editor, focus: FocusReturn): void {
  const { form, input } = pane;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const line = input.value;
    setText(editor, '');
    queueLine(session, line);
  });
  input.addEventListener('focus', ({ relatedTarget }) => {
    rememberFocus(focus, relatedTarget);
    pane.open();
  });
  listen('catpost:page', () => {
    session.shell.directory = pagePrompt().directory;
    pane.setPrompt(promptText(session.shell));
  });
}

/** Shows the output of the command again if it is still in the log, and runs the command if it is not. */
async function visit({ log, open }: Pane, session: Session, addresses: CommandAddresses, base: string): Promise<void> {
  if (!isNewAddress(addresses)) return;
  const line = lineIn(location, searchPath());
  if (line === null) return;
  open();
  if (log.reveal(addressOf(location.pathname, line) ?? '')) return;
  // A page that the command goes to replaces this address, so that Back does not run the command again.
  addresses.isUnattended = true;
  await queueUnattended(session, line, base);
  addresses.isUnattended = false;
}
