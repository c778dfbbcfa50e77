/** Text that is pasted or dropped into the prompt. The shell's paste.ts cleans it up: it may be several lines. */
import { isPageField } from './pageField.ts';
import type { ShellLoader } from './shellLoader.ts';

/** Takes over pasting and dropping in the page's own field and in the shell's. */
export function followPastedText(shell: ShellLoader): void {
  document.addEventListener('paste', (event) => insert(shell, event, event.clipboardData));
  document.addEventListener('drop', (event) => insert(shell, event, event.dataTransfer));
}

function insert(shell: ShellLoader, event: Event, data: DataTransfer | null): void {
  const { target } = event;
  if (!(target instanceof HTMLInputElement) || !(isPageField(target) || target.matches(paneField))) return;
  const text = data?.getData('text/plain') ?? '';
  if (!needsCleaning.test(text)) return;
  event.preventDefault();
  Promise.all([shell.start(), import('../../shell/terminal/paste.ts')]).then(
    ([terminal, { paste }]) => {
      if (isPageField(target)) terminal.take();
      const input = document.querySelector<HTMLInputElement>(paneField);
      if (input) paste(input, text, terminal);
    },
    () => target.setRangeText(text.replace(/\s+/g, ' '), target.selectionStart ?? 0, target.selectionEnd ?? 0, 'end'),
  );
}

const paneField = '.pane input';

/** Several lines, a prompt, or typographic spaces and quotes from a web page. The browser inserts all other text itself. */
const needsCleaning = /[^ -~]|[$%>#] /;
