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

/** Returns a value of which nothing is known as a plain one; `undefined` for what cannot be one. */
export function asPlainValue(value: unknown): PlainValue | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (Array.isArray(value)) return value.flatMap((item) => asPlainValue(item) ?? []);
  if (typeof value !== 'object') return undefined;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => {
      const plain = asPlainValue(item);
      return plain === undefined ? [] : [[key, plain]];
    }),
  );
}
