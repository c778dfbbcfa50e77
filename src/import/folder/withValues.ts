/** Gives a post what a tool writes elsewhere about it: in a file of data beside it, or in the settings of a folder. */
import { stringify } from 'yaml';

/** A text with its front matter. `firstLine` is the line of its file on which it would begin, so that lines stay right. */
export type TextWithValues = { text: string; firstLine: number };

/** Adds values to the front matter of a text. What the text says itself stays. */
export function withValues(text: string, values: Readonly<Record<string, unknown>>): TextWithValues {
  const opening = /^\uFEFF?---[ \t]*\n/.exec(text)?.[0] ?? '';
  const closing = opening === '' ? -1 : text.indexOf('\n---', opening.length - 1);
  const own = closing === -1 ? '' : text.slice(opening.length, closing + 1);
  const added = Object.entries(values).filter(
    ([key]) => !new RegExp(`^["']?${escaped(key)}["']?\\s*:`, 'im').test(own),
  );
  if (added.length === 0) return { text, firstLine: 1 };
  const written = stringify(Object.fromEntries(added), { lineWidth: 0 });
  if (closing !== -1)
    return { text: opening + written + text.slice(opening.length), firstLine: 2 - lineCount(written) };
  // A text with front matter in another language keeps it.
  if (/^\uFEFF?(?:\+\+\+|---)/.test(text)) return { text, firstLine: 1 };
  const matter = `---\n${written}---\n`;
  return { text: matter + text, firstLine: 2 - lineCount(matter) };
}

function escaped(key: string): string {
  return key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function lineCount(text: string): number {
  return text.split('\n').length;
}
