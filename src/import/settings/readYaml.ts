/** Reads YAML of other tools, which accept more than catpost does. */
import { type Document, parseAllDocuments } from 'yaml';

/**
 * Returns the first value of a text, or null. A key that is there twice has its last value, and what comes before a fault
 * is read. Tabs at the beginning of lines are read as spaces where that makes the text valid. Dates stay text.
 */
export function readYaml(text: string): unknown {
  try {
    const document = firstDocument(text);
    const repaired = document?.errors.length && /^\t/m.test(text) ? firstDocument(withoutTabs(text)) : null;
    const value: unknown = (repaired?.errors.length === 0 ? repaired : document)?.toJS() ?? null;
    // An alias of a value within the value itself makes a value without end, which JSON cannot have.
    if (/\*\S/.test(text)) JSON.stringify(value);
    return value;
  } catch {
    // The text has more aliases than a text of a reasonable size, or one within its own value.
    return null;
  }
}

function firstDocument(text: string): Document | null {
  const documents = parseAllDocuments(text, { uniqueKeys: false, strict: false, merge: true, logLevel: 'silent' });
  return Array.isArray(documents) ? (documents[0] ?? null) : null;
}

function withoutTabs(text: string): string {
  return text.replace(/^\t+/gm, (tabs) => '  '.repeat(tabs.length));
}
