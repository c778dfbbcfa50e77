/** Checks values from YAML or TOML against a zod schema. */
import type { z } from 'zod';
import type { Position } from '../../types/problem.ts';
import type { LocatedValues, ValuePath } from './locatedValues.ts';

/** `key` is the path as the author reads it: `collections.work.pageSize`. */
export type ShapeProblem = {
  kind: 'unknown-key' | 'invalid-value';
  key: string;
  position: Position | null;
  message: string;
};

/**
 * Returns the checked value, or every problem. The schema's error texts follow the name of the key: `pageSize must be
 * …`.
 */
export function checkShape<Value>(
  schema: z.ZodType<Value>,
  located: LocatedValues,
): { value: Value } | { problems: ShapeProblem[] } {
  const result = schema.safeParse(located.values);
  if (result.success) return { value: result.data };
  const problems = result.error.issues.flatMap((issue): ShapeProblem[] => {
    const path = issue.path.filter((part) => typeof part !== 'symbol');
    if (issue.code !== 'unrecognized_keys') return [invalidValue(located, path, issue.message)];
    return issue.keys.map((key) => unknownKey(located, [...path, key]));
  });
  return { problems };
}

function unknownKey(located: LocatedValues, path: ValuePath): ShapeProblem {
  const key = path.join('.');
  return {
    kind: 'unknown-key',
    key,
    position: located.locateKey(path),
    message: `${key} is not a key that catpost knows`,
  };
}

function invalidValue(located: LocatedValues, path: ValuePath, text: string): ShapeProblem {
  const key = path.join('.');
  const message = key === '' ? text : `${key} ${text}`;
  return { kind: 'invalid-value', key, position: located.locate(path), message };
}
