/** Writes SVG and MathML in JSX as HTML. */
import { escapeHtml } from '../../../text/escapeHtml.ts';
import type { PlainValue, Scope } from '../../settings/model.ts';
import { isPlainObject } from '../../settings/plainObject.ts';
import { attributeValues } from './attributeValues.ts';
import { expressionValue } from './expressions.ts';
import type { MdxElement, MdxPart } from './model.ts';

/**
 * Returns an element `<svg>` or `<math>` as HTML on one line. Names such as `strokeWidth` stay, because the parser of HTML knows both
 * spellings. A value that is known only when code runs is left out.
 */
export function foreignSource(body: string, element: MdxElement, scope: Scope): string {
  const attributes = [...attributeValues(element, scope)].map(([name, value]) => attributeText(name, value));
  const { name, inner, parts } = element;
  const children = inner === null ? '' : childrenText(body, inner, parts, scope);
  return name === '' ? children : `<${name}${attributes.join('')}>${children}</${name}>`;
}

function childrenText(
  body: string,
  inner: { start: number; end: number },
  parts: readonly MdxPart[],
  scope: Scope,
): string {
  let position = inner.start;
  const texts: string[] = [];
  for (const part of parts) {
    texts.push(body.slice(position, part.start));
    if (part.kind === 'element') texts.push(foreignSource(body, part, scope));
    if (part.kind === 'expression') texts.push(textOf(expressionValue(part.source, scope)));
    position = part.end;
  }
  return (texts.join('') + body.slice(position, inner.end)).replace(/\s*\n\s*/g, ' ').trim();
}

function textOf(value: PlainValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? escapeHtml(String(value)) : '';
}

function attributeText(name: string, value: PlainValue): string {
  if (value === false || !/^[\w:-]+$/.test(name)) return '';
  if (isPlainObject(value)) return name === 'style' ? ` style="${escapeHtml(styleText(value))}"` : '';
  return typeof value === 'object' ? '' : ` ${name}="${escapeHtml(String(value))}"`;
}

/** `{ strokeWidth: 2 }` -> `stroke-width:2`. */
function styleText(style: { [key: string]: PlainValue }): string {
  return Object.entries(style)
    .map(([name, value]) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${String(value)}`)
    .join(';');
}
