/** The files that are slots. */
import type { SlotName } from '../../types/slots.ts';

/** The names of the texts on pages. Each is the name of a file that ends in `.md` or `.html`. */
export const slotNames: SlotName[] = ['home', 'before-post', 'after-post', 'footer', '404'];

/** The names of all files that are slots. */
export const slotFileNames = ['head.html', ...slotNames.flatMap((name) => [`${name}.md`, `${name}.html`])];
