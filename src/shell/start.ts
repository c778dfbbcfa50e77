/** The shell of the site, from when it is first used: a pane that takes the place of the prompts of the pages. */
import { addressOf, lineIn } from './address.ts';
import type { Shell } from './command.ts';
import { complete, ghost } from './complete.ts';
import { readAliases, readHistory } from './device.ts';
import { createEditor } from './editor.ts';
import { pageActions } from './pageActions.ts';
import { createPane } from './pane.ts';
import { homePath } from './paths.ts';
import { createReverseSearch } from './reverseSearch.ts';
import { createSession, spawnIn } from './session.ts';
import { siteFiles } from './siteFiles.ts';

/** What the shell is given of the app. `navigate` never reloads, and never leaves the page's place. */
export type ShellSite = { base: string; navigate: (to: string, replace: boolean) => Promise<void> };

export type Terminal = {
  /** Takes the focus, and what is typed in the page's own field. */
  take: () => void;
  /** Hands on a key that the page's own field has got. */
  press: (event: KeyboardEvent) => void;
  /** Runs what is typed in the line. */
  submit: () => void;
  /** Runs a line that stands on a page, which is written from the root. */
  run: (line: string) => void;
  /** The address is another one, or the first: shows what it asks for. */
  visit: () => void;
};

export function startShell({ base, navigate }: ShellSite): Terminal {
  const pane = createPane(leave);
  const { input, log } = pane;
  const [user = '', host = ''] = pagePrompt().account.split('@');
  // Where the focus was before it came here.
  let before: Element | null = null;
  // Address -> where its output begins.
  const echoes = new Map<string, HTMLElement>();
  let shown = '';
  let beganAt = '';
  let isUnattended = false;

  const shell: Shell = {
    files: siteFiles(base),
    directory: pagePrompt().directory,
    status: 0,
    user,
    host,
    now: () => new Date(),
    columns: pane.columns,
    history: readHistory(),
    aliases: readAliases(),
    spawn: (words, call) => spawnIn(shell, log)(words, call),
    page: pageActions({ base, go: (to) => navigate(to, isUnattended), clear: log.clear, close }),
  };
  const session = createSession(shell, base, {
    log,
    prompt: promptText,
    began: (echoed, line) => {
      pane.open();
      beganAt = location.href;
      const address = addressOf(location.pathname, line);
      if (address !== null) echoes.set(address, echoed);
    },
    ended: (line, interrupted) => {
      pane.prompt(promptText());
      // A command that led elsewhere has the address of where it led; one from an address has that.
      if (isUnattended || interrupted || beganAt !== location.href) return;
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
  const search = createReverseSearch(input, (found) => {
    pane.prompt(found === null ? promptText() : 'reverse-i-search:');
    pane.ghost(found ? `  ${found}` : '');
  });
  const editor = createEditor(input, pane.choices, search, {
    history: () => shell.history,
    complete: (line, cursor, signal) => complete(line, cursor, shell, signal),
    ghost: (line) => ghost(line, shell),
    showGhost: pane.ghost,
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
  document.addEventListener('catpost:page', () => {
    shell.directory = pagePrompt().directory;
    pane.prompt(promptText());
  });
  pane.prompt(promptText());
  pane.open();
  return { take, press, submit, run, visit };

  function take(): void {
    const field = pageField();
    const { activeElement } = document;
    if (activeElement !== field && activeElement !== document.body) before = activeElement;
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
    session.run(shell.directory === '/' ? line : `cd; ${line}`);
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

function pageForm(): HTMLFormElement | null {
  return document.querySelector<HTMLFormElement>('#root .prompt');
}

function pageField(): HTMLInputElement | null {
  return pageForm()?.querySelector('input') ?? null;
}

/** `/search/`, with the base. */
function searchPath(): string {
  return new URL(pageForm()?.action ?? '', location.href).pathname;
}

/** What the page's own prompt says: who, and where. */
function pagePrompt(): { account: string; directory: string } {
  const [, account = '', place = ''] = /^(.*?):~(.*)\$$/.exec(pageForm()?.textContent ?? '') ?? [];
  return { account, directory: place || '/' };
}

function keyOf({ key, code, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): KeyboardEventInit {
  return { key, code, ctrlKey, altKey, metaKey, shiftKey };
}
