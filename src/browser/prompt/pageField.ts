/** The input of the prompt that each page ends in. The shell replaces it when it starts. */

/** The page's own prompt. */
export const promptForm = '#root .prompt';

const selector = `${promptForm} input`;

/** Returns the input, or null if the page has none. */
export function pageField(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>(selector);
}

/** Returns whether an event's target is the input. */
export function isPageField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(selector);
}
