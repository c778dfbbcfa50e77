/** The input of the prompt that each page ends in. The shell replaces it when it starts. */

/** The page's own prompt. */
export const promptForm = '#root .prompt';

const selector = `${promptForm} input`;

export function pageField(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>(selector);
}

export function isPageField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(selector);
}
