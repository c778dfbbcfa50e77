/** The copy button of a code block. */
import { alertReader, announce } from '../../dom/liveRegions.ts';
import { pageWords } from '../../dom/words.ts';
import { commandsOf, isSession } from '../../text/shellSession.ts';

/** Copies the code. If the browser does not allow that, selects the code and tells the reader. */
export async function copyCode(button: HTMLElement): Promise<void> {
  const figure = button.closest<HTMLElement>('.code');
  const code = figure?.querySelector('pre code');
  if (!figure || !code) return;
  try {
    await navigator.clipboard.writeText(copiedText(code, figure.dataset.language ?? ''));
  } catch {
    getSelection()?.selectAllChildren(code);
    wasDenied = true;
    alertReader(pageWords().codeNotCopied);
    return;
  }
  if (wasDenied) alertReader(null);
  wasDenied = false;
  const { copied } = pageWords();
  setLabel(button, copied);
  announce(copied);
}

/** Whether the alert about a failure is shown. */
let wasDenied = false;

/**
 * Returns the code without its last line break and without lines marked as removed. A diff is copied whole, and of a
 * shell session only the commands.
 */
function copiedText(code: Element, language: string): string {
  const lines = [...code.childNodes].filter((node) => language === 'diff' || node.nodeName !== 'DEL');
  const text = lines.map((node) => node.textContent ?? '').join('');
  return (isSession(text, language) ? commandsOf(text) : text).replace(/\n$/, '');
}

/** Changes the label for two seconds. The button has room for both words, so that nothing moves. */
function setLabel(button: HTMLElement, text: string): void {
  const label = labels.get(button) ?? button.textContent;
  labels.set(button, label);
  button.textContent = text;
  setTimeout(() => {
    button.textContent = label;
  }, 2000);
}

/** The labels in the language of each post, while the buttons say something else. */
const labels = new WeakMap<HTMLElement, string | null>();
