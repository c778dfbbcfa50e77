/**
 * Creates elements from properties and children, and says in which language their texts are. The Trusted Types policy does
 * not allow HTML from strings.
 */

/** Creates an element. Strings among the children become text nodes. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Creates a button that does not submit a form. */
export function button(label: string, onClick: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', onClick);
  return made;
}

/** Returns the language of catpost's texts on the page (BCP 47), by which numbers in them are written. */
export function textLanguage(): string {
  return document.body.lang || document.documentElement.lang;
}
