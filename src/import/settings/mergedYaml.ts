/** Reads YAML with merges, which YAML 1.1 has and YAML 1.2 has not. */
import { parseDocument } from 'yaml';
import { isRecord } from '../../content/yaml/locatedValues.ts';
import { expandedValue } from './expandedValue.ts';

/**
 * Returns the values of a valid text, with those that `<<: *name` merges into a list of keys
 * (https://yaml.org/type/merge.html). Returns null for a text that is not valid. Dates stay text.
 */
export function mergedYaml(text: string): Record<string, unknown> | null {
  try {
    const document = parseDocument(text, { merge: true, prettyErrors: false, logLevel: 'silent' });
    const value = document.errors.length === 0 ? expandedValue(document) : null;
    return isRecord(value) ? value : null;
  } catch {
    // The text is nested too deeply, or an alias has no anchor.
    return null;
  }
}
