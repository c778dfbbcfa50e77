/** Narrows plain values. */
import type { PlainObject, PlainValue } from './model.ts';

/** Returns whether a value is an object, and not a list. */
export function isPlainObject(value: PlainValue | undefined): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the value at a path of keys, such as `siteMetadata`, `author`, `name`; `undefined` if there is none. */
export function valueAt(value: PlainValue | undefined, ...keys: string[]): PlainValue | undefined {
  let current = value;
  for (const key of keys) {
    if (!isPlainObject(current) || !Object.hasOwn(current, key)) return undefined;
    current = current[key];
  }
  return current;
}

/** Returns the text at a path of keys; null if there is none, or an empty one. */
export function textAt(value: PlainValue | undefined, ...keys: string[]): string | null {
  const found = valueAt(value, ...keys);
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : null;
}
