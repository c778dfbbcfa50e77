/** The shell of the site, from when it is first used: a pane that takes the place of the prompts of the pages. */

import { listen } from '../dom/events.ts';
import type { PageActions, Shell, TerminalActions } from './command.ts';
import { lazyFiles } from './files/lazyFiles.ts';
import { homePath } from './files/paths.ts';
import { commands } from './loadCommand.ts';
import { createSession, spawnIn } from './session.ts';
import { addressOf, lineIn } from './terminal/address.ts';
import { createEditor } from './terminal/editor.ts';
import { pageField, pagePrompt, searchPath } from './terminal/pagePrompt.ts';
import { createPane } from './terminal/pane.ts';
import { readAliases, readHistory } from './terminal/storage.ts';

/** What the shell is given of the app. `navigate` never reloads, and never leaves the page's place. */
export type ShellSite = {
  base: string;
  navigate: (to: string, replace: boolean) => Promise<void>;
  /** Whether another page is on its way. */
  isLeaving: () => boolean;
};

export type Terminal = {
  /** Takes the focus, and the text of the page's own field. `before` had the focus when the reader asked for the prompt. */
  take: (before?: Element | null) => void;
  /** Hands on a key that the page's own field has got. */
  press: (event: KeyboardEvent) => void;
  /** Runs a line that stands on a page, or was typed in its field. */
  run: (line: string) => void;
  /** The address is another one, or the first: shows what it asks for. */
  visit: () => void;
};

/** Commands whose output Back finds again; what scrolled away is not held for it. */
const mostEchoes = 200;

/** `style` is the stylesheet of the pane; `pageActions` makes what commands may do to the page. */
export function startShell(
  { base, navigate, isLeaving }: ShellSite,
  style: string,
  pageActions: (terminal: TerminalActions) => PageActions,
): Terminal {
  const pane = createPane(style, leave);
  const { input, log } = pane;
  const [user = '', host = ''] = pagePrompt().account.split('@');
  // Where the focus was before it came here.
  let before: Element | null = null;
  // Address -> where its output begins.
  const echoes = new Map<string, HTMLElement>();
  let shown = '';
  let beganAt = '';
  let isUnattended = false;
  let hasActed = false;

  const shell: Shell = {
    files: lazyFiles(base),
    directory: pagePrompt().directory,
    status: 0,
    user,
    host,
    now: () => new Date(),
    columns: pane.columns,
    history: readHistory(),
    aliases: readAliases(),
    commands,
    spawn: (words, call) => spawnIn(shell, log)(words, call),
    page: pageActions({ base, go: (to) => navigate(to, isUnattended), clear: log.clear, close, acted }),
  };
  const session = createSession(shell, base, {
    log,
    prompt: promptText,
    began: (echoed, line) => {
      pane.open();
      beganAt = location.href;
      hasActed = false;
      const address = addressOf(location.pathname, line);
      if (address !== null) echoes.set(address, echoed);
      const [oldest] = echoes.keys();
      if (echoes.size > mostEchoes && oldest !== undefined) echoes.delete(oldest);
    },
    ended: (line, interrupted) => {
      pane.prompt(promptText());
      // A command that led elsewhere has the address of where it led, and so has a link of its output that was followed
      // while it ran; one from an address has that.
      if (isUnattended || interrupted || hasActed || beganAt !== location.href || isLeaving()) return;
      const address = addressOf(location.pathname, line);
      if (address === null || address === location.pathname + location.search) return;
      shown = address;
      navigate(address, false);
    },
    typeIn: (line) => {
      editor.set(line);
      input.focus({ preventScroll: true });
    },
  });
  const editor = createEditor(input, {
    history: () => shell.history,
    complete: async (line, cursor, signal) => (await completion()).complete(line, cursor, shell, signal),
    ghost: async (line, signal) => (await completion()).ghost(line, shell, signal),
    showGhost: pane.ghost,
    loadChoices: async () => {
      const choices = (await import('./terminal/choices.ts')).createChoices(input);
      log.root.after(choices.root);
      return choices;
    },
    loadSearch: async () => (await import('./terminal/reverseSearch.ts')).createReverseSearch(input, showFound),
    interrupt: () => {
      session.interrupt();
      editor.set('');
    },
    clear: log.clear,
    leave,
  });
  pane.form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  input.addEventListener('focus', ({ relatedTarget }) => {
    if (relatedTarget instanceof Element && !relatedTarget.closest('.pane, .prompt')) before = relatedTarget;
    pane.open();
  });
  listen('catpost:page', () => {
    shell.directory = pagePrompt().directory;
    pane.prompt(promptText());
  });
  pane.prompt(promptText());
  pane.open();
  return { take, press, run, visit };

  function take(from: Element | null = document.activeElement): void {
    const field = pageField();
    // The fields of the prompt are no place to go back to.
    if (from && from !== document.body && !from.closest('.pane, .prompt')) before = from;
    pane.open();
    if (field && field.value !== '') {
      const { value, selectionStart, selectionEnd } = field;
      field.value = '';
      editor.set(value);
      input.setSelectionRange(selectionStart, selectionEnd);
    }
    input.focus({ preventScroll: true });
  }

  function press(event: KeyboardEvent): void {
    take();
    const copy = new KeyboardEvent('keydown', { ...keyOf(event), bubbles: true, cancelable: true });
    if (!input.dispatchEvent(copy)) event.preventDefault();
  }

  function submit(): void {
    const line = input.value;
    editor.set('');
    session.run(line);
  }

  function run(line: string): void {
    session.run(line);
  }

  function acted(): void {
    hasActed = true;
  }

  async function visit(): Promise<void> {
    const here = location.pathname + location.search;
    if (here === shown) return;
    shown = here;
    const line = lineIn(location, searchPath());
    if (line === null) return;
    const echoed = echoes.get(addressOf(location.pathname, line) ?? '');
    pane.open();
    if (echoed && log.reveal(echoed)) return;
    // Going on from there, Back does not lead through it again.
    isUnattended = true;
    await session.runUnattended(line);
    isUnattended = false;
  }

  function showFound(found: string | null): void {
    pane.prompt(found === null ? promptText() : 'reverse-i-search:');
    pane.ghost(found ? `  ${found}` : '');
  }

  /** The page has the focus again, where it was. */
  function leave(): void {
    pane.fold();
    giveBack();
  }

  function close(): void {
    pane.hide();
    giveBack();
  }

  function giveBack(): void {
    const target = before?.isConnected ? before : document.querySelector('h1');
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
    if (document.activeElement === input) input.blur();
  }

  function promptText(): string {
    return `${user}@${host}:${homePath(shell.directory)}$`;
  }
}

/** Loads with the first letter that is typed. */
function completion(): Promise<typeof import('./completion/complete.ts')> {
  return import('./completion/complete.ts');
}

function keyOf({ key, code, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): KeyboardEventInit {
  return { key, code, ctrlKey, altKey, metaKey, shiftKey };
}
