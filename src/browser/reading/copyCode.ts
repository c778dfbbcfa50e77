/** The copy button of a block of code. Loads when it is first used. */
import { alertReader, announce } from '../../dom/liveRegions.ts';
import { commandsOf, isSession } from '../../dom/shellSession.ts';

/** Copies the block's code; where the browser does not allow that, selects it and says so. */
export async function copyCode(button: HTMLElement): Promise<void> {
  const figure = button.closest<HTMLElement>('.code');
  const code = figure?.querySelector('pre code');
  if (!figure || !code) return;
  try {
    await navigator.clipboard.writeText(copiedText(code, figure.dataset.language ?? ''));
  } catch {
    getSelection()?.selectAllChildren(code);
    denied = true;
    alertReader('The browser did not allow copying. The code is selected: copy it with Ctrl+C, or ⌘C on a Mac.');
    return;
  }
  if (denied) alertReader(null);
  denied = false;
  say(button, 'copied');
  announce('copied');
}

/** True while the notice about it stands. */
let denied = false;

/** Without the final line end, and without the lines that the author marked as removed; a patch is copied whole. */
function copiedText(code: Element, language: string): string {
  const lines = [...code.childNodes].filter((node) => language === 'diff' || node.nodeName !== 'DEL');
  const text = lines.map((node) => node.textContent ?? '').join('');
  return (isSession(text, language) ? commandsOf(text) : text).replace(/\n$/, '');
}

/** The button has room for both words, so that nothing moves. */
function say(button: HTMLElement, text: string): void {
  button.textContent = text;
  setTimeout(() => {
    button.textContent = 'copy';
  }, 2000);
}
