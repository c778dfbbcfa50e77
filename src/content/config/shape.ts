/** Checks values from YAML or TOML against a zod shape, and says what is wrong where, with the key that was meant. */

import type { z } from 'zod';
import { editDistance } from '../../text/nearest.ts';
import type { Position } from '../../types/problem.ts';
import type { LocatedValues } from '../frontMatter/yamlDocument.ts';
import type { Path } from '../frontMatter/yamlText.ts';

/** `key` is the path as the author reads it: `collections.work.pageSize`; `known` is false where the key is wrong, not its value. */
export type ShapeFault = { key: string; known: boolean; position: Position | null; message: string };

/** The checked value, or every fault. A shape's own error text stands behind the key: `pageSize must be …`. */
export function checkShape<Value>(
  shape: z.ZodType<Value>,
  located: LocatedValues,
): { value: Value } | { faults: ShapeFault[] } {
  const result = shape.safeParse(located.values);
  if (result.success) return { value: result.data };
  const faults = result.error.issues.flatMap((issue): ShapeFault[] => {
    const path = issue.path.filter((part) => typeof part !== 'symbol');
    if (issue.code !== 'unrecognized_keys') return [faultAt(located, path, issue.message)];
    return issue.keys.map((key) => {
      const position = located.locateKey([...path, key]);
      return {
        key: [...path, key].join('.'),
        known: false,
        position,
        message: `${[...path, key].join('.')} is not a key that catpost knows`,
      };
    });
  });
  return { faults };
}

/** The known key that `key` nearly is: one letter off for short keys, two for longer ones. */
export function meantKey(key: string, known: Iterable<string>): string | null {
  const limit = key.length < 5 ? 1 : 2;
  for (const candidate of known) {
    if (candidate !== key && editDistance(key.toLowerCase(), candidate.toLowerCase(), limit) <= limit) return candidate;
  }
  return null;
}

function faultAt(located: LocatedValues, path: Path, message: string): ShapeFault {
  const key = path.join('.');
  return { key, known: true, position: located.locate(path), message: key === '' ? message : `${key} ${message}` };
}
