/**
 * The prompt of every page. The shell is prefetched when the page's own field gets the focus, and replaces it when the
 * reader uses it: by a key, a tap, a paste, `/` from elsewhere on the page, or an address that holds a command.
 */
import { listen } from '../../dom/events.ts';
import { anchorOf, clickedUrl } from '../../dom/links.ts';
import type { ShellSite } from '../../shell/start.ts';
import { isPageField, pageField, promptForm } from './pageField.ts';
import { followPastedText } from './pastedText.ts';
import { createShellLoader, type ShellLoader } from './shellLoader.ts';
import { followSubmit } from './submit.ts';

/** Listens to all uses of the prompt. Call `showAskedCommand` after each navigation. */
export function followPrompt(site: ShellSite): { showAskedCommand: () => void } {
  const shell = createShellLoader(site);
  followField(shell);
  followPastedText(shell);
  followPromptKey(shell);
  followSearchLink(shell, site.base);
  followSubmit(shell);
  followTappedCommands(shell);
  restoreTyped(shell);
  return { showAskedCommand: () => showAskedCommand(shell) };
}

/** Opens the shell's prompt. `before` is the element to which Escape returns the focus. */
function openPrompt(shell: ShellLoader, before?: Element | null): void {
  void shell.start().then(
    // Moving the text would end its composition. It is moved when that ends.
    (terminal) => isComposing || terminal.take(before),
    // Without the shell, the reader can still type into the page's own field.
    () => pageField()?.focus({ preventScroll: true }),
  );
}

/** Whether an input method composes text in the page's own field. */
let isComposing = false;

/** Replaces the page's own field when the reader types or clicks in it. */
function followField(shell: ShellLoader): void {
  document.addEventListener('focusin', ({ target }) => isPageField(target) && shell.prefetch());
  document.addEventListener('keydown', (event) => {
    // Tab moves on. A key of an input method has the code 229, and its text is taken over when its composition ends.
    if (!isPageField(event.target) || ignoredKeys.test(event.key) || event.keyCode === 229 || event.defaultPrevented)
      return;
    const terminal = shell.running();
    if (terminal) terminal.press(event);
    else openPrompt(shell);
  });
  for (const type of ['compositionupdate', 'compositionend'])
    document.addEventListener(type, ({ target }) => {
      isComposing = type === 'compositionupdate' && isPageField(target);
    });
  for (const type of ['input', 'compositionend', 'click'])
    document.addEventListener(type, (event) => {
      if (isPageField(event.target) && !(event instanceof InputEvent && event.isComposing)) openPrompt(shell);
    });
}

// WebKitGTK does not identify Tab while Shift is held.
const ignoredKeys = /^(?:Tab|Shift|Control|Alt|Meta|Escape|Enter|Unidentified)$/;

/** Opens the prompt by `/` or Ctrl-K. */
function followPromptKey(shell: ShellLoader): void {
  listen('catpost:prompt', () => goToPrompt(shell));
}

/** Opens the prompt by the link to the search page in the bar. Before this has loaded, the link leads to that page. */
function followSearchLink(shell: ShellLoader, base: string): void {
  const openInstead = (event: MouseEvent) => {
    if (!anchorOf(event)?.matches('.status-bar > a') || !clickedUrl(event, base)) return;
    event.preventDefault();
    goToPrompt(shell);
  };
  // In the capture phase, because the router would follow the link.
  document.addEventListener('click', openInstead, { capture: true });
}

/** Opens the prompt from elsewhere. Until the shell has loaded, the page's own field receives what is typed. */
function goToPrompt(shell: ShellLoader): void {
  const before = document.activeElement;
  if (!shell.running()) pageField()?.focus({ preventScroll: true });
  openPrompt(shell, before);
}

/** Runs a command in the text that is tapped. A mouse click may be meant to select text. */
function followTappedCommands(shell: ShellLoader): void {
  document.addEventListener('click', (event) => {
    if (!(event instanceof PointerEvent) || event.pointerType === 'mouse' || !(event.target instanceof Element)) return;
    const command = event.target.closest('main .command')?.textContent;
    if (!command || event.target.closest('a')) return;
    shell.start().then(
      ({ run }) => run(command.replace(/^\$ /, '')),
      () => {},
    );
  });
}

/** Puts back the text that reloadPage() kept in the history, and opens the prompt if the reader has begun to type. */
function restoreTyped(shell: ShellLoader): void {
  const field = pageField();
  const typed = takeTyped();
  if (field && typed !== null) {
    field.value = typed;
    field.focus({ preventScroll: true });
  }
  if (field && field === document.activeElement && field.value !== '') openPrompt(shell);
}

/** Removes the kept text from the state of the history entry, and returns it. */
function takeTyped(): string | null {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('typed' in state) || typeof state.typed !== 'string')
    return null;
  const { typed, ...rest } = state;
  history.replaceState(rest, '');
  return typed;
}

/** Has the shell run the command of the address. If the shell does not load, the command stays in the page's own field. */
function showAskedCommand(shell: ShellLoader): void {
  const command = askedCommand();
  if (!shell.running() && command === null) return;
  shell.start().then(
    ({ visit }) => visit(),
    () => {
      const field = pageField();
      if (field && field.value === '') field.value = command ?? '';
    },
  );
}

/** Returns the command in the address: `?c=` on any page, `?q=` on the search page. */
function askedCommand(): string | null {
  const { pathname, search } = location;
  const parameters = new URLSearchParams(search);
  const isSearchPage = document.querySelector(promptForm)?.getAttribute('action') === pathname;
  return parameters.get('c') ?? (isSearchPage ? parameters.get('q') : null);
}
