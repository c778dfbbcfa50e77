/** Leaves out values that a front matter of catpost cannot have. */
import { isRecord } from '../../content/yaml/locatedValues.ts';
import { refusedKeys } from '../../content/yaml/refusedKeys.ts';
import type { ForeignValues } from './model.ts';

/** Returns the values without keys that catpost refuses, and the paths of these keys, such as `book.prototype`. */
export function withoutRefusedKeys(values: ForeignValues): { values: ForeignValues; refused: string[] } {
  const refused: string[] = [];
  const cleaned = withoutKeys(values, '', refused);
  return { values: refused.length > 0 && isRecord(cleaned) ? cleaned : values, refused };
}

function withoutKeys(value: unknown, path: string, refused: string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutKeys(item, path, refused));
  if (!isRecord(value)) return value;
  const entries: [string, unknown][] = [];
  for (const [key, item] of Object.entries(value)) {
    const inner = path === '' ? key : `${path}.${key}`;
    if (refusedKeys.has(key)) refused.push(inner);
    else entries.push([key, withoutKeys(item, inner, refused)]);
  }
  return Object.fromEntries(entries);
}
