/** Reads YAML of other tools, which accept more than catpost does. */
import { parseAllDocuments } from 'yaml';

/**
 * Returns the first value of a text, or null. A key that is there twice has its last value, and what comes before a fault
 * is read. Dates stay text.
 */
export function readYaml(text: string): unknown {
  try {
    const documents = parseAllDocuments(text, { uniqueKeys: false, strict: false, merge: true, logLevel: 'silent' });
    return (Array.isArray(documents) ? documents[0]?.toJS() : null) ?? null;
  } catch {
    // The text has more aliases than a text of a reasonable size.
    return null;
  }
}
