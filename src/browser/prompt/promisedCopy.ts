/**
 * Copies what a command finds some time after its line was entered. Safari lets a page write to the clipboard only
 * during the press of the key, so the writing begins there, with the promise of the text.
 */
import { write } from '../copying.ts';

/** The copy that waits for its text. */
let waiting: { give: (text: string) => void; written: Promise<void> } | null = null;

/** Begins to copy a text that may come later, or never. Call it during the press. */
export function beginCopy(): void {
  let give: (text: string) => void = () => {};
  const text = new Promise<string>((resolve) => {
    give = resolve;
  });
  const written = write(text);
  // endCopy() tells its caller.
  written.catch(() => {});
  waiting = { give, written };
}

/** Copies a text, by the copy that waits for one if it does. Rejects if the browser does not allow it. */
export function endCopy(text: string): Promise<void> {
  const copy = waiting;
  waiting = null;
  if (copy === null) return navigator.clipboard.writeText(text);
  copy.give(text);
  return copy.written;
}
