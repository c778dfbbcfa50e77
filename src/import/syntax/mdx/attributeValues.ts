/** Reads the attributes of an element of JSX. */
import type { PlainValue, Scope } from '../../settings/model.ts';
import { expressionValue } from './expressions.ts';
import type { MdxElement } from './model.ts';

/** Returns the values that are known, by name. Those of a spread object come where it stands. */
export function attributeValues({ attributes }: MdxElement, scope: Scope): Map<string, PlainValue> {
  const values = new Map<string, PlainValue>();
  for (const { name, value } of attributes) {
    const known =
      value.kind === 'none' ? true : value.kind === 'text' ? value.text : expressionValue(value.source, scope);
    if (known === undefined || known === null) continue;
    if (name !== '') values.set(name, known);
    else if (typeof known === 'object' && !Array.isArray(known)) {
      for (const [key, item] of Object.entries(known)) values.set(key, item);
    }
  }
  return values;
}
