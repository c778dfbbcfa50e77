/** The copy button of a code block. */
import { alertReader, announce } from '../../dom/liveRegions.ts';
import { pageWords } from '../../dom/words.ts';
import { commandsOf, isSession } from '../../text/shellSession.ts';

/** Returns the code of the button's block. */
export function textOf(button: HTMLElement): string {
  const code = codeOf(button);
  if (code === null) throw new Error('The button belongs to no code.');
  return copiedText(code, button.closest<HTMLElement>('.code')?.dataset.language ?? '');
}

/** Confirms the copy. If the browser did not allow it, selects the code and tells the reader. */
export function showOutcome(button: HTMLElement, isCopied: boolean): void {
  const { copied, codeNotCopied } = pageWords();
  if (!isCopied) {
    const code = codeOf(button);
    if (code !== null) getSelection()?.selectAllChildren(code);
    wasDenied = true;
    alertReader(codeNotCopied);
    return;
  }
  if (wasDenied) alertReader(null);
  wasDenied = false;
  setLabel(button, copied);
  announce(copied);
}

function codeOf(button: HTMLElement): Element | null {
  return button.closest('.code')?.querySelector('pre code') ?? null;
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
