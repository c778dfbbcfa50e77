/** Tells addresses of the web from others, such as those that run a script. */

/** Returns whether a text is a whole address of http or https. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
