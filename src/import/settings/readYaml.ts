/** Reads YAML of other tools, which accept more than catpost does. */
import { type Document, parseAllDocuments } from 'yaml';
import { expandedValue } from './expandedValue.ts';

/**
 * Returns the first value of a text, or null. A key that is there twice has its last value, and what comes before a fault
 * is read. Tabs at the beginning of lines are read as spaces where that makes the text valid. Dates stay text.
 */
export function readYaml(text: string): unknown {
  try {
    const document = firstDocument(text);
    const repaired = document?.errors.length && /^\t/m.test(text) ? firstDocument(withoutTabs(text)) : null;
    const readable = repaired?.errors.length === 0 ? repaired : document;
    return readable === null ? null : expandedValue(readable);
  } catch {
    // The text is nested too deeply, or an alias has no anchor.
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
