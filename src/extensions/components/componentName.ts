/** The names that components may have: those of custom elements. */
import type { RawProblem } from '../../problems/problem.ts';

/**
 * Returns why a file cannot be a component, or null if it can
 * (https://html.spec.whatwg.org/multipage/custom-elements.html#valid-custom-element-name).
 */
export function nameProblem(name: string): Pick<RawProblem, 'message' | 'hint'> | null {
  if (reservedNames.has(name))
    return {
      message: `<${name}> is an element of SVG or MathML`,
      hint: `choose another name, such as ${name}-box.html`,
    };
  if (/^[a-z][a-z0-9._]*-[a-z0-9._-]*$/.test(name)) return null;
  const suggested = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  const better = suggested.includes('-') ? suggested : `${suggested || 'my'}-box`;
  return {
    message: `${name} cannot be the name of a component: it needs a dash, and has only small letters, digits and dashes`,
    hint: `rename the file, for example to ${better}.html`,
  };
}

const reservedNames = new Set([
  ...['annotation-xml', 'color-profile', 'missing-glyph'],
  ...['font-face', 'font-face-src', 'font-face-uri', 'font-face-format', 'font-face-name'],
]);
