/** Reads the series of a post and its place in it. */
import { isRecord } from '../../content/yaml/locatedValues.ts';
import { readText } from './readText.ts';

/** The name of a series, and the part that the same value names. */
export type ForeignSeries = { name: string; part: number | null };

/** Reads a name, the first of a list, or an object such as `{ name, order }`; null for anything else. */
export function readSeries(value: unknown): ForeignSeries | null {
  if (Array.isArray(value)) return value.length > 0 ? readSeries(value[0]) : null;
  if (!isRecord(value)) {
    const name = readText(value);
    return name === null ? null : { name, part: null };
  }
  const name = readText(value.name ?? value.title ?? value.id ?? value.slug);
  if (name === null) return null;
  const part = readPart(value.part ?? value.order ?? value.index ?? value.number ?? value.weight ?? value.position);
  return { name, part };
}

/** Reads the number of a part, from 1; null for anything else. */
export function readPart(value: unknown): number | null {
  const written = readText(value);
  return written !== null && /^0*[1-9]\d{0,5}$/.test(written) ? Number(written) : null;
}
