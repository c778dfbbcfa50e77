/** Offers a text to the reader as a file to download. */
import { element } from '../../dom/element.ts';

/** Starts the download. `name` is the name of the file. */
export function download(name: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  element('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
