/** Parses YAML into values with positions. */
import type { LocatedValues, SyntaxProblem } from './locatedValues.ts';
import { parseAnyYaml } from './parseAnyYaml.ts';
import { plainValues } from './plainYaml.ts';

/**
 * Parses YAML 1.2. Dates stay text. `firstLine` is the line of the file on which `text` begins, from 1. plainYaml.ts
 * reads plain texts; these are parsed in full only when a position is needed.
 */
export function parseYaml(text: string, firstLine: number): LocatedValues | SyntaxProblem {
  const values = plainValues(text);
  if (values === null) return parseAnyYaml(text, firstLine);
  let parsed: LocatedValues | SyntaxProblem | null = null;
  const located = (): LocatedValues | null => {
    parsed ??= parseAnyYaml(text, firstLine);
    return 'values' in parsed ? parsed : null;
  };
  return {
    values,
    locate: (path) => located()?.locate(path) ?? null,
    locateKey: (path) => located()?.locateKey(path) ?? null,
    written: (path) => located()?.written(path) ?? null,
    // Plain YAML loses no text, except for a title that is the word `null`.
    lostTexts: (isText) => (Object.values(values).includes(null) ? (located()?.lostTexts(isText) ?? []) : []),
  };
}
