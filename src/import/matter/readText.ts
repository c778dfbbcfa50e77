/** Reads texts from values of a front matter. */
import { oneLine } from '../../content/values/oneLine.ts';

/** Returns a text or a number on one line; null for any other value, and for a template that nobody filled in. */
export function readText(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || /\{\{|\{%|<%/.test(value)) return null;
  return oneLine(value);
}

/** Returns the texts of a list, or the one text. */
export function readTexts(value: unknown): string[] {
  return [value].flat(3).flatMap((item) => readText(item) ?? []);
}

/** Returns what an object calls itself, as the tags of Ghost do. */
export function nameOf(value: Record<string, unknown>): unknown {
  return value.name ?? value.title ?? value.label ?? value.id ?? null;
}
