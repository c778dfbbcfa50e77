/** The names of attributes, which HTML trees write in their own way. */

/** Turns the name of a property into that of its attribute: `className` into `class`, `ariaLabel` into `aria-label`. */
export function attributeName(property: string): string {
  if (property === 'className') return 'class';
  const name = property.toLowerCase();
  return name.replace(/^(aria|data)(?=.)/, '$1-');
}
