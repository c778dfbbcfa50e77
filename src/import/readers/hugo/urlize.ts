/** Makes the segments of addresses as Hugo does. */

/**
 * Returns a text as a part of an address: in lower case, with one hyphen for white space, and without signs other than
 * `. / _ # + ~ - @`. Letters of every alphabet stay. https://gohugo.io/functions/urls/urlize/
 */
export function urlize(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .trim()
    .replace(/[^\p{L}\p{M}\p{N}\s./\\_#+~@-]/gu, '')
    .replace(/\s*-[\s]*|\s+/g, '-')
    .replace(/\\/g, '/');
}
