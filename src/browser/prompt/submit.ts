/** Runs what the reader submits in the page's own field, before the shell has replaced it. */
import { failureOf, reloadPage } from '../failures.ts';
import { promptForm } from './pageField.ts';
import type { ShellLoader } from './shellLoader.ts';

/** Has the shell run each line that is submitted; without the shell, another document does. */
export function followSubmit(shell: ShellLoader): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.matches(promptForm)) return;
    event.preventDefault();
    const input = form.querySelector('input');
    const typed = input?.value ?? '';
    // The reader may type the next line before the shell has loaded.
    if (input) input.value = '';
    shell.start().then(
      ({ take, run }) => {
        take();
        run(typed);
      },
      (error) => {
        if (input) input.value = typed;
        submitWithoutShell(form, typed, error);
      },
    );
  });
}

/** Above this length in characters, some servers reject an address. */
const longestCommand = 2_000;

/** Has another document run the line, if one can be expected to load. */
function submitWithoutShell(form: HTMLFormElement, typed: string, error: unknown): void {
  const failure = failureOf(error);
  if (failure === 'gone' && typed.length > longestCommand) reloadPage();
  else if (failure === 'gone') location.assign(`${location.pathname}?${new URLSearchParams({ c: typed })}`);
  else if (failure === 'broken' || failure === null) form.submit();
}
