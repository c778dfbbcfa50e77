/**
 * Copies texts whose code loads after the press. A browser lets a page write to the clipboard only during the press, so
 * the writing begins there, with the promise of the text:
 * https://developer.mozilla.org/docs/Web/API/ClipboardItem/ClipboardItem
 */

/** What a button copies. */
export type Copying = {
  /** Returns the text. Rejects if there is nothing left to copy. */
  textOf: (button: HTMLElement) => string | Promise<string>;
  /** Tells the reader whether the text was copied. */
  showOutcome: (button: HTMLElement, isCopied: boolean) => void;
};

/** Returns the action of a button that copies. Call the result during the press. */
export function copying(load: () => Promise<Copying>): (button: HTMLElement) => Promise<() => void> {
  return async (button) => {
    const code = load();
    const text = code.then(({ textOf }) => textOf(button));
    const isCopied = await write(text).then(
      () => true,
      () => false,
    );
    await text;
    const { showOutcome } = await code;
    return () => showOutcome(button, isCopied);
  };
}

/** Copies a text that comes later. Rejects if the browser does not allow it, or if the text does not come. */
export async function write(text: Promise<string>): Promise<void> {
  try {
    const blob = text.then((value) => new Blob([value], { type: 'text/plain' }));
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
  } catch {
    // An older browser does not take promises, but gives the page more time.
    await navigator.clipboard.writeText(await text);
  }
}
