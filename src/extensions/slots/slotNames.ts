/** The files that are slots. */
import type { SlotName } from '../../types/slots.ts';

/** The names of the texts on pages. Each is the name of a file that ends in `.md` or `.html`. */
export const slotNames: SlotName[] = ['home', 'before-post', 'after-post', 'footer', '404'];

/** The names of all files that are slots of a site with one home page. */
export const slotFileNames = ['head.html', ...namesIn(null)];

/** Returns the names of all files that are slots of a site with home pages in these languages. */
export function slotFileNamesIn(languages: readonly string[]): string[] {
  return [...slotFileNames, ...languages.flatMap(namesIn)];
}

/** Returns the name of a file without its extension: `footer`, and `footer.de` for one language. */
export function slotStem(name: SlotName, language: string | null): string {
  return language === null ? name : `${name}.${language}`;
}

function namesIn(language: string | null): string[] {
  return slotNames.map((name) => slotStem(name, language)).flatMap((stem) => [`${stem}.md`, `${stem}.html`]);
}
