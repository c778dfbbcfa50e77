/** Writes expressions of JavaScript as text. */
import type { PlainValue } from '../../settings/model.ts';
import { escapeText } from './escapeText.ts';
import { expressionValue, isExpression } from './expressions.ts';
import type { MdxDocument, MdxExpression, Output } from './model.ts';

/** Returns the value of an expression. One that is known only when code runs is left out, and reported. */
export function expressionOutput({ source, start }: MdxExpression, { scope, context }: MdxDocument): Output {
  const value = expressionValue(source, scope);
  const text = value === undefined ? null : textOf(value);
  if (text !== null) return { kind: 'inline', text: /^\s+$/.test(text) ? ' ' : escapeText(text) };
  // Braces in a text that no tool has compiled are only braces.
  if (!isExpression(source)) return { kind: 'keep' };
  const written = `{${source.replace(/\s+/g, ' ').trim().slice(0, 60)}}`;
  const message = `${written} is left out, because its value is known only when its code runs`;
  context.note({ kind: 'syntax', about: 'an expression of MDX', message }, start);
  return { kind: 'inline', text: '' };
}

/** Returns a value as React shows it: true, false and null are nothing. */
function textOf(value: PlainValue): string | null {
  if (value === null || typeof value === 'boolean') return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return Array.isArray(value) ? value.map(textOf).join('') : null;
}
