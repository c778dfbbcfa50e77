/** When the reader was here before. A visit ends with half an hour of absence. */

import { readItem, writeItem } from '../../dom/storage.ts';

export type Visit = {
  /** When the visit before this one ended, in milliseconds since 1970; null on the first. */
  previous: number | null;
  /** The last sign of the reader in this visit. */
  seen: number;
};

const absence = 30 * 60_000;

/** The visit that a sign of the reader at `now` belongs to. */
export function visitAt(visit: Visit | null, now: number): Visit {
  if (visit === null) return { previous: null, seen: now };
  return { previous: now - visit.seen > absence ? visit.seen : visit.previous, seen: now };
}

/** The one of the two in which the reader was seen later: another tab may have begun a visit that this one knows nothing of. */
export function laterVisit(a: Visit | null, b: Visit | null): Visit | null {
  return a !== null && (b === null || a.seen > b.seen) ? a : b;
}

/** A post of a day (`2026-01-31`) is new if the day began after the visit before; on the first visit nothing is. */
export function isNew(day: string, { previous }: Visit): boolean {
  return previous !== null && Date.parse(day) > previous;
}

/** The visit as it was saved last, or null. */
export function readVisit(): Visit | null {
  try {
    const saved: unknown = JSON.parse(readItem('visit') ?? 'null');
    if (typeof saved !== 'object' || saved === null || !('seen' in saved && 'previous' in saved)) return null;
    const { previous, seen } = saved;
    if (typeof seen !== 'number' || (previous !== null && typeof previous !== 'number')) return null;
    return { previous, seen };
  } catch {
    return null;
  }
}

/** Saves a visit; null forgets that there was one. */
export function writeVisit(visit: Visit | null): void {
  writeItem('visit', visit === null ? null : JSON.stringify(visit));
}
