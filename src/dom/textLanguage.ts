/** Returns the language of catpost's texts on the page (BCP 47), by which numbers in them are written. */
export function textLanguage(): string {
  return document.body.lang || document.documentElement.lang;
}
